import * as z from 'zod/mini';
import { idOf } from '../../../kernel/id.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { commandRoutesOf, type Params, type RouteTable } from '../../../kernel/route.ts';
import type { PlanAnswer } from '../answers.ts';
import { COMMANDS, type Command } from '../commands.ts';
import type { Event } from '../events.ts';
import type { PlanExample } from '../examples.ts';

const route = commandRoutesOf<Command, Event, PlanAnswer, PlanExample>();

const accepted = { answers: 'ActionPlanAccepted', status: 200 } as const;
/** What replaces what was there: its writer names the version that it was read in. So does whoever proposes a revision. */
const edits = { ...accepted, needsIfMatch: true, keyOptional: true } as const;

const Departure = z.omit(COMMANDS.departLine.data, { convention: true });
const Decision = z.omit(COMMANDS.decideTask.data, { task: true });

const withoutNumber = { number: true } as const;
/** The number of a session, which stands in the path. */
function numberIn({ number = '' }: Params): number {
  if (!/^[1-9]\d{0,2}$/.test(number)) throw refuse('notFound');
  return Number(number);
}

/** The routes by which a plan is drafted. */
const DRAFT = [
  route({
    route: 'POST /v1/plans',
    summary: 'Lay a draft of a joint action plan on the table; your party is one of the three',
    answers: 'ActionPlanAccepted',
    gives: ['propose'],
    examples: ['proposal'],
    body: COMMANDS.propose.data,
    command: (data) => ({ type: 'propose', data }),
    begins: true,
    status: 201,
  }),
  route({
    route: 'PATCH /v1/plans/{id}',
    summary: 'Revise the draft: the fields given replace those that were',
    ...edits,
    gives: ['revise'],
    examples: ['revision', 'splitProgramme'],
    body: COMMANDS.revise.data,
    command: (data) => ({ type: 'revise', data }),
  }),
  route({
    route: 'POST /v1/plans/{id}/lines',
    summary: 'Enter a convention of your party as a line, or say anew what of it belongs to the plan',
    ...accepted,
    gives: ['setLine'],
    examples: ['line'],
    body: COMMANDS.setLine.data,
    command: (data) => ({ type: 'setLine', data }),
  }),
  route({
    route: 'POST /v1/plans/{id}/lines/{conventionId}/departure',
    summary: 'Take a convention out of the plan, with the reason',
    ...accepted,
    gives: ['departLine'],
    examples: ['reason'],
    body: Departure,
    command: ({ reason }, { conventionId }) => ({
      type: 'departLine',
      data: { convention: idOf(conventionId), reason },
    }),
  }),
  route({
    route: 'PUT /v1/plans/{id}/envelopes',
    summary: 'Say which envelopes there are; those given replace those that were',
    ...edits,
    gives: ['setEnvelopes'],
    examples: ['envelopes'],
    body: COMMANDS.setEnvelopes.data,
    command: (data) => ({ type: 'setEnvelopes', data }),
  }),
  route({
    route: 'PUT /v1/plans/{id}/targets',
    summary: 'Say what is aimed at; the targets given replace those that were',
    ...edits,
    gives: ['setTargets'],
    examples: ['targets'],
    body: COMMANDS.setTargets.data,
    command: (data) => ({ type: 'setTargets', data }),
  }),
];

/** The routes by which it is adopted, revised and closed. */
const LIFE = [
  route({
    route: 'POST /v1/plans/{id}/submission',
    summary: 'Submit it to the three, with the conventions that you have seen as its lines',
    ...accepted,
    gives: ['submit'],
    examples: ['submission'],
    body: COMMANDS.submit.data,
    command: (data) => ({ type: 'submit', data }),
  }),
  route({
    route: 'POST /v1/plans/{id}/withdrawal',
    summary: 'Take the plan back, with the reason',
    ...accepted,
    gives: ['withdraw'],
    examples: ['reason'],
    body: COMMANDS.withdraw.data,
    command: (data) => ({ type: 'withdraw', data }),
  }),
  route({
    route: 'POST /v1/plans/{id}/tasks/{taskId}/decision',
    summary: 'Decide a task of the plan: approve (or sign), return or reject with a comment',
    ...accepted,
    gives: ['decideTask'],
    examples: ['decision', 'deliberation'],
    body: Decision,
    command: (decision, { taskId }) => ({ type: 'decideTask', data: { ...decision, task: idOf(taskId) } }),
  }),
  route({
    route: 'POST /v1/plans/{id}/revisions',
    summary: 'Propose a revision of a plan in force; it goes through the approvals of the plan',
    ...accepted,
    needsIfMatch: true,
    gives: ['proposeRevision'],
    examples: ['amendment'],
    body: COMMANDS.proposeRevision.data,
    command: (data) => ({ type: 'proposeRevision', data }),
  }),
  route({
    route: 'POST /v1/plans/{id}/sessions',
    summary:
      'Record a session of the steering committee that was held, and what it decided on what was referred to it',
    ...accepted,
    gives: ['holdSession'],
    examples: ['session'],
    body: COMMANDS.holdSession.data,
    command: (data) => ({ type: 'holdSession', data }),
  }),
  route({
    route: 'POST /v1/plans/{id}/sessions/call',
    summary: 'Call a session of the steering committee for a day to come, with its agenda',
    ...accepted,
    gives: ['callSession'],
    examples: ['sessionCall'],
    body: COMMANDS.callSession.data,
    command: (data) => ({ type: 'callSession', data }),
  }),
  route({
    route: 'PATCH /v1/plans/{id}/sessions/{number}',
    summary:
      'Correct the subject or the agenda of a session that was called; a field that is not given stays',
    ...edits,
    gives: ['correctSession'],
    examples: ['sessionCorrection'],
    body: z.omit(COMMANDS.correctSession.data, withoutNumber),
    command: (data, params) => ({ type: 'correctSession', data: { ...data, number: numberIn(params) } }),
  }),
  route({
    route: 'POST /v1/plans/{id}/sessions/{number}/postponement',
    summary: 'Move a session that was called to another day, with the reason',
    ...accepted,
    gives: ['moveSession'],
    examples: ['sessionMove'],
    body: z.omit(COMMANDS.moveSession.data, withoutNumber),
    command: (data, params) => ({ type: 'moveSession', data: { ...data, number: numberIn(params) } }),
  }),
  route({
    route: 'POST /v1/plans/{id}/sessions/{number}/cancellation',
    summary: 'Cancel a session that was called, with the reason',
    ...accepted,
    gives: ['cancelSession'],
    examples: ['reason'],
    body: z.omit(COMMANDS.cancelSession.data, withoutNumber),
    command: (data, params) => ({ type: 'cancelSession', data: { ...data, number: numberIn(params) } }),
  }),
  route({
    route: 'POST /v1/plans/{id}/sessions/{number}/holding',
    summary: 'Say that a session that was called was held, and what it decided',
    ...accepted,
    gives: ['holdCalledSession'],
    examples: ['sessionHolding'],
    body: z.omit(COMMANDS.holdCalledSession.data, withoutNumber),
    command: (data, params) => ({ type: 'holdCalledSession', data: { ...data, number: numberIn(params) } }),
  }),
  route({
    route: 'POST /v1/plans/{id}/closure',
    summary: 'Begin its closure with the final report',
    ...accepted,
    gives: ['close'],
    examples: ['report'],
    body: COMMANDS.close.data,
    command: (data) => ({ type: 'close', data }),
  }),
];

/** The routes that change action plans. */
export const ACTION_PLAN_ROUTES: RouteTable<ReturnType<typeof route>> = {
  servedBy: 'Plans',
  heading: 'Action plans',
  routes: [...DRAFT, ...LIFE],
};
