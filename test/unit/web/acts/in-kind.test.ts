import { describe, expect, test } from 'vitest';
import { amended } from '../../../../functions/aggregates/convention/amendment/text.ts';
import { conventionText } from '../../../../functions/aggregates/convention/formation/signature.ts';
import { inKindViews } from '../../../../functions/aggregates/convention/shown/in-kind-view.ts';
import { deliveryBody, firstDelivery } from '../../../../web/pages/acts/in-kind/delivery-draft.ts';
import {
  type AmendmentDraft,
  changesOf,
  firstAmendment,
} from '../../../../web/pages/amendment/amendment-draft.ts';
import { amendedSide } from '../../../../web/pages/amendment/amendment-preview.ts';
import { newContribution } from '../../../../web/parts/terms/drafts.ts';
import { Contribution, complete } from '../../../../web/parts/terms/request-schema.ts';
import { livingInKind } from '../../../support/in-kind-life.ts';

describe('a contribution that is being written', () => {
  const land = { fiscalYear: 2026, nature: 'land' as const };
  const sent = (given: object) => complete(Contribution, { ...newContribution(), ...given });

  test('in kind has a value, a quantity with its unit, or both; cash has an amount', () => {
    expect(sent({ ...land, quantity: 100_000, unit: 'squareMetre' }).value).toMatchObject({
      amount: 0,
      quantity: 100_000,
    });
    expect(sent({ ...land, amount: 5 }).value).toMatchObject({ amount: 5 });
    expect(sent(land).faults).toEqual([{ path: 'amount', code: 'missing' }]);
    expect(sent({ ...land, quantity: 5 }).faults).toEqual([{ path: 'unit', code: 'missing' }]);
    expect(sent({ ...land, amount: 5, unit: 'piece' }).faults).toEqual([
      { path: 'quantity', code: 'missing' },
    ]);
    expect(sent({ fiscalYear: 2026, nature: 'cash' }).faults).toEqual([{ path: 'amount', code: 'missing' }]);
  });
});

describe('a delivery that is being declared', () => {
  const file = { sha256: 'a'.repeat(64), title: 'PV', link: 'https://ged.example.ma/pv' };

  test('is at first the whole rest of today; its value follows from the quantity unless it is given', () => {
    const counted = firstDelivery({ amount: 10, quantity: 300 }, '2026-03-02');
    expect(counted).toMatchObject({ date: '2026-03-02', quantity: 300 });
    expect(counted.amount).toBeUndefined();
    expect(firstDelivery({ amount: 10, quantity: 0 }, '2026-03-02')).toMatchObject({ amount: 10 });
    expect(deliveryBody('p5', counted)).toBeUndefined();
    const filed = { ...counted, document: { ...counted.document, ...file } };
    expect(deliveryBody('p5', filed)).toEqual({
      pledge: 'p5',
      date: '2026-03-02',
      quantity: 300,
      document: { kind: 'delivery-minutes', ...file },
    });
    expect(deliveryBody('p5', { ...filed, date: '' })).toBeUndefined();
    expect(deliveryBody('p5', { ...filed, quantity: undefined })).toBeUndefined();
  });
});

describe('an amendment of what is promised in kind', () => {
  const life = livingInKind().declare('p5', { quantity: 40_000 });
  const drafted = (rests: AmendmentDraft['rests']): AmendmentDraft => ({
    ...firstAmendment(life.c),
    parts: ['contributions'],
    rests,
  });
  const rests = {
    p5: { how: 'replace' as const, amount: 6_000, budgetLine: 'B' },
    p6: { how: 'waive' as const, budgetLine: '' },
  };

  test('sends what becomes of each rest, and says what is missing at its field', () => {
    const { changes, faults } = changesOf(life.c, drafted(rests));
    expect(faults).toEqual([]);
    expect(changes.contributions).toEqual([
      { replace: { pledge: 'p5', amount: 6_000, budgetLine: 'B' } },
      { waive: { pledge: 'p6' } },
    ]);
    const unfinished = { p6: { how: 'replace' as const, budgetLine: '' } };
    expect(changesOf(life.c, drafted(unfinished)).faults).toEqual([
      { path: 'rests.p6.amount', code: 'missing' },
      { path: 'rests.p6.budgetLine', code: 'missing' },
    ]);
  });

  test('is previewed as the API would make it', () => {
    const { changes } = changesOf(life.c, drafted(rests));
    const before = conventionText(life.c).text.fr;
    const after = amendedSide(before, changes, 'fr', inKindViews(life.c));
    const expected = conventionText({ ...life.c, ...amended(life.c, changes) }).text.fr;
    const bare = ({ id: _id, ...each }: (typeof after.contributions)[number]) => each;
    expect(after.contributions.map(bare)).toEqual(expected.contributions.map(bare));
  });
});
