import type { Call } from '../convention/convention.ts';
import { sum } from '../ledger/sum.ts';

/** The calls not paid in full, those due first before the others; money may still come in on a cancelled one. */
export function openCalls(calls: readonly Call[]): Call[] {
  return calls
    .filter(({ outstanding }) => outstanding > 0)
    .sort((a, b) => ((a.dueAt ?? '9') < (b.dueAt ?? '9') ? -1 : 1));
}

/** The sum that a party still owes on all its calls. */
export function dueOf(party: string | undefined, calls: readonly Call[]): number {
  return sum(
    calls
      .filter((call) => call.party === party && call.status === 'open')
      .map(({ outstanding }) => outstanding),
  );
}
