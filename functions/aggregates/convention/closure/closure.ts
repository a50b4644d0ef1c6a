import * as z from 'zod/mini';
import { dayOf } from '../../../kernel/calendar.ts';
import { newProcedure } from '../../../kernel/procedure/groups.ts';
import type { ConventionContext } from '../context.ts';
import { incomeShares, sharedIncome } from '../execution/bank/income-share.ts';
import type { Posting } from '../execution/entries.ts';
import { holdingsIn } from '../execution/funds.ts';
import { filing } from '../limits.ts';
import type { DecisionDetails, Step } from '../procedures/tasks.ts';
import { rule } from '../rule.ts';
import type { Convention } from '../state.ts';
import { DocumentReference } from '../terms.ts';
import { unripe } from './obstacles.ts';

/** Closure: the three parties approve the final report, and the unspent balance goes back to those who paid it in. */

/**
 * The money still on the convention's account, by funding line: each party's share is what is left of its own, and what
 * it has there that answers no call, and its share of the income that is left.
 */
export function unspent(convention: Convention): Posting[] {
  const { funds } = convention.books;
  const refund = { motive: 'refund', nature: 'cash' } as const;
  return [
    ...holdingsIn(funds, 'received').map(
      (holding): Posting => ({ ...refund, debit: 'refunded', credit: 'received', ...holding }),
    ),
    ...holdingsIn(funds, 'unallocated').map(
      (holding): Posting => ({ ...refund, debit: 'promise', credit: 'unallocated', ...holding }),
    ),
    ...incomeShares(convention).map(
      (share): Posting => ({ ...refund, debit: 'promise', credit: 'income', ...share }),
    ),
  ];
}

function stepsOf(convention: Convention): Step[] {
  const { settings, terms } = convention;
  const core = terms.parties.filter((party) => party.kind !== 'contributor');
  const common = { quorum: 'all', onTimeout: 'escalate' } as const;
  return [
    {
      id: 'report',
      stage: 'report',
      order: 1,
      kind: 'finalReport',
      asked: core.map(({ id }) => ({ assignee: { party: id, role: 'approver' } })),
      delay: settings.reportDelay,
      ...common,
    },
    {
      id: 'refund-authorisation',
      stage: 'refundAuthorisation',
      order: 2,
      kind: 'refundAuthorisation',
      asked: [{ assignee: { party: terms.accountHolder, role: 'authorising-officer' } }],
      delay: settings.authorisationDelay,
      ...common,
    },
    {
      id: 'refund-execution',
      stage: 'refundExecution',
      order: 3,
      kind: 'refundExecution',
      asked: [{ assignee: { party: terms.accountHolder, role: 'accountant' } }],
      delay: settings.executionDelay,
      ...common,
    },
  ];
}

/**
 * Opens the closure with its final report: every call answered, every tranche paid and justified, or the
 * convention terminated.
 */
export const close = rule({
  data: z.strictObject({ report: DocumentReference }),
  by: { roles: ['officer'], capacity: 'core', phases: ['active', 'terminated'] },
  refuses: ['closureTooEarly', 'amendmentOpen', 'documentsTooMany'],
  run(context, { report }): void {
    const reason = unripe(context.convention);
    if (reason) throw reason;
    const number = 1 + context.convention.procedures.filter((each) => each.kind === 'closure').length;
    const procedure = newProcedure('closure', number, stepsOf(context.convention));
    const filed = filing(context, report);
    context.emit({ type: 'ClosureOpened', data: { procedure, filed } });
  },
});

/** Returns the unspent balance to those who paid it in, by one bank reference and on one day. */
export function refundBalance(
  context: ConventionContext,
  { reference = '', valueDate = dayOf(context.now) }: DecisionDetails,
): void {
  const { convention } = context;
  const refunds = [...sharedIncome(convention), ...unspent(convention)].map((posting) => ({
    ...posting,
    reference,
    valueDate,
  }));
  const entries = context.book(refunds);
  context.emit({ type: 'BalanceRefunded', data: { entries, reference } });
}
