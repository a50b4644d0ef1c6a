import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Given, moneyOf } from '../../../../functions/aggregates/action-plan/money/interval.ts';
import { planMoneyOf } from '../../../../functions/aggregates/action-plan/money/plan-money.ts';
import type { ConventionLine } from '../../../../functions/aggregates/shared/convention-line.ts';
import { COUNCIL, MINISTRY, WILAYA } from '../../../../scenarios/cases.ts';
import { CONVENTION, LINE, NATIONAL, REGIONAL } from '../../../support/plan-setting.ts';

/** The money of a plan: an interval, in which no dirham counts twice. */

const M = 100_000_000;

/** The convention of 24 M: the ministry's 10, the region's 6, the wilaya's 8. */
const OF_24: ConventionLine = {
  convention: CONVENTION,
  version: 4,
  number: 'RSK-2022-001',
  title: { ar: 'اتفاقية', fr: 'Convention' },
  phase: 'pledging',
  phaseSince: '2022-03-01',
  region: 'MA-04',
  firstYear: 2022,
  lastYear: 2024,
  parties: [MINISTRY, WILAYA, COUNCIL],
  hasCostPlan: true,
  hasSchedule: true,
  isBinding: false,
  isVoid: false,
  shares: [
    { party: MINISTRY, nature: 'cash', earmark: 'women', pledged: 6 * M, committed: 0, disbursed: 0 },
    { party: MINISTRY, nature: 'cash', pledged: 4 * M, committed: 0, disbursed: 0 },
    { party: COUNCIL, nature: 'cash', pledged: 6 * M, committed: 0, disbursed: 0 },
    { party: WILAYA, nature: 'cash', pledged: 8 * M, committed: 0, disbursed: 0 },
  ],
};

type From = Given['from'];

/** The plan with both envelopes and the convention, the ministry's money as it is declared. */
function planOf(
  ministry: From | undefined,
  change: Partial<ConventionLine> = {},
  role: 'core' | 'associated' = 'core',
) {
  const own = { nature: 'cash', fundedFrom: 'own' } as const;
  const contributions = [
    { party: COUNCIL, ...own },
    { party: WILAYA, ...own },
    ...(ministry
      ? [
          { party: MINISTRY, nature: 'cash' as const, earmark: 'women', fundedFrom: ministry },
          { party: MINISTRY, nature: 'cash' as const, fundedFrom: ministry },
        ]
      : []),
  ];
  const text = { envelopes: [REGIONAL, NATIONAL], lines: [{ ...LINE, role, contributions }] };
  return planMoneyOf(text, new Map([[CONVENTION, { ...OF_24, ...change }]]));
}

describe('the figures of the article', () => {
  test('50 M and 24 M are 64 to 74 M while nobody says where the ministry’s 10 M come from', () => {
    for (const money of [planOf(undefined), planOf('unknown')])
      expect(money).toEqual({
        total: { atLeast: 64 * M, atMost: 74 * M },
        envelopes: 50 * M,
        committed: 0,
        pledged: 24 * M,
        unknown: 10 * M,
        national: 200 * M,
      });
  });

  test('74 M once they are its own, 64 M once they come out of the envelope', () => {
    expect(planOf('own').total).toEqual({ atLeast: 74 * M, atMost: 74 * M });
    expect(planOf({ envelope: 'pole' }).total).toEqual({ atLeast: 64 * M, atMost: 64 * M });
  });

  test('once the convention is in force what is committed counts, and is no longer called pledged', () => {
    const shares = OF_24.shares.map((share) => ({ ...share, committed: share.pledged }));
    expect(planOf('own', { isBinding: true, shares })).toMatchObject({ committed: 24 * M, pledged: 0 });
  });

  test('an associated convention is never added, nor one that ended before it bound anybody', () => {
    for (const money of [planOf('own', {}, 'associated'), planOf('own', { isVoid: true })])
      expect(money).toMatchObject({ total: { atLeast: 50 * M, atMost: 50 * M }, unknown: 0 });
  });
});

/** Envelopes, and contributions of which each was declared or not. */
const amount = fc.integer({ min: 0, max: 1_000 });
const plan = fc.array(amount, { minLength: 0, maxLength: 4 }).chain((amounts) =>
  fc.record({
    envelopes: fc.constant(amounts.map((each, index) => ({ id: `e${index}`, amount: each }))),
    given: fc.array(
      fc.record({
        amount,
        from: fc.oneof(
          fc.constantFrom('own' as const, 'unknown' as const),
          ...amounts.map((_, index) => fc.constant({ envelope: `e${index}` })),
        ),
      }),
      { maxLength: 8 },
    ),
    /** For each contribution where the truth has it, in thousandths out of each envelope. */
    truth: fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
  }),
);

type Plan = { envelopes: { id: string; amount: number }[]; given: Given[]; truth: number[] };

/** A truth that agrees with what is declared: what is unknown lies beside the envelopes or in the room of one of them. */
function truthOf({ envelopes, given, truth }: Plan): number {
  const room = new Map(envelopes.map(({ id, amount: whole }) => [id, whole]));
  let beside = 0;
  const draw = (id: string, wanted: number, most: number) => {
    const left = room.get(id) ?? 0;
    const drawn = Math.min(wanted, left, most);
    room.set(id, left - drawn);
    return drawn;
  };
  for (const { amount: whole, from } of given)
    if (typeof from === 'object') beside += whole - draw(from.envelope, whole, whole);
  for (const [index, { amount: whole, from }] of given.entries()) {
    if (from === 'own') beside += whole;
    if (from !== 'unknown') continue;
    const seed = truth[index] ?? 0;
    const envelope = envelopes[seed % (envelopes.length + 1)];
    beside += envelope ? whole - draw(envelope.id, whole, seed % (whole + 1)) : whole;
  }
  return envelopes.reduce((sum, { amount: whole }) => sum + whole, 0) + beside;
}

describe('any set of declared overlaps', () => {
  test('contains every truth that agrees with it', () => {
    fc.assert(
      fc.property(plan, (each) => {
        const { atLeast, atMost } = moneyOf(each.envelopes, each.given);
        const truth = truthOf(each);
        return atLeast <= truth && truth <= atMost;
      }),
    );
  });

  test('counts no shared dirham twice: what comes out of an envelope that holds it adds nothing', () => {
    fc.assert(
      fc.property(plan, fc.nat(1_000), ({ envelopes, given }, more) => {
        const drawn = given
          .filter(({ from }) => typeof from === 'object' && from.envelope === 'e0')
          .reduce((sum, each) => sum + each.amount, 0);
        fc.pre(envelopes.length > 0 && drawn + more <= (envelopes[0]?.amount ?? 0));
        const before = moneyOf(envelopes, given);
        const after = moneyOf(envelopes, [...given, { amount: more, from: { envelope: 'e0' } }]);
        return after.atMost === before.atMost && after.atLeast <= before.atLeast + more;
      }),
    );
  });

  test('to declare what was unknown never widens the interval, and ends within it', () => {
    fc.assert(
      fc.property(plan, ({ envelopes, given }) => {
        const before = moneyOf(envelopes, given);
        const declared = moneyOf(
          envelopes,
          given.map((each) => (each.from === 'unknown' ? { ...each, from: 'own' as const } : each)),
        );
        return declared.atLeast === declared.atMost && declared.atMost === before.atMost;
      }),
    );
  });
});
