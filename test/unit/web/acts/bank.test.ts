import { describe, expect, it } from 'vitest';
import { caseA } from '../../../../scenarios/cases.ts';
import { heldBy, refusableOrders, returnableOrders } from '../../../../web/pages/acts/bank/account.ts';
import {
  allocation,
  partyOf,
  payable,
  restOf,
  type TransferDraft,
  transferBody,
} from '../../../../web/pages/acts/bank/transfer-draft.ts';
import type { Order } from '../../../../web/parts/convention/convention.ts';
import { call } from '../convention.ts';

/** What the forms of the bank's movements propose and send. */

const CALLS = [
  call('c1', 'council', 700, { dueAt: '2026-12-31T23:59:59.999Z' }),
  call('c2', 'council', 300, { dueAt: '2026-11-30T23:59:59.999Z' }),
  call('c3', 'council', 0),
  call('c4', 'wilaya', 500, { dueAt: '2026-10-31T23:59:59.999Z' }),
];
const { parties } = caseA('2026-01-01').terms;
const open = { phase: 'active' as const, calls: CALLS, terms: { parties } };

const draft = (given: Partial<TransferDraft>): TransferDraft => ({
  party: 'council',
  valueDate: '2026-11-02',
  reference: 'VIR 1',
  parts: {},
  ...given,
});
const parts = (given: Partial<TransferDraft>) =>
  allocation(draft(given), payable(open, 'council')).map((each) => [each.call.id, each.amount]);

describe('a transfer', () => {
  it('is of the party whose call is due first, until another is chosen', () => {
    const none = draft({});
    delete none.party;
    expect([partyOf(none, open), partyOf(draft({}), open)]).toEqual(['wilaya', 'council']);
  });

  it('pays the calls that are due first, unless something else is written', () => {
    expect(parts({ amount: 400 })).toEqual([
      ['c2', 300],
      ['c1', 100],
    ]);
    expect(parts({ amount: 400, parts: { c1: 250 } })).toEqual([
      ['c2', 150],
      ['c1', 250],
    ]);
    expect(parts({ amount: 400, parts: { c2: null } })).toEqual([
      ['c2', 0],
      ['c1', 400],
    ]);
    expect(parts({})).toEqual([
      ['c2', 0],
      ['c1', 0],
    ]);
  });

  it('is sent with what comes on each call, and with what is left over once that is said to be meant', () => {
    const sent = { party: 'council', amount: 1_100, valueDate: '2026-11-02', reference: 'VIR 1' };
    const calls = [
      { call: 'c2', amount: 300 },
      { call: 'c1', amount: 700 },
    ];
    expect(restOf(draft({ amount: 1_100 }), payable(open, 'council'))).toBe(100);
    expect(transferBody(draft({ amount: 1_100 }), open)).toBeUndefined();
    expect(transferBody(draft({ amount: 1_100, excess: 99 }), open)).toBeUndefined();
    expect(transferBody(draft({ amount: 1_100, excess: 100 }), open)).toEqual({
      ...sent,
      calls,
      excess: 'unallocated',
    });
    expect(transferBody(draft({ amount: 1_000 }), open)).toEqual({ ...sent, amount: 1_000, calls });
    const none = { amount: 9, parts: { c1: null, c2: null } };
    expect(transferBody(draft(none), open)).toBeUndefined();
    expect(transferBody(draft({ ...none, excess: 9 }), open)).toEqual({ ...sent, amount: 9 });
  });

  it('is not sent where calls would take more than has come, or one more than is open on it', () => {
    expect(transferBody(draft({ amount: 100, parts: { c1: 101 } }), open)).toBeUndefined();
    expect(transferBody(draft({ amount: 800, parts: { c1: 701 } }), open)).toBeUndefined();
    expect(transferBody(draft({}), open)).toBeUndefined();
  });

  it('answers no call where there is none, or where none may be paid any more', () => {
    const sent = { party: 'ministry', amount: 5, valueDate: '2026-11-02', reference: 'VIR 1' };
    expect(transferBody(draft({ party: 'ministry', amount: 5 }), open)).toEqual(sent);
    expect(transferBody(draft({ amount: 5 }), { ...open, phase: 'closing' })).toEqual({
      ...sent,
      party: 'council',
    });
  });
});

describe('the account', () => {
  it('says what a party has, and nothing for who has nothing', () => {
    const sums = [{ party: 'council', amount: 7 }];
    expect([heldBy(sums, 'council'), heldBy(sums, 'wilaya'), heldBy(sums, undefined)]).toEqual([7, 0, 0]);
  });

  it('names the payments of which something may come back, and those that the bank may still refuse whole', () => {
    const orders: Pick<Order, 'id' | 'returnable' | 'refusable'>[] = [
      { id: 'o1', returnable: [3], refusable: true },
      // Each line may come back, but not both: the fund that they are of is justified in part.
      { id: 'o2', returnable: [3, 3], refusable: false },
      { id: 'o3', returnable: [0], refusable: false },
      { id: 'o4' },
    ];
    expect(returnableOrders({ orders }).map(({ id }) => id)).toEqual(['o2', 'o1']);
    expect(refusableOrders({ orders }).map(({ id }) => id)).toEqual(['o1']);
  });
});
