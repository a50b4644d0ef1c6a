import { describe, expect, it } from 'vitest';
import { duties } from '../../../../../../functions/aggregates/convention/execution/duties.ts';
import { noticesOf } from '../../../../../../functions/aggregates/convention/notices/notices.ts';
import { beginningOf, endOfDay } from '../../../../../../functions/kernel/calendar.ts';
import { person } from '../../../../../../scenarios/cases.ts';
import { lifeWithDeliveries, livingInKind } from '../../../../../support/in-kind-life.ts';
import { documentOf, type Life } from '../../../../../support/life.ts';
import { SMALL } from '../../../../../support/small.ts';

/** Who must deliver what is promised in kind, and who must confirm it: in the inbox, by mail, and until when. */

const LAND = 'p5';
const inKind = (life: Life) =>
  duties(life.c)
    .filter(({ kind }) => kind === 'delivery' || kind === 'deliveryConfirmation')
    .map(({ id, assignee, amount }) => ({ id, ...assignee, ...(amount !== undefined && { amount }) }));
const dueOf = (life: Life, id: string) => duties(life.c).find((each) => each.id === id)?.dueAt;

describe('a pledge in kind', () => {
  it('is to be delivered by its party until all of it is declared, then confirmed by who receives it', () => {
    const life = livingInKind();
    const land = { id: 'delivery-p5', party: SMALL.contributor, role: 'officer' };
    const staff = { id: 'delivery-p6', party: SMALL.wilaya, role: 'officer' };
    expect(inKind(life)).toEqual([{ ...land, amount: 10_000 }, staff]);
    life.declare(LAND, { quantity: 40_000 });
    const confirmation = { party: SMALL.council, role: 'approver' };
    expect(inKind(life)).toEqual([
      { ...land, amount: 6_000 },
      staff,
      { id: 'deliveryconfirmation-d1', ...confirmation, amount: 4_000 },
    ]);
    life.declare(LAND, { quantity: 60_000 });
    life.confirm();
    expect(inKind(life)).toEqual([staff, { id: 'deliveryconfirmation-d1', ...confirmation, amount: 4_000 }]);
  });

  it('is due at the end of its fiscal year, or before, where a tranche waits for it', () => {
    const life = livingInKind();
    expect(dueOf(life, 'delivery-p5')).toBe(endOfDay('2026-12-31'));
    const awaited = livingInKind({}, ({ tranches }) => ({
      tranches: tranches.map((each) =>
        each.n === 1
          ? each
          : {
              ...each,
              dueDate: '2026-09-01',
              conditions: [{ type: 'delivered' as const, party: SMALL.contributor, nature: 'land' as const }],
            },
      ),
    }));
    expect(dueOf(awaited, 'delivery-p5')).toBe(beginningOf('2026-09-01'));
    expect(dueOf(awaited, 'delivery-p6')).toBe(endOfDay('2026-12-31'));
  });

  it('of a later year is asked from that year on', () => {
    const life = livingInKind({ fiscalYear: 2027 });
    const duty = duties(life.c).find(({ id }) => id === 'delivery-p5');
    expect(duty?.openedAt).toBe(beginningOf('2027-01-01'));
    expect(duty?.dueAt).toBe(endOfDay('2027-12-31'));
  });

  it('asks nobody any more once the convention is terminated, but for what is declared', () => {
    const life = livingInKind().declare(LAND, { quantity: 40_000 });
    life.act({ type: 'terminate', data: { reason: 'Rupture' } }, person(SMALL.council, 'signatory'));
    expect(inKind(life).map(({ id }) => id)).toEqual(['deliveryconfirmation-d1']);
  });
});

describe('mail', () => {
  const mails = (life: Life) => {
    const event = life.events.at(-1);
    return event ? noticesOf(life.c, event) : [];
  };

  it('tells who receives of a delivery, in its quantity and its value, and who delivers of its return', () => {
    const life = livingInKind().declare(LAND, { quantity: 40_000 });
    const [asked, ...others] = mails(life);
    expect(others).toEqual([]);
    expect(asked).toMatchObject({ party: SMALL.council, path: '/tasks/c1.deliveryconfirmation-d1' });
    expect(asked?.subject).toContain('Réception');
    expect(asked?.fr).toContain('foncier : 400 m², 40');
    expect(asked?.ar).toContain('عقار: 400 متر مربع');
    const data = { delivery: 'd1', reason: 'Bornage' };
    life.act({ type: 'returnDelivery', data }, person(SMALL.council, 'approver'));
    expect(mails(life)).toMatchObject([{ party: SMALL.contributor, path: '/tasks/c1.delivery-p5' }]);
    expect(mails(life)[0]?.fr).toContain('1.000 m²');
  });

  it('tells the parties at the entry into force of what they must deliver', () => {
    const life = livingInKind();
    const told = mails(life);
    const ofWilaya = told.find(({ party }) => party === SMALL.wilaya);
    expect(ofWilaya?.fr).toContain('Remise de la contribution en nature');
    expect(ofWilaya?.fr).toContain('personnel : 24 personnes-mois');
    expect(told.find(({ party }) => party === SMALL.ministry)?.fr).not.toContain('nature');
  });
});

it('a reversed delivery is owed again', () => {
  expect(inKind(lifeWithDeliveries())).toMatchObject([
    { id: 'delivery-p5', amount: 10_000 },
    { id: 'delivery-p6' },
  ]);
});

it('the most deliveries of a pledge are reached by parts alone: the rest is always taken', () => {
  const life = livingInKind();
  for (let part = 0; part < 40; part += 1) life.declare(LAND, { quantity: 100 });
  const document = documentOf('pv');
  const given = { pledge: LAND, date: life.today, document, confirmedDistinct: true };
  const officer = person(SMALL.contributor, 'officer');
  expect(life.refusal({ type: 'deliver', data: { ...given, quantity: 100 } }, officer)).toBe(
    'deliveriesTooMany',
  );
  expect(life.refusal({ type: 'deliver', data: { ...given, quantity: 96_000 } }, officer)).toBeUndefined();
});
