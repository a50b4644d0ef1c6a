import * as z from 'zod/mini';
import { dayOf, isInFuture } from '../../../kernel/calendar.ts';
import { isPast } from '../../../kernel/procedure/deadlines.ts';
import { stepOf } from '../../../kernel/procedure/groups.ts';
import { Decision } from '../../../kernel/procedure/schema.ts';
import { listed } from '../../../kernel/refusal.ts';
import { type ActionPlan, DecisionDetails, type Task, type TaskKind } from '../action-plan.ts';
import { withContentsChanges } from '../changes.ts';
import type { ActionPlanContext } from '../context.ts';
import { conventionsIn, obstacles } from '../conventions.ts';
import { Reason } from '../drafting.ts';
import { DeliberationGiven } from '../given.ts';
import { DECIDING } from '../permissions.ts';
import { phrase, refuse } from '../refuse.ts';
import { rule } from '../rule.ts';

/** A person decides the task that waits for their role. */

/** The decisions that are possible on a task of each kind. */
export const DECIDABLE: Record<TaskKind, readonly z.infer<typeof Decision>[]> = {
  review: ['approve', 'return', 'reject'],
  deliberation: ['approve', 'return', 'reject'],
  opposition: ['approve', 'return'],
  signature: ['approve', 'return'],
  finalReport: ['approve', 'return'],
};

/** Who may decide a task: its assignee, and after its escalation the role above within the same party. */
const holdersOf = ({ assignee, escalatedTo }: Task) => [
  assignee,
  ...(escalatedTo?.party === assignee.party ? [escalatedTo] : []),
];

const isHeldBy = (task: Task, { party, roles }: { party: string; roles: readonly string[] }): boolean =>
  holdersOf(task).some((holder) => holder.party === party && roles.includes(holder.role));

/** The decisions that a person can take on a task now: none unless it is open and theirs. */
export const decisionsFor = (task: Task, person: { party: string; roles: readonly string[] }) =>
  task.status === 'open' && isHeldBy(task, person) ? DECIDABLE[task.kind] : [];

/** Whether a person had a hand in what a task decides on. */
function hasPrepared({ preparers, revisions, report }: ActionPlan, task: Task, person: string): boolean {
  if (task.kind === 'finalReport') return report?.filedBy === person;
  const revision = revisions.find(({ number }) => task.procedure === `revision-${number}`);
  return revision ? revision.preparedBy === person : preparers.includes(person);
}

function assertDetails(
  { now }: ActionPlanContext,
  { kind }: Task,
  decision: z.infer<typeof Decision>,
  { comment, deliberation, delegation }: DecisionDetails,
): void {
  if (decision !== 'approve' && comment === undefined) throw refuse('reasonMissing').at('comment');
  if (delegation && (isInFuture(delegation.from, now) || delegation.until < dayOf(now))) {
    const { from, until } = delegation;
    throw refuse('delegationNotInForce', { from: { day: from }, until: { day: until } }).at('delegation');
  }
  if (decision !== 'approve' || kind !== 'deliberation') return;
  if (!deliberation) throw refuse('deliberationMissing').at('deliberation');
  if (isInFuture(deliberation.date, now))
    throw refuse('dateInFuture', { date: { day: deliberation.date } }).at('deliberation.date');
  if (deliberation.votesFor <= deliberation.votesAgainst)
    throw refuse('deliberationNotCarried').at('deliberation.votesFor');
}

/** What a task leads to: the plan's own text, or that of the revision it is about; undefined where it signs neither. */
function signedBy({ contents, revisions, tasks }: ActionPlan, id: string) {
  const task = tasks.find((each) => each.id === id);
  if (task?.kind !== 'signature') return undefined;
  const revision = revisions.find(({ number }) => task.procedure === `revision-${number}`);
  if (!revision) return { text: contents, before: [] };
  return { text: withContentsChanges(contents, revision.changes), before: contents.lines };
}

/** The signature is the last step: nothing that the conventions have lost since the submission comes into force unseen. */
function assertStillReady(context: ActionPlanContext, task: string): void {
  const { region } = context.state;
  const signed = signedBy(context.state, task);
  const missing = signed ? obstacles(context, signed.text, { region, before: signed.before }) : [];
  if (missing.length > 0) throw refuse('planNoLongerReady', { missing: listed(missing) });
}

export const decideTask = rule({
  data: z.extend(DecisionDetails, {
    task: z.string().check(z.maxLength(80)),
    decision: Decision,
    comment: z.optional(Reason),
    deliberation: z.optional(DeliberationGiven),
  }),
  by: DECIDING,
  needsBy({ state }, { task, decision }) {
    const signed = decision === 'approve' ? signedBy(state, task) : undefined;
    return signed ? conventionsIn(signed.text) : [];
  },
  refuses: [
    'taskNotYours',
    'taskClosed',
    'decisionNotPossible',
    'taskTooLate',
    'segregationOfDuties',
    'reasonMissing',
    'delegationNotInForce',
    'deliberationMissing',
    'deliberationNotCarried',
    'dateInFuture',
    'planNoLongerReady',
  ],
  run(context, { task: id, decision, ...details }): void {
    const { state, actor, actorId, now } = context;
    const task = state.tasks.find((each) => each.id === id);
    if (!task) throw refuse('notFound');
    if (actor.kind !== 'person' || !isHeldBy(task, actor)) {
      const who = holdersOf(task).map(({ party, role }) =>
        phrase('roleOfParty', { role, party: { name: nameOf(state, party) } }),
      );
      throw refuse('taskNotYours', { who });
    }
    if (task.status !== 'open') throw refuse('taskClosed', { status: task.status });
    const possible = DECIDABLE[task.kind];
    if (!possible.includes(decision)) throw refuse('decisionNotPossible', { possible }).at('decision');
    if (isPast(task, now) && stepOf(state, task).onTimeout !== 'escalate')
      throw refuse('taskTooLate', { dueAt: { instant: task.dueAt } });
    if (hasPrepared(state, task, actorId))
      throw refuse('segregationOfDuties', { what: phrase('youPrepared') });
    assertDetails(context, task, decision, details);
    if (decision === 'approve') assertStillReady(context, id);
    context.emit({ type: 'TaskDecided', data: { task: id, decision, details } });
  },
});

/** What a party of the plan is called. */
const nameOf = ({ core, contents }: ActionPlan, party: string) =>
  [...Object.values(core), ...contents.contributors].find((office) => office.party === party)?.name ?? party;
