import { describe, expect, it } from 'vitest';
import { MAX_REGISTERED } from '../../../../../functions/aggregates/convention/execution/payees.ts';
import { preparePayment } from '../../../../../functions/aggregates/convention/execution/payment-orders.ts';
import { PaymentLine } from '../../../../../functions/aggregates/convention/execution/records.ts';
import { person } from '../../../../../scenarios/cases.ts';
import type { Life } from '../../../../support/life.ts';
import { SMALL, smallLife, smallLines } from '../../../../support/small.ts';

/** Payees of an order that are chosen from the register of organisations. */

const officer = person(SMALL.council, 'officer');

const registered = (party: string, more: object = {}) => ({
  party,
  status: 'verified',
  details: { kind: 'association', name: { ar: 'أ', fr: 'A' }, provinces: [] },
  figures: [],
  ...more,
});

/** The first tranche received, with some entries of the register. */
function received(): Life {
  const life = smallLife('active');
  life.open('tranche-1');
  life.receive(1);
  life.open('tranche-1');
  for (const entry of [
    registered('amal'),
    registered('asleep', { status: 'suspended' }),
    registered('gone', { status: 'merged', mergedInto: { party: 'amal' } }),
  ])
    life.centres.set(`o-${entry.party}`, entry);
  return life;
}

const paying = (party?: string) => ({
  type: 'preparePayment' as const,
  data: { tranche: 1, lines: smallLines(1).map((line) => ({ ...line, ...(party && { party }) })) },
});

describe('a payee', () => {
  it('is kept with its entry of the register, where it was chosen from there', () => {
    const life = received();
    life.act(paying('amal'), officer);
    expect(life.c.orders[0]?.lines.map(({ party }) => party)).toContain('amal');
  });

  it('need not be in the register: a holder of a contract is paid under the name alone', () => {
    const life = received();
    life.act(paying(), officer);
    expect(life.c.orders[0]?.lines.some((line) => 'party' in line)).toBe(false);
  });

  it('is paid although its entry is suspended: what is owed stays owed', () => {
    expect(received().refusal(paying('asleep'), officer)).toBeUndefined();
  });

  it.each([
    ['that the register does not have', 'nobody', 'payeeUnknown'],
    ['that leads to another', 'gone', 'payeeMerged'],
  ])('%s is refused, at its field', (_, party, code) => {
    const refusal = received().attempt(paying(party), officer);
    expect(refusal).toMatchObject({ code, field: 'lines.0.party' });
  });
});

describe('an order', () => {
  const [first] = smallLines(1);
  const linesOf = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ ...first, amount: 1, party: `party-${index}` }));

  it('names as many organisations as one call reads beside the convention', () => {
    const isTaken = (count: number) =>
      preparePayment.data.safeParse({ tranche: 1, lines: linesOf(count) }).success;
    expect([isTaken(MAX_REGISTERED), isTaken(MAX_REGISTERED + 1)]).toEqual([true, false]);
  });

  it('of before, whose payees are names alone, is still read', () => {
    expect(PaymentLine.parse({ ...first })).not.toHaveProperty('party');
  });
});
