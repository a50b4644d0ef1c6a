import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { COMMAND_DATA } from '../../aggregates/convention/commands.ts';
import { EXAMPLES } from '../../aggregates/convention/examples.ts';
import { commandRoute, type Decided } from '../command.ts';
import type { HttpRequest } from '../http.ts';
import { idOf, taskIdOf } from '../ids.ts';
import { idempotencyKeyOf } from '../parse.ts';

const Nothing = z.strictObject({});
const { propose, revise, withdraw, pledge, decideTask, amend, suspend, resume, terminate, close } =
  COMMAND_DATA;
const Decision = z.omit(decideTask, { task: true });

/** The id of a new convention follows from who asks and their key: a repeat finds the first one. */
function newId(request: HttpRequest): string {
  const { party, sub } = request.person();
  const digest = createHash('sha256')
    .update(JSON.stringify([party, sub, idempotencyKeyOf(request.headers)]))
    .digest('hex');
  return `c${BigInt(`0x${digest}`).toString(36).slice(0, 20)}`;
}

function madePledge({ events }: Decided) {
  const made = events.find((event) => event.type === 'PledgeMade');
  if (!made) throw new Error('A pledge was made without its event');
  const { preparedBy: _who, ...pledge } = made.data.pledge;
  return { pledge };
}

function openedAmendment({ events }: Decided) {
  const proposed = events.find((event) => event.type === 'AmendmentProposed');
  if (!proposed) throw new Error('An amendment was proposed without its event');
  return { amendment: { number: proposed.data.number, status: 'open' } };
}

export const CONVENTION_ROUTES = [
  commandRoute({
    route: 'POST /v1/conventions',
    summary: 'Propose a convention: it begins as a draft of your party',
    acts: ['propose'],
    example: EXAMPLES.proposal,
    body: propose,
    command: (data) => ({ type: 'propose', data }),
    target: newId,
    status: 201,
  }),
  commandRoute({
    route: 'PATCH /v1/conventions/{id}',
    summary: 'Revise a draft, or the works and the schedule while pledges are collected',
    acts: ['revise'],
    example: EXAMPLES.revision,
    body: revise,
    command: (data) => ({ type: 'revise', data }),
    status: 200,
    needsIfMatch: true,
    keyOptional: true,
  }),
  commandRoute({
    route: 'POST /v1/conventions/{id}/submission',
    summary: 'Submit the draft to review',
    acts: ['submit'],
    example: {},
    body: Nothing,
    command: () => ({ type: 'submit', data: {} }),
    status: 200,
  }),
  commandRoute({
    route: 'POST /v1/conventions/{id}/withdrawal',
    summary: 'Withdraw the proposal',
    acts: ['withdraw'],
    example: EXAMPLES.reason,
    body: withdraw,
    command: (data) => ({ type: 'withdraw', data }),
    status: 200,
  }),
  commandRoute({
    route: 'POST /v1/conventions/{id}/pledges',
    summary: 'Pledge a contribution of your party',
    acts: ['pledge'],
    example: EXAMPLES.pledge,
    body: pledge,
    command: (data) => ({ type: 'pledge', data }),
    status: 201,
    show: madePledge,
  }),
  commandRoute({
    route: 'PATCH /v1/conventions/{id}/pledges/{pledgeId}',
    summary: "Replace one of your party's pledges; it must be confirmed again",
    acts: ['revisePledge'],
    example: EXAMPLES.pledge,
    body: pledge,
    command: (terms, { pledgeId }) => ({ type: 'revisePledge', data: { pledge: idOf(pledgeId), terms } }),
    status: 200,
    keyOptional: true,
  }),
  commandRoute({
    route: 'DELETE /v1/conventions/{id}/pledges/{pledgeId}',
    summary: "Withdraw one of your party's pledges",
    acts: ['withdrawPledge'],
    example: {},
    body: Nothing,
    command: (_, { pledgeId }) => ({ type: 'withdrawPledge', data: { pledge: idOf(pledgeId) } }),
    status: 200,
    keyOptional: true,
  }),
  commandRoute({
    route: 'POST /v1/conventions/{id}/pledges/{pledgeId}/confirmation',
    summary: 'Confirm a pledge that a colleague has prepared',
    acts: ['confirmPledge'],
    example: {},
    body: Nothing,
    command: (_, { pledgeId }) => ({ type: 'confirmPledge', data: { pledge: idOf(pledgeId) } }),
    status: 200,
  }),
  commandRoute({
    route: 'POST /v1/tasks/{id}/decision',
    summary: 'Decide a task: approve (or sign, with the hash of the text), return with a comment, reject',
    acts: ['decideTask'],
    example: EXAMPLES.decision,
    body: Decision,
    target: ({ params }) => taskIdOf(params.id).conventionId,
    command: (decision, { id }) => ({ type: 'decideTask', data: { ...decision, task: taskIdOf(id).task } }),
    status: 200,
  }),
  commandRoute({
    route: 'POST /v1/conventions/{id}/amendments',
    summary: 'Propose an amendment; it reopens the approvals that it touches',
    acts: ['amend'],
    example: EXAMPLES.amendment,
    body: amend,
    command: (data) => ({ type: 'amend', data }),
    status: 201,
    show: openedAmendment,
  }),
  commandRoute({
    route: 'POST /v1/conventions/{id}/suspension',
    summary: 'Suspend the convention, with the reason',
    acts: ['suspend'],
    example: EXAMPLES.reason,
    body: suspend,
    command: (data) => ({ type: 'suspend', data }),
    status: 200,
  }),
  commandRoute({
    route: 'POST /v1/conventions/{id}/resumption',
    summary: 'Resume it; due dates move by as long as it was suspended',
    acts: ['resume'],
    example: EXAMPLES.reason,
    body: resume,
    command: (data) => ({ type: 'resume', data }),
    status: 200,
  }),
  commandRoute({
    route: 'POST /v1/conventions/{id}/termination',
    summary: 'Terminate the convention, with the reason',
    acts: ['terminate'],
    example: EXAMPLES.reason,
    body: terminate,
    command: (data) => ({ type: 'terminate', data }),
    status: 200,
  }),
  commandRoute({
    route: 'POST /v1/conventions/{id}/closure',
    summary: 'Open the closure with the final report',
    acts: ['close'],
    example: EXAMPLES.report,
    body: close,
    command: (data) => ({ type: 'close', data }),
    status: 200,
  }),
];
