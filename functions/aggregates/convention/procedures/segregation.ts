import { amendmentAskedAbout } from '../amendment/text.ts';
import { resolutionAskedAbout } from '../execution/resolution.ts';
import type { Convention } from '../state.ts';
import type { Task, TaskKind } from './tasks.ts';

/** Segregation of duties: nobody decides on what they prepared. */

/** Whether a person filed the final report, on which the refund rests as a payment does on its order. */
function hasReported({ documents }: Convention, person: string): boolean {
  return documents.some(({ tranche, filedBy }) => tranche === undefined && filedBy === person);
}

/** Whether a person has ever authorised the refund: also where it was returned and authorised anew by another. */
function hasAuthorisedRefund({ tasks }: Convention, person: string): boolean {
  return tasks.some(
    ({ kind, decidedBy }) =>
      kind === 'refundAuthorisation' && decidedBy?.kind === 'person' && decidedBy.sub === person,
  );
}

/** The reasons that exclude a person from a decision, other than the text's. */
export const PREPARED: Partial<
  Record<TaskKind, 'youPreparedOrder' | 'youFiledReport' | 'youProposedResolution'>
> = {
  paymentAuthorisation: 'youPreparedOrder',
  paymentExecution: 'youPreparedOrder',
  finalReport: 'youFiledReport',
  refundAuthorisation: 'youFiledReport',
  refundExecution: 'youFiledReport',
  resolutionApproval: 'youProposedResolution',
};

/** Whether a person had a hand in what a task decides on: then they may not decide it. */
export function hasPrepared(convention: Convention, task: Task, person: string): boolean {
  switch (task.kind) {
    case 'paymentAuthorisation':
    case 'paymentExecution':
      return convention.orders.some(
        ({ id, preparedBy, authorisedBy }) =>
          id === task.subject && [preparedBy, authorisedBy].includes(person),
      );
    case 'finalReport':
    case 'refundAuthorisation':
      return hasReported(convention, person);
    case 'refundExecution':
      return hasReported(convention, person) || hasAuthorisedRefund(convention, person);
    case 'resolutionApproval':
      return resolutionAskedAbout(convention, task)?.preparedBy === person;
    case 'pledging':
      return false;
    default: {
      const amendment = amendmentAskedAbout(convention, task);
      return amendment ? amendment.preparedBy === person : convention.preparers.includes(person);
    }
  }
}
