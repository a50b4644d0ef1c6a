import * as z from 'zod/mini';
import { newProcedure } from '../../../kernel/procedure/groups.ts';
import { DocumentReference } from '../../shared/document.ts';
import { filing } from '../limits.ts';
import type { Step } from '../procedures/tasks.ts';
import { rule } from '../rule.ts';
import type { Convention } from '../state.ts';
import { unripe } from './obstacles.ts';

/** Closure: the three parties approve the final report, and the unspent balance goes back to those who paid it in. */

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
