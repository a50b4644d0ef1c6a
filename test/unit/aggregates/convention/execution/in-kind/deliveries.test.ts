import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CommandData } from '../../../../../../functions/aggregates/convention/commands.ts';
import {
  deliveredOf,
  undeclaredOf,
} from '../../../../../../functions/aggregates/convention/execution/in-kind/delivery.ts';
import { balance, reached } from '../../../../../../functions/aggregates/convention/execution/ledger.ts';
import { person } from '../../../../../../scenarios/cases.ts';
import { livingInKind } from '../../../../../support/in-kind-life.ts';
import { documentOf, Life } from '../../../../../support/life.ts';
import { SMALL, smallPledges, smallTerms } from '../../../../../support/small.ts';
import { deliveryFaults, ledgerFaults } from '../../invariants.ts';

const LAND = 'p5';
const STAFF = 'p6';

const officer = (party: string) => person(party, 'officer');
const receiver = person(SMALL.council, 'approver');
const document = documentOf('delivery-minutes');

function declare(life: Life, data: Partial<CommandData<'deliver'>>, party: string = SMALL.contributor) {
  const given = { pledge: LAND, date: life.today, document, ...data };
  return life.attempt({ type: 'deliver', data: given }, officer(party));
}

const delivered = (life: Life) => reached(life.c.books.funds, 'delivered');
const pledgeOf = (life: Life, id: string) => {
  const pledge = life.c.pledges.find((each) => each.id === id);
  if (!pledge) throw new Error(id);
  return pledge;
};

describe('a delivery', () => {
  it('counts once who receives it has confirmed it, and its value is booked on the day of the hand-over', () => {
    const life = livingInKind().wait(30);
    const date = '2026-03-12';
    expect(declare(life, { date, quantity: 40_000 })).toBeUndefined();
    expect(life.c.deliveries[0]).toMatchObject({ id: 'd1', amount: 4_000, status: 'declared' });
    expect(delivered(life)).toBe(0);
    expect(life.confirm()).toEqual(['DeliveryConfirmed']);
    expect(life.entries.at(-1)).toMatchObject({
      motive: 'delivery',
      party: SMALL.contributor,
      nature: 'land',
      debit: 'delivered',
      credit: 'committed',
      amount: 4_000,
      subject: 'd1',
      valueDate: date,
    });
    expect(undeclaredOf(life.c.deliveries, pledgeOf(life, LAND))).toEqual({
      amount: 6_000,
      quantity: 60_000,
    });
    // What is delivered is still committed.
    expect(reached(life.c.books.funds, 'committed', { nature: 'land' })).toBe(10_000);
    expect(balance(life.c.books.funds, 'committed', { nature: 'land' })).toBe(6_000);
  });

  it('without a value is counted, and never enters the ledger', () => {
    const life = livingInKind();
    const before = life.entries.length;
    expect(life.entries.some(({ nature }) => nature === 'staff')).toBe(false);
    expect(declare(life, { pledge: STAFF, quantity: 450 }, SMALL.wilaya)).toBeUndefined();
    life.act({ type: 'confirmDelivery', data: { delivery: 'd1' } }, person(SMALL.contributor, 'approver'));
    expect(life.entries).toHaveLength(before);
    expect(deliveredOf(life.c.deliveries, pledgeOf(life, STAFF))).toEqual({ amount: 0, quantity: 450 });
    expect(
      declare(life, { pledge: STAFF, quantity: 100, amount: 5, confirmedDistinct: true }, SMALL.wilaya)?.code,
    ).toBe('valueNotPromised');
  });

  it('may have another value than its part of the promise, never more than is left', () => {
    const life = livingInKind();
    declare(life, { quantity: 40_000, amount: 7_000 });
    life.confirm();
    expect(declare(life, { quantity: 10_000, amount: 3_001, confirmedDistinct: true })).toMatchObject({
      code: 'deliveryExceedsPledge',
      field: 'amount',
    });
    expect(declare(life, { quantity: 60_001, confirmedDistinct: true })).toMatchObject({
      code: 'deliveryExceedsPledge',
      field: 'quantity',
    });
    // Half of the land is worth 5,000, and 7,000 are booked.
    life.declare(LAND, { quantity: 10_000 }).confirm();
    expect(delivered(life)).toBe(7_000);
    life.declare(LAND, { quantity: 50_000 }).confirm();
    expect(delivered(life)).toBe(10_000);
    expect(declare(life, { amount: 1, confirmedDistinct: true })?.code).toBe('deliveryExceedsPledge');
  });

  it('of a value that is left without a quantity needs a value alone', () => {
    const life = livingInKind();
    life.declare(LAND, { quantity: 100_000, amount: 4_000 }).confirm();
    expect(declare(life, { confirmedDistinct: true })?.code).toBe('valueMissing');
    life.declare(LAND, { amount: 6_000 }).confirm();
    expect(delivered(life)).toBe(10_000);
  });

  it.each([
    ['of a day to come', { date: '2026-03-03', quantity: 1 }, 'dateInFuture'],
    ['without the quantity that is promised', { amount: 5 }, 'quantityMissing'],
    ['of a pledge that is not there', { pledge: 'p99', quantity: 1 }, 'pledgeUnknown'],
    ['of another party', { pledge: STAFF, quantity: 1 }, 'pledgeNotYours'],
  ])('%s is refused', (_what, data, code) => {
    expect(declare(livingInKind(), data)?.code).toBe(code);
  });

  it('of cash, or of a quantity where a value is promised, is refused', () => {
    const life = livingInKind({ quantity: undefined, unit: undefined });
    expect(declare(life, { quantity: 5 })?.code).toBe('quantityNotPromised');
    expect(declare(life, {})?.code).toBe('valueMissing');
    expect(declare(life, { pledge: 'p1', amount: 5 }, SMALL.ministry)?.code).toBe('pledgeInCash');
    expect(declare(life, { amount: 10_000 })).toBeUndefined();
  });

  it('that looks like one that stands is asked about; one that was returned may be declared again', () => {
    const life = livingInKind();
    const part = { quantity: 40_000 };
    declare(life, part);
    expect(declare(life, part)?.code).toBe('possibleDuplicate');
    expect(declare(life, { quantity: 1 })?.code).toBe('possibleDuplicate');
    life.act({ type: 'returnDelivery', data: { delivery: 'd1', reason: 'Bornage' } }, receiver);
    expect(life.c.deliveries[0]).toMatchObject({ status: 'returned', reason: 'Bornage' });
    expect(declare(life, part)).toBeUndefined();
  });
});

describe('what is declared', () => {
  const declared = () => {
    const life = livingInKind();
    declare(life, { quantity: 40_000 });
    return life;
  };
  const confirm = { type: 'confirmDelivery', data: { delivery: 'd1' } } as const;

  it('is confirmed by the project owner, or where that is who delivers by the account holder; never by who declared', () => {
    const life = declared();
    expect(life.refusal(confirm, person(SMALL.contributor, 'approver'))).toBe('deliveryNotYours');
    declare(life, { pledge: STAFF, quantity: 100 }, SMALL.wilaya);
    const ofStaff = { type: 'confirmDelivery', data: { delivery: 'd2' } } as const;
    expect(life.refusal(ofStaff, receiver)).toBe('deliveryNotYours');
    expect(life.refusal(ofStaff, person(SMALL.contributor, 'approver'))).toBeUndefined();
    expect(life.refusal({ ...confirm, data: { delivery: 'd9' } }, receiver)).toBe('deliveryUnknown');
    expect(life.refusal(confirm, receiver)).toBeUndefined();
    expect(life.refusal(confirm, receiver)).toBe('deliverySettled');
  });

  it('is not confirmed by the person who declared it, where one party carries the works and holds the account', () => {
    const life = new Life();
    const terms = { ...smallTerms(life.today), projectOwner: SMALL.council };
    const pledges = smallPledges(life.today).map((each) =>
      each.terms.nature === 'land' ? { ...each, party: SMALL.council } : each,
    );
    life.propose({ terms }, SMALL.ministry).reach('active', pledges);
    const both = { ...person(SMALL.council, 'officer'), roles: ['officer', 'approver'] as const };
    const one = { ...both, roles: [...both.roles] };
    life.act({ type: 'deliver', data: { pledge: LAND, date: life.today, amount: 10_000, document } }, one);
    expect(life.refusal(confirm, one)).toBe('segregationOfDuties');
    expect(life.refusal(confirm, receiver)).toBeUndefined();
  });

  it('is withdrawn by its own party alone, while nobody has confirmed it', () => {
    const life = declared();
    const withdraw = { type: 'withdrawDelivery', data: { delivery: 'd1', reason: 'Erreur' } } as const;
    expect(life.refusal(withdraw, officer(SMALL.wilaya))).toBe('pledgeNotYours');
    expect(life.act(withdraw, officer(SMALL.contributor))).toEqual(['DeliveryWithdrawn']);
    expect(life.refusal(withdraw, officer(SMALL.contributor))).toBe('deliverySettled');
    expect(undeclaredOf(life.c.deliveries, pledgeOf(life, LAND)).quantity).toBe(100_000);
  });

  it('is reversed when it was confirmed by mistake: the value goes back by a linked entry of the same day', () => {
    const life = declared();
    life.act(confirm, receiver);
    const booked = life.entries.at(-1);
    const reverse = { type: 'reverse', data: { entry: booked?.id ?? '', reason: 'x' } } as const;
    expect(life.attempt(reverse, person(SMALL.council, 'accountant'))).toMatchObject({
      code: 'entryNotReversible',
      details: { why: { phrase: 'undoneByAct' } },
    });
    const back = { type: 'returnDelivery', data: { delivery: 'd1', reason: 'Litige' } } as const;
    expect(life.act(back, receiver)).toEqual(['DeliveryReversed']);
    expect(life.entries.at(-1)).toMatchObject({
      motive: 'reversal',
      debit: 'committed',
      credit: 'delivered',
      amount: 4_000,
      reverses: booked?.id,
      valueDate: booked?.valueDate,
    });
    expect(delivered(life)).toBe(0);
    expect(life.refusal(back, receiver)).toBe('deliverySettled');
    expect(deliveryFaults(life.c, life.entries)).toEqual([]);
    expect(ledgerFaults(life.c, life.entries)).toEqual([]);
  });
});

it('parts of any sizes deliver the whole to the centime, and no part is worth more than its share', () => {
  const part = fc.integer({ min: 1, max: 60_000 });
  fc.assert(
    fc.property(
      fc.array(part, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 1, max: 9_999 }),
      (parts, odd) => {
        const life = livingInKind({ amount: 10_000 });
        for (const quantity of parts) {
          const left = undeclaredOf(life.c.deliveries, pledgeOf(life, LAND)).quantity;
          if (left > 0) life.declare(LAND, { quantity: Math.min(left, quantity + odd) }).confirm();
          const { amount, quantity: done } = deliveredOf(life.c.deliveries, pledgeOf(life, LAND));
          expect(amount).toBe(Math.floor((10_000 * done) / 100_000));
        }
        life.deliver();
        expect(delivered(life)).toBe(10_000);
        expect(deliveryFaults(life.c, life.entries)).toEqual([]);
      },
    ),
    { numRuns: 25 },
  );
});
