import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawn } from '../../../../../functions/aggregates/convention/execution/draw.ts';
import { sum } from '../../../../../functions/kernel/money.ts';

/** The draw of a payment on the payers, by example and for any. */

const payer = fc
  .record({ called: fc.nat(1_000_000), came: fc.nat(1000), spent: fc.nat(1000) })
  .map(({ called, came, spent }) => {
    const received = Math.floor((called * came) / 1000);
    const paid = Math.floor((received * spent) / 1000);
    return { party: 'p', called, paid, held: received - paid };
  });

describe('the draw', () => {
  it('gives what is asked, and takes from nobody more than is there', () => {
    fc.assert(
      fc.property(fc.array(payer, { minLength: 1, maxLength: 6 }), fc.nat(1000), (payers, share) => {
        const amount = Math.floor((sum(payers.map(({ held }) => held)) * share) / 1000);
        const gives = drawn(payers, amount);
        expect(sum(gives)).toBe(amount);
        for (const [index, gift] of gives.entries()) {
          expect(Number.isInteger(gift)).toBe(true);
          expect(gift).toBeGreaterThanOrEqual(0);
          expect(gift).toBeLessThanOrEqual(payers[index]?.held ?? 0);
        }
      }),
    );
  });

  it('keeps payments in proportion to the calls, to the centime, where all has come', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 6 }),
        fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 5 }),
        (calls, parts) => {
          const whole = sum(calls);
          let payers = calls.map((called) => ({ party: 'p', called, paid: 0, held: called }));
          for (const part of parts) {
            const amount = Math.floor((sum(payers.map(({ held }) => held)) * part) / 1000);
            const gives = drawn(payers, amount);
            payers = payers.map((each, index) => ({
              ...each,
              paid: each.paid + (gives[index] ?? 0),
              held: each.held - (gives[index] ?? 0),
            }));
            const paid = sum(payers.map((each) => each.paid));
            for (const each of payers)
              expect(Math.abs(each.paid - (paid * each.called) / whole)).toBeLessThanOrEqual(2);
          }
        },
      ),
    );
  });

  it('lets others advance what one cannot give yet', () => {
    const payers = [
      { party: 'a', called: 60, paid: 0, held: 60 },
      { party: 'b', called: 40, paid: 0, held: 10 },
    ];
    expect(drawn(payers, 50)).toEqual([40, 10]);
    expect(drawn(payers, 70)).toEqual([60, 10]);
  });
});
