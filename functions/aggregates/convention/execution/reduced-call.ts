import { sum } from '../../../kernel/money.ts';
import type { Convention } from '../state.ts';
import type { Entry, Posting } from './entries.ts';
import type { Call } from './records.ts';
import type { Resolution, ResolutionMatter } from './resolution.ts';

/** What a change takes off a call, and the call that is left. */

export type CallMatter = Extract<ResolutionMatter, { call: string }>;

export const isOfCall = (matter: ResolutionMatter): matter is CallMatter => 'call' in matter;

/** What a change takes off a call by now: what came in meanwhile stays called. */
export function callPostings({ calls }: Convention, matter: CallMatter): Posting[] {
  const call = calls.find(({ id }) => id === matter.call);
  const awaited = call?.status === 'open' ? call.awaited : 0;
  const amount = matter.type === 'reduceCall' ? Math.min(matter.amount, awaited) : awaited;
  if (!call || amount === 0) return [];
  const { id, party, earmark, tranche } = call;
  const of = { party, nature: 'cash', ...(earmark && { earmark }), subject: id, tranche } as const;
  return [{ motive: 'callReduction', ...of, debit: 'committed', credit: 'called', amount }];
}

/** A call once an amount is taken off it; with nothing left of it, it is cancelled. */
function reduced(call: Call, resolution: string, taken: number, to: number | undefined): Call {
  const change = { resolution, amount: taken, ...(to !== undefined && { to }) };
  const changes = [...(call.changes ?? []), change];
  const amount = call.amount - taken;
  if (amount === 0) return { ...call, status: 'cancelled', changes };
  return { ...call, amount, changes, status: call.received < amount ? 'open' : 'paid' };
}

export function withReduced(
  convention: Convention,
  matter: CallMatter,
  resolution: string,
  taken: number,
): Convention {
  if (taken === 0) return convention;
  const to = matter.type === 'carryCall' ? matter.to : undefined;
  const calls = convention.calls.map((call) =>
    call.id === matter.call ? reduced(call, resolution, taken, to) : call,
  );
  return { ...convention, calls };
}

/** A convention whose resolution was adopted and its entries booked: where it is about a call, the call is less. */
export function withCallChanged(
  convention: Convention,
  { id, matter }: Pick<Resolution, 'id' | 'matter'>,
  entries: readonly Entry[],
): Convention {
  if (!isOfCall(matter)) return convention;
  const taken = sum(entries.map(({ amount }) => amount));
  return withReduced(convention, matter, id, taken);
}
