import { stopped } from '../../../kernel/procedure/evolve.ts';
import { book, type ChapterFolds, enter, leave, withProcedure } from '../changes.ts';
import { withoutSuspension } from '../execution/evolve.ts';

/** How the events of a convention's end change it: termination and closure. */

export const CLOSURE = {
  ConventionTerminated: (c, { data, at }) => ({
    ...leave(withoutSuspension(c, at), 'terminated', at),
    terminatedAt: at,
    reason: data.reason,
  }),
  ClosureOpened: (c, { data, at }) => ({
    ...enter(withProcedure({ ...c, ...stopped(c) }, data.procedure), 'closing', at),
    documents: [...c.documents, data.filed],
  }),
  ClosureReturned: (c, { data, at }) => ({ ...leave(c, data.phase, at), reason: data.reason }),
  RefundAuthorised: (c, { data }) => ({ ...c, refund: data.parts }),
  /** The closure's own step goes back with `StepConcluded`. */
  RefundReturned({ refund: _unpaid, ...c }) {
    return c;
  },
  BalanceRefunded: (c, { data }) => book(c, data.entries),
  ConventionClosed: (c, { at }) => leave(c, 'closed', at),
} satisfies ChapterFolds;
