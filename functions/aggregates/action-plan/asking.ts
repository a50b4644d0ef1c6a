import type { Asking } from '../../kernel/asking.ts';
import { dayOf } from '../../kernel/calendar.ts';
import { type Language, type Words, words } from '../../kernel/wording.ts';
import type { ActionPlan, TaskKind } from './action-plan.ts';
import { decisionsFor } from './adoption/decision.ts';
import type { PlanAsked } from './asking-answers.ts';
import { refOf, TaskRow } from './inbox.ts';

/** What a plan asks of people, as they are shown it. */

export const ASKED: Record<TaskKind, Words> = {
  review: words('دراسة مخطط العمل', 'Examiner le plan d’action', 'Review the action plan'),
  deliberation: words(
    'مداولة المجلس في مخطط العمل',
    'Délibérer sur le plan d’action',
    'Deliberate on the action plan',
  ),
  opposition: words(
    'التعرض على المداولة عند الاقتضاء',
    'S’opposer à la délibération, le cas échéant',
    'Oppose the deliberation, if need be',
  ),
  signature: words('توقيع مخطط العمل', 'Signer le plan d’action', 'Sign the action plan'),
  finalReport: words('قبول التقرير النهائي', 'Accepter le rapport final', 'Accept the final report'),
};

/** The number of the revision that a task is about. */
export const revisionOf = (procedure: string): number | undefined => {
  const [, number] = /^revision-(\d+)$/.exec(procedure) ?? [];
  return number === undefined ? undefined : Number(number);
};

function shown({ plan, task }: TaskRow, language: Language): PlanAsked {
  const { id, kind, status, openedAt, dueAt, decision, procedure } = task;
  const revision = revisionOf(procedure);
  return {
    id: `${plan.id}.${id}`,
    kind,
    ...(revision !== undefined && { revision }),
    status,
    openedAt,
    dueAt,
    dueOn: dayOf(dueAt),
    escalated: task.escalatedTo !== undefined,
    ...(task.escalatedUntil !== undefined && { escalatedUntil: task.escalatedUntil }),
    ...(decision && { decision }),
    asked: ASKED[kind][language],
    act: { command: 'decideTask', method: 'POST', path: `/v1/plans/${plan.id}/tasks/${id}/decision` },
    plan,
  };
}

export const ACTION_PLAN_ASKING: Asking<ActionPlan, TaskRow> = {
  row: TaskRow,
  inInbox: shown,
  inAgenda: ({ plan, task }, language) => ({ asked: ASKED[task.kind][language], title: plan.title }),
  detail(plan, id, { language, person }) {
    const task = plan.tasks.find((each) => each.id === id);
    if (!task) return undefined;
    return { ...shown({ plan: refOf(plan), task }, language), decisions: [...decisionsFor(task, person)] };
  },
};
