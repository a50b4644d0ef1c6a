import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CommandData } from '../../../../../functions/aggregates/convention/commands.ts';
import { trancheViews } from '../../../../../functions/aggregates/convention/shown/tranche-view.ts';
import { conventionView } from '../../../../../functions/aggregates/convention/shown/view.ts';
import { person } from '../../../../../scenarios/cases.ts';
import type { Life } from '../../../../support/life.ts';
import { SMALL, smallLife, smallLines, smallTerms } from '../../../../support/small.ts';
import { ledgerFaults } from '../invariants.ts';

/** Money that comes in on a call which a resolution has cancelled or carried to a later tranche. */

const officer = person(SMALL.council, 'officer');
const accountant = person(SMALL.council, 'accountant');

type Matter = CommandData<'proposeResolution'>['matter'];

/** In force, tranche 2 bound to nothing; tranche 1 called: c3 is 12,500 of the council, which pays as much again later. */
function called(): Life {
  const terms = smallTerms('2026-03-02');
  const tranches = terms.tranches.map((tranche) => ({ ...tranche, conditions: [] }));
  const life = smallLife('active', { terms: { ...terms, tranches } });
  life.open('tranche-1');
  return life;
}

function adopt(life: Life, matter: Matter): void {
  life.act({ type: 'proposeResolution', data: { reason: 'Budget réduit', matter } }, officer);
  life.approve(life.c.resolutions.at(-1)?.id ?? '');
}

const receive = (life: Life, amount: number, call = 'c3') =>
  life.attempt(
    {
      type: 'recordReceipt',
      data: { call, amount, valueDate: life.today, reference: `TARD-${life.events.length}` },
    },
    accountant,
  );

const outstanding = (life: Life, call = 'c3') =>
  conventionView(life.c, accountant, { language: 'fr', now: life.now }).calls.find(({ id }) => id === call)
    ?.outstanding;

const ofCouncil = (life: Life) =>
  life.c.calls.find(({ tranche, party }) => tranche === 2 && party === SMALL.council)?.amount;

describe('a call that was carried', () => {
  it('is paid after all: what came is not called a second time, and the later tranche is called', () => {
    const life = called();
    adopt(life, { type: 'carryCall', call: 'c3', to: 2 });
    expect(outstanding(life)).toBe(12_500);
    expect(receive(life, 4_000)).toBeUndefined();
    expect(trancheViews(life.c)[1]?.shares).toContainEqual(
      expect.objectContaining({ party: SMALL.council, amount: 21_001 }),
    );
    life.open('tranche-2');
    expect(ofCouncil(life)).toBe(21_001);
    expect(ledgerFaults(life.c, life.entries)).toEqual([]);
  });

  it('is paid whole after all, and the later tranche asks for its own share alone', () => {
    const life = called();
    adopt(life, { type: 'carryCall', call: 'c3', to: 2 });
    receive(life, 12_500);
    life.open('tranche-2');
    expect(ofCouncil(life)).toBe(12_501);
  });

  it('takes nothing more once it is called with the later tranche', () => {
    const life = called();
    adopt(life, { type: 'carryCall', call: 'c3', to: 2 });
    life.open('tranche-2');
    expect(outstanding(life)).toBe(0);
    expect(receive(life, 1)).toMatchObject({ code: 'receiptExceedsCall', details: { outstanding: 0 } });
  });

  it('whose late payment is undone is called with the later tranche again, and nobody is asked for it', () => {
    const life = called();
    adopt(life, { type: 'carryCall', call: 'c3', to: 2 });
    receive(life, 4_000);
    const entry = life.entries.at(-1)?.id ?? '';
    life.receive(1);
    life.open('tranche-1');
    life.act({ type: 'reverse', data: { entry, reason: 'Erreur' } }, accountant);
    expect(life.tasks().filter(({ kind }) => kind === 'fundsCall')).toEqual([]);
    life.open('tranche-2');
    expect(ofCouncil(life)).toBe(25_001);
  });

  it('never keeps a later tranche from being called, whatever comes on it and on another that was cancelled', () => {
    const matter = fc.constantFrom<Matter[]>(
      [{ type: 'carryCall', call: 'c3', to: 2 }],
      [{ type: 'cancelCall', call: 'c3' }],
      [
        { type: 'reduceCall', call: 'c3', amount: 5_000 },
        { type: 'carryCall', call: 'c3', to: 2 },
      ],
    );
    const amounts = fc.array(fc.integer({ min: 1, max: 13_000 }), { maxLength: 4 });
    fc.assert(
      fc.property(matter, amounts, (matters, late) => {
        const life = called();
        for (const each of matters) adopt(life, each);
        for (const amount of late) {
          const open = outstanding(life) ?? 0;
          expect(receive(life, amount)?.code).toBe(amount > open ? 'receiptExceedsCall' : undefined);
        }
        expect(life.open('tranche-2')).toContain('FundsCalled');
        const owed = life.c.calls.filter(({ party }) => party === SMALL.council);
        const total = owed.reduce((sum, { received, awaited }) => sum + received + awaited, 0);
        expect(total).toBeLessThanOrEqual(25_001);
        expect(total).toBeGreaterThanOrEqual(12_501);
        expect(ledgerFaults(life.c, life.entries)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

it('a tranche shows what its own calls come to, and apart what was carried over to it or from it', () => {
  const life = called().receive(1);
  life.pay(1, smallLines(1, 10_000)).closeTranche(1);
  life.open('tranche-2');
  life.receive(2);
  life.pay(2, [...smallLines(2), { payee: 'Entreprise Atlas', component: 'shelter', amount: 1_000 }]);
  const figures = trancheViews(life.c).map(({ called, received, carriedOver }) => [
    called,
    received,
    carriedOver,
  ]);
  expect(figures).toEqual([
    [44_999, 44_999, -1_000],
    [45_001, 45_001, 1_000],
  ]);
});
