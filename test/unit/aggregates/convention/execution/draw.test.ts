import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawn, payment } from '../../../../../functions/aggregates/convention/execution/draw.ts';
import { reached } from '../../../../../functions/aggregates/convention/execution/ledger.ts';
import type { Call } from '../../../../../functions/aggregates/convention/execution/records.ts';
import { sum } from '../../../../../functions/kernel/money.ts';
import { person } from '../../../../../scenarios/cases.ts';
import type { Life } from '../../../../support/life.ts';
import { SMALL, smallLife } from '../../../../support/small.ts';

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

/** What the parties were called for without earmark, in tranche 1. */
const CALLED: Record<string, number> = {
  [SMALL.ministry]: 10_000,
  [SMALL.wilaya]: 7_499,
  [SMALL.council]: 12_500,
};

const reachedOf = (life: Life, party: string) =>
  reached(life.c.books.funds, 'disbursed', { party, nature: 'cash', earmark: null, tranche: 1 });

describe('a payment after another', () => {
  const part = fc.integer({ min: 1, max: 1000 });
  it('is in proportion with it, whatever of it is justified or written off by now', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(CALLED)), part, part, part, part, (first, ...parts) => {
        const [spent, justified, writtenOff, then] = parts;
        const life = smallLife();
        life.open('tranche-1');
        const isOf = (party: string) => (call: Call) => call.party === party && call.earmark === undefined;
        const own = life.c.calls.find(isOf(first));
        life.receiveOn(own?.id ?? '', own?.amount ?? 0);
        // One party advances what the others cannot give yet.
        const advanced = 1 + Math.floor(((CALLED[first] ?? 0) * spent) / 4000);
        life.pay(1, [{ payee: 'Entreprise', component: 'shelter', amount: advanced }]);
        const proven = Math.floor((advanced * justified) / 1001);
        if (proven > 0) life.justify(1, proven);
        const lost = Math.ceil(((advanced - proven) * writtenOff) / 1000);
        const matter = { type: 'writeOff', tranche: 1, amount: lost } as const;
        const data = { reason: 'Entreprise disparue', matter };
        life.act({ type: 'proposeResolution', data }, person(SMALL.contributor, 'officer'));
        life.approve('resolution-1');
        life.receive(1);
        const enough = Math.ceil((advanced * 29_999) / (CALLED[first] ?? 1)) - advanced;
        const amount = enough + Math.floor(((29_999 - advanced - enough) * then) / 1000);
        const postings = payment(life.c, 1, amount, {});
        for (const [party, called] of Object.entries(CALLED)) {
          const now = sum(postings.filter((each) => each.party === party).map((each) => each.amount));
          const fair = ((advanced + amount) * called) / 29_999;
          expect(Math.abs(reachedOf(life, party) + now - fair)).toBeLessThanOrEqual(2);
        }
      }),
      { numRuns: 40 },
    );
  });
});
