import * as z from 'zod/mini';
import { idOf, taskIdOf } from '../../../kernel/id.ts';
import type { RouteTable } from '../../../kernel/route.ts';
import { COMMANDS } from '../commands.ts';
import type { Event } from '../events.ts';
import { route } from './route.ts';

const Nothing = z.strictObject({});
const { propose, revise, withdraw, pledge, decideTask, amend, suspend, resume, terminate, close } = COMMANDS;
const Decision = z.omit(decideTask.data, { task: true });

function madePledge(events: readonly Event[]) {
  const made = events.find((event) => event.type === 'PledgeMade');
  if (!made) throw new Error('A pledge was made without its event');
  const { preparedBy: _who, ...pledge } = made.data.pledge;
  return { pledge };
}

function openedAmendment(events: readonly Event[]) {
  const proposed = events.find((event) => event.type === 'AmendmentProposed');
  if (!proposed) throw new Error('An amendment was proposed without its event');
  return { amendment: { number: proposed.data.number, status: 'open' } };
}

export const CONVENTION_ROUTES: RouteTable<ReturnType<typeof route>> = {
  servedBy: 'Conventions',
  heading: 'Acts',
  routes: [
    route({
      route: 'POST /v1/conventions',
      summary: 'Propose a convention: it begins as a draft of your party',
      answers: 'Accepted',
      gives: ['propose'],
      examples: ['proposal'],
      body: propose.data,
      command: (data) => ({ type: 'propose', data }),
      begins: true,
      status: 201,
    }),
    route({
      route: 'PATCH /v1/conventions/{id}',
      summary: 'Revise a draft, or the works and the schedule while pledges are collected',
      answers: 'Accepted',
      gives: ['revise'],
      examples: ['revision'],
      body: revise.data,
      command: (data) => ({ type: 'revise', data }),
      status: 200,
      needsIfMatch: true,
      keyOptional: true,
    }),
    route({
      route: 'POST /v1/conventions/{id}/submission',
      summary: 'Submit the draft to review',
      answers: 'Accepted',
      gives: ['submit'],
      body: Nothing,
      command: () => ({ type: 'submit', data: {} }),
      status: 200,
    }),
    route({
      route: 'POST /v1/conventions/{id}/withdrawal',
      summary: 'Withdraw the proposal',
      answers: 'Accepted',
      gives: ['withdraw'],
      examples: ['reason'],
      body: withdraw.data,
      command: (data) => ({ type: 'withdraw', data }),
      status: 200,
    }),
    route({
      route: 'POST /v1/conventions/{id}/pledges',
      summary: 'Pledge a contribution of your party',
      answers: 'PledgeMade',
      gives: ['pledge'],
      examples: ['pledge', 'pledgeInKind'],
      body: pledge.data,
      command: (data) => ({ type: 'pledge', data }),
      status: 201,
      shows: madePledge,
    }),
    route({
      route: 'PATCH /v1/conventions/{id}/pledges/{pledgeId}',
      summary: "Replace one of your party's pledges; it must be confirmed again",
      answers: 'Accepted',
      gives: ['revisePledge'],
      examples: ['pledge', 'pledgeInKind'],
      body: pledge.data,
      command: (terms, { pledgeId }) => ({ type: 'revisePledge', data: { pledge: idOf(pledgeId), terms } }),
      status: 200,
      keyOptional: true,
    }),
    route({
      route: 'DELETE /v1/conventions/{id}/pledges/{pledgeId}',
      summary: "Withdraw one of your party's pledges",
      answers: 'Accepted',
      gives: ['withdrawPledge'],
      body: Nothing,
      command: (_, { pledgeId }) => ({ type: 'withdrawPledge', data: { pledge: idOf(pledgeId) } }),
      status: 200,
      keyOptional: true,
    }),
    route({
      route: 'POST /v1/conventions/{id}/pledges/{pledgeId}/confirmation',
      summary: 'Confirm a pledge that a colleague has prepared',
      answers: 'Accepted',
      gives: ['confirmPledge'],
      body: Nothing,
      command: (_, { pledgeId }) => ({ type: 'confirmPledge', data: { pledge: idOf(pledgeId) } }),
      status: 200,
    }),
    route({
      route: 'POST /v1/tasks/{id}/decision',
      summary: 'Decide a task: approve (or sign, with the hash of the text), return with a comment, reject',
      answers: 'Accepted',
      gives: ['decideTask'],
      examples: ['decision', 'approval', 'deliberation', 'signature', 'refund', 'rejection'],
      body: Decision,
      ofTask: true,
      command: (decision, { id }) => ({ type: 'decideTask', data: { ...decision, task: taskIdOf(id).task } }),
      status: 200,
    }),
    route({
      route: 'POST /v1/conventions/{id}/amendments',
      summary: 'Propose an amendment; it reopens the approvals that it touches',
      answers: 'AmendmentOpened',
      gives: ['amend'],
      examples: ['amendment', 'addition', 'reduction', 'waiver', 'replacement'],
      body: amend.data,
      command: (data) => ({ type: 'amend', data }),
      status: 201,
      shows: openedAmendment,
    }),
    route({
      route: 'POST /v1/conventions/{id}/suspension',
      summary: 'Suspend the convention, with the reason',
      answers: 'Accepted',
      gives: ['suspend'],
      examples: ['reason'],
      body: suspend.data,
      command: (data) => ({ type: 'suspend', data }),
      status: 200,
    }),
    route({
      route: 'POST /v1/conventions/{id}/resumption',
      summary: 'Resume it; due dates move by as long as it was suspended',
      answers: 'Accepted',
      gives: ['resume'],
      examples: ['reason'],
      body: resume.data,
      command: (data) => ({ type: 'resume', data }),
      status: 200,
    }),
    route({
      route: 'POST /v1/conventions/{id}/termination',
      summary: 'Terminate the convention, with the reason',
      answers: 'Accepted',
      gives: ['terminate'],
      examples: ['reason'],
      body: terminate.data,
      command: (data) => ({ type: 'terminate', data }),
      status: 200,
    }),
    route({
      route: 'POST /v1/conventions/{id}/closure',
      summary: 'Open the closure with the final report',
      answers: 'Accepted',
      gives: ['close'],
      examples: ['report'],
      body: close.data,
      command: (data) => ({ type: 'close', data }),
      status: 200,
    }),
  ],
};
