import type { Call } from '../convention/convention.ts';

/** The calls not paid in full, those due first before the others; money may still come in on a cancelled one. */
export function openCalls(calls: readonly Call[]): Call[] {
  return calls
    .filter(({ outstanding }) => outstanding > 0)
    .sort((a, b) => ((a.dueAt ?? '9') < (b.dueAt ?? '9') ? -1 : 1));
}
