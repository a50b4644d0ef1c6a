import { findProcedure, newProcedure } from '../../../kernel/procedure/groups.ts';
import { coreOf } from '../../shared/core.ts';
import {
  type Consultation,
  type Procedure,
  type Recommendation,
  recommendationOf,
  type Step,
  type Task,
  type TaskKind,
} from '../consultation.ts';

/** What is asked of a recommendation on its way, by whom and until when: the steps of its procedure. */

export const ANSWER = 1;
export const PROGRESS = 2;
export const VERIFICATION = 3;

/** The recommendation that a task or a procedure is about. */
export const numberOf = ({ subject }: { subject?: string | undefined }): number => Number(subject);

/** What is late goes to the signatory of whoever was asked. */
const late = { quorum: 'all', onTimeout: 'escalate' } as const;

function stepsOf(
  { core, settings }: Pick<Consultation, 'core' | 'settings'>,
  n: number,
  party: string,
): Step[] {
  const { answerDelay, progressDelay, verificationDelay, escalationDelay } = settings;
  const subject = String(n);
  const asked = (role: 'officer' | 'approver') => [{ assignee: { party, role }, subject }];
  return [
    {
      id: 'answer',
      stage: 'answer',
      order: ANSWER,
      kind: 'recommendationAnswer',
      asked: asked('approver'),
      ...late,
      delay: answerDelay,
      escalationDelay,
    },
    {
      id: 'progress',
      stage: 'work',
      order: PROGRESS,
      kind: 'recommendationProgress',
      asked: asked('officer'),
      ...late,
      delay: progressDelay,
      escalationDelay,
    },
    {
      id: 'verification',
      stage: 'proof',
      order: VERIFICATION,
      kind: 'recommendationVerification',
      // Whoever delivers does not verify.
      asked: coreOf({ core })
        .filter((office) => office.party !== party)
        .map((office) => ({ assignee: { party: office.party, role: 'approver' }, subject })),
      ...late,
      delay: verificationDelay,
      escalationDelay,
    },
  ];
}

/**
 * The procedure of a recommendation that is assigned to a party: `recommendation-3`. Where another one was asked before,
 * it is taken up again, by a workflow run of its own. `order` is what is asked first.
 */
export function procedureOf(
  consultation: Consultation,
  n: number,
  party: string,
  order: number = ANSWER,
): Procedure {
  const procedure = { ...newProcedure('recommendation', n, stepsOf(consultation, n, party)), order };
  const before = findProcedure(consultation, procedure.key);
  return before ? { ...procedure, round: before.round, reopened: before.reopened + 1 } : procedure;
}

const WORKING: readonly Recommendation['status'][] = ['accepted', 'partlyAccepted', 'underway'];

/** Whether it is asked what has become of it. */
export const isWorkedOn = ({ status }: Pick<Recommendation, 'status'>): boolean => WORKING.includes(status);

/** Whether what a task is about has still to be done: nobody is asked for what was done before. */
export function isStillAsked(
  consultation: Pick<Consultation, 'recommendations'>,
  kind: TaskKind,
  asked: Step['asked'][number],
): boolean {
  const recommendation = recommendationOf(consultation, numberOf(asked));
  switch (kind) {
    case 'recommendationAnswer':
      return recommendation?.status === 'assigned';
    case 'recommendationProgress':
      return recommendation !== undefined && isWorkedOn(recommendation);
    case 'recommendationVerification':
      return recommendation?.status === 'delivered';
  }
}

/** The open tasks about a recommendation: an act on it does those that were asked for it. */
export function openTasks({ tasks }: Pick<Consultation, 'tasks'>, n: number, ...kinds: TaskKind[]): string[] {
  const isMeant = (task: Task) =>
    task.status === 'open' && numberOf(task) === n && (kinds.length === 0 || kinds.includes(task.kind));
  return tasks.filter(isMeant).map(({ id }) => id);
}
