import * as z from 'zod/mini';
import type { PostConventionsIdReceiptsBody as Transfer } from '../../../api/schema.d.ts';
import { openCalls } from '../../../parts/calls/open-calls.ts';
import type { Call, Convention } from '../../../parts/convention/convention.ts';
import { sum } from '../../../parts/ledger/sum.ts';
import { MovementDraft, movementBody } from './movement-draft.ts';

/** A party's transfer as it is being written: on several calls, on none, or above what is called. */
export const TransferDraft = z.extend(MovementDraft, {
  party: z.optional(z.string()),
  /** What was written for a call, by its id, null where it was emptied; for the others it is proposed. Centimes. */
  parts: z.record(z.string(), z.nullable(z.number())),
  /** The sum left over that the person has said is meant. */
  excess: z.optional(z.number()),
});
export type TransferDraft = z.infer<typeof TransferDraft>;

/** What a transfer is laid beside. */
type Payable = Pick<Convention, 'calls' | 'phase'> & { terms: Pick<Convention['terms'], 'parties'> };

/** The party that is chosen, or until then the one whose call is due first. */
export function partyOf(
  { party }: TransferDraft,
  { calls, terms }: Omit<Payable, 'phase'>,
): string | undefined {
  return party ?? openCalls(calls)[0]?.party ?? terms.parties[0]?.id;
}

/** The calls that a transfer of a party may pay; none once the closure has begun. */
export function payable({ calls, phase }: Omit<Payable, 'terms'>, party: string | undefined) {
  return phase === 'closing' ? [] : openCalls(calls).filter((call) => call.party === party);
}

/** What comes on each call: as it was written, and of what is left as much as the calls due first still take. */
export function allocation({ amount = 0, parts }: TransferDraft, calls: readonly Call[]) {
  let left = amount - sum(calls.map(({ id }) => parts[id] ?? 0));
  return calls.map((call) => {
    const written = parts[call.id];
    if (written !== undefined) return { call, amount: written ?? 0 };
    const proposed = Math.max(0, Math.min(left, call.outstanding));
    left -= proposed;
    return { call, amount: proposed };
  });
}

/** What a transfer brings beyond what it pays; below zero where more is written on calls than has come. */
export function restOf(draft: TransferDraft, calls: readonly Call[]): number {
  return (draft.amount ?? 0) - sum(allocation(draft, calls).map(({ amount }) => amount));
}

/** The request; undefined while something is missing, does not add up, or is left over and not said to be meant. */
export function transferBody(draft: TransferDraft, convention: Payable): Transfer | undefined {
  const party = partyOf(draft, convention);
  const calls = payable(convention, party);
  const movement = movementBody(draft);
  const rest = restOf(draft, calls);
  const parts = allocation(draft, calls).filter(({ amount }) => amount > 0);
  const isTooMuch = parts.some(({ call, amount }) => amount > call.outstanding);
  if (party === undefined || !movement || rest < 0 || isTooMuch) return undefined;
  if (rest > 0 && calls.length > 0 && draft.excess !== rest) return undefined;
  if (parts.length === 0) return { party, ...movement };
  return {
    party,
    ...movement,
    calls: parts.map(({ call, amount }) => ({ call: call.id, amount })),
    ...(rest > 0 && { excess: 'unallocated' as const }),
  };
}
