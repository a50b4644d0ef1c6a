import { newProcedure } from '../../../kernel/procedure/groups.ts';
import { coreOf } from '../../shared/core.ts';
import type { ActionPlan, PROCEDURE_KINDS, Procedure, Step } from '../action-plan.ts';

/** Who adopts a plan, and in which order: the same for a plan and for each revision of it. */

type Way = Pick<ActionPlan, 'core' | 'settings' | 'procedures'>;

/** The three review, the council deliberates, the wali may oppose, the ministry signs. */
function adoptionSteps({ core, settings }: Way, subject?: string): Step[] {
  const asked = (party: string, role: 'approver' | 'signatory') => ({
    assignee: { party, role },
    ...(subject !== undefined && { subject }),
  });
  return [
    {
      id: 'review',
      stage: 'review',
      order: 1,
      kind: 'review',
      asked: coreOf({ core }).map(({ party }) => asked(party, 'approver')),
      quorum: 'all',
      delay: settings.reviewDelay,
      onTimeout: 'escalate',
    },
    {
      id: 'deliberation',
      stage: 'adoption',
      order: 2,
      kind: 'deliberation',
      asked: [asked(core.council.party, 'approver')],
      quorum: 'all',
      delay: settings.deliberationDelay,
      onTimeout: settings.deliberationOnTimeout,
    },
    {
      id: 'opposition',
      stage: 'adoption',
      order: 3,
      kind: 'opposition',
      asked: [asked(core.wilaya.party, 'approver')],
      quorum: 'all',
      delay: settings.oppositionDelay,
      onTimeout: 'approve',
    },
    {
      id: 'signature',
      stage: 'adoption',
      order: 4,
      kind: 'signature',
      asked: [asked(core.ministry.party, 'signatory')],
      quorum: 'all',
      delay: settings.signatureDelay,
      onTimeout: 'escalate',
    },
  ];
}

const nextNumber = ({ procedures }: Way, kind: (typeof PROCEDURE_KINDS)[number]) =>
  procedures.filter((each) => each.kind === kind).length + 1;

export const adoptionOf = (plan: Way): Procedure =>
  newProcedure('adoption', nextNumber(plan, 'adoption'), adoptionSteps(plan));

export const revisionProcedure = (plan: Way, number: number): Procedure =>
  newProcedure('revision', number, adoptionSteps(plan, `revision-${number}`));

/** The three accept the final report. */
export function closureOf(plan: Way): Procedure {
  const { core, settings } = plan;
  const step: Step = {
    id: 'final-report',
    stage: 'report',
    order: 1,
    kind: 'finalReport',
    asked: coreOf({ core }).map(({ party }) => ({ assignee: { party, role: 'approver' } })),
    quorum: 'all',
    delay: settings.closureDelay,
    onTimeout: 'escalate',
  };
  return newProcedure('closure', nextNumber(plan, 'closure'), [step]);
}
