import { sum } from '../../../kernel/money.ts';
import type { Convention } from '../state.ts';
import { ENDED } from '../state.ts';
import type { Tranche } from '../terms.ts';
import { balance } from './ledger.ts';
import type { Call } from './records.ts';

/** What the tranches not yet called will ask of each party: their own shares, and what was carried to them. */

type Share = Tranche['shares'][number];
type Line = Pick<Share, 'party' | 'earmark'>;

const isOfLine = (one: Line, other: Line): boolean =>
  one.party === other.party && one.earmark === other.earmark;

/** Whether a tranche was called. */
export const isCalled = ({ calls }: Pick<Convention, 'calls'>, n: number): boolean =>
  calls.some(({ tranche }) => tranche === n);

/** The tranche that is called with what a resolution has carried to another one: that one, or the next that there is. */
function calledWith({ terms }: Convention, to: number): number | undefined {
  return terms.tranches
    .map(({ n }) => n)
    .sort((a, b) => a - b)
    .find((n) => n >= to);
}

/**
 * What was carried of a call to each tranche not yet called, in centimes. What comes in on the call once it is
 * cancelled is paid already, so it is not called again.
 */
function carriedOf(convention: Convention, call: Call): { tranche: number; amount: number }[] {
  const { changes = [], status, received } = call;
  return changes.flatMap(({ to, amount }, index) => {
    const late = status === 'cancelled' && index === changes.length - 1 ? received : 0;
    const tranche = to === undefined ? undefined : calledWith(convention, to);
    if (tranche === undefined || isCalled(convention, tranche) || amount <= late) return [];
    return [{ tranche, amount: amount - late }];
  });
}

/** The shares of a tranche not yet called, with what was carried to it of earlier calls. */
export function sharesOf(convention: Convention, tranche: Tranche): Share[] {
  const shares = tranche.shares.map((share) => ({ ...share }));
  for (const call of convention.calls) {
    for (const { tranche: n, amount } of carriedOf(convention, call)) {
      if (n !== tranche.n) continue;
      const share = shares.find((each) => isOfLine(each, call));
      if (share) share.amount += amount;
      else shares.push({ party: call.party, ...(call.earmark && { earmark: call.earmark }), amount });
    }
  }
  return shares;
}

const committedFor = ({ books }: Convention, { party, earmark }: Line): number =>
  balance(books.funds, 'committed', { party, nature: 'cash', earmark: earmark ?? null });

const plannedFor = (shares: readonly Share[], line: Line): number =>
  sum(shares.filter((share) => isOfLine(share, line)).map(({ amount }) => amount));

/** What a party has committed beyond the shares that the plan itself gives to tranches not yet called: centimes. */
function beyondPlan(convention: Convention, line: Line): number {
  const planned = convention.terms.tranches
    .filter(({ n }) => !isCalled(convention, n))
    .map(({ shares }) => plannedFor(shares, line));
  return Math.max(0, committedFor(convention, line) - sum(planned));
}

/** The shares as far as the party's commitment still bears what was carried: an amendment may have reduced it. */
export function callableShares(convention: Convention, tranche: Tranche): Share[] {
  return sharesOf(convention, tranche)
    .map((share) => {
      const planned = plannedFor(tranche.shares, share);
      const carried = Math.min(share.amount - planned, beyondPlan(convention, share));
      return { ...share, amount: planned + carried };
    })
    .filter(({ amount }) => amount > 0);
}

/**
 * What may still come in on a cancelled call, in centimes: never what another tranche will call of the party, nor what
 * one was called for in its stead.
 */
export function lateOn(convention: Convention, call: Call): number {
  const left = call.amount - call.received;
  if (ENDED.includes(convention.phase)) return Math.min(left, committedFor(convention, call));
  const others = convention.calls.filter((each) => each.id !== call.id && isOfLine(each, call));
  const carried = others.flatMap((each) => carriedOf(convention, each)).map(({ amount }) => amount);
  return Math.min(left, Math.max(0, beyondPlan(convention, call) - sum(carried)));
}
