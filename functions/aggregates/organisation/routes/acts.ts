import * as z from 'zod/mini';
import { commandRoutesOf, type RouteTable } from '../../../kernel/route.ts';
import type { OrganisationAnswer } from '../answers.ts';
import { COMMANDS, type Command } from '../commands.ts';
import type { Event } from '../events.ts';
import type { OrganisationExample } from '../examples.ts';
import { organisationIdOf } from '../id.ts';
import { refuse } from '../refuse.ts';

const route = commandRoutesOf<Command, Event, OrganisationAnswer, OrganisationExample>();
const { declare, correct, verify, suspend, resume, assignFigures, confirm } = COMMANDS;
const { declareActivity, correctActivity, withdrawActivity, confirmActivities } = COMMANDS;
const { proposeMerge, confirmMerge, declineMerge, distinguish } = COMMANDS;

/** The number in an address; one that is none is unknown. */
function numberOf(text: string | undefined): number {
  if (text === undefined || !/^[1-9]\d{0,3}$/.test(text)) throw refuse('notFound');
  return Number(text);
}

/** The routes that change the register. */
export const ORGANISATION_ROUTES: RouteTable<ReturnType<typeof route>> = {
  servedBy: 'Registry',
  heading: 'Register',
  routes: [
    route({
      route: 'POST /v1/organisations',
      summary: 'Declare an organisation under the id by which tokens and conventions are to name it',
      answers: 'RegisterAccepted',
      gives: ['declare'],
      examples: ['declaration'],
      body: declare.data,
      command: (data) => ({ type: 'declare', data }),
      begins: true,
      begunId: (command) => (command.type === 'declare' ? organisationIdOf(command.data.party) : ''),
      status: 201,
    }),
    route({
      route: 'PATCH /v1/organisations/{id}',
      summary: 'Correct what is known of it; changing its kind, names, ICE or receipt ends its verification',
      answers: 'RegisterAccepted',
      gives: ['correct'],
      examples: ['correction'],
      body: correct.data,
      command: (data) => ({ type: 'correct', data }),
      status: 200,
      needsIfMatch: true,
      keyOptional: true,
    }),
    route({
      route: 'POST /v1/organisations/{id}/verification',
      summary: 'Verify that it is who it says',
      answers: 'RegisterAccepted',
      gives: ['verify'],
      examples: ['verification'],
      body: verify.data,
      command: (data) => ({ type: 'verify', data }),
      status: 200,
    }),
    route({
      route: 'POST /v1/organisations/{id}/suspension',
      summary: 'Suspend it, with the reason',
      answers: 'RegisterAccepted',
      gives: ['suspend'],
      examples: ['reason'],
      body: suspend.data,
      command: (data) => ({ type: 'suspend', data }),
      status: 200,
    }),
    route({
      route: 'POST /v1/organisations/{id}/resumption',
      summary: 'Take it into use again, with the reason',
      answers: 'RegisterAccepted',
      gives: ['resume'],
      examples: ['reason'],
      body: resume.data,
      command: (data) => ({ type: 'resume', data }),
      status: 200,
    }),
    route({
      route: 'POST /v1/organisations/{id}/confirmation',
      summary: 'Confirm that what is known of it is still right',
      answers: 'RegisterAccepted',
      gives: ['confirm'],
      examples: ['stillRight'],
      body: confirm.data,
      command: (data) => ({ type: 'confirm', data }),
      status: 200,
    }),
    route({
      route: 'POST /v1/organisations/{id}/merge',
      summary: 'Propose that it is merged into another, with the reason; another steward confirms',
      answers: 'RegisterAccepted',
      gives: ['proposeMerge'],
      examples: ['merge'],
      body: proposeMerge.data,
      command: (data) => ({ type: 'proposeMerge', data }),
      status: 200,
    }),
    route({
      route: 'POST /v1/organisations/{id}/merge/confirmation',
      summary: 'Merge it as proposed: its id leads to the other from then on',
      answers: 'RegisterAccepted',
      gives: ['confirmMerge'],
      examples: ['mergeConfirmation'],
      body: confirmMerge.data,
      command: (data) => ({ type: 'confirmMerge', data }),
      status: 200,
    }),
    route({
      route: 'POST /v1/organisations/{id}/merge/refusal',
      summary: 'Decline the proposed merge, with the reason',
      answers: 'RegisterAccepted',
      gives: ['declineMerge'],
      examples: ['merge'],
      body: declineMerge.data,
      command: (data) => ({ type: 'declineMerge', data }),
      status: 200,
    }),
    route({
      route: 'POST /v1/organisations/{id}/distinctions',
      summary: 'Say that it is another organisation than one that looks like it, with the reason',
      answers: 'RegisterAccepted',
      gives: ['distinguish'],
      examples: ['distinction'],
      body: distinguish.data,
      command: (data) => ({ type: 'distinguish', data }),
      status: 200,
    }),
    route({
      route: 'POST /v1/organisations/{id}/activities',
      summary: 'Declare what it does: which service, where, for whom, since when',
      answers: 'RegisterAccepted',
      gives: ['declareActivity'],
      examples: ['activity'],
      body: declareActivity.data,
      command: (data) => ({ type: 'declareActivity', data }),
      status: 200,
    }),
    route({
      route: 'PATCH /v1/organisations/{id}/activities/{number}',
      summary: 'Correct an activity, or give it a last day',
      answers: 'RegisterAccepted',
      gives: ['correctActivity'],
      examples: ['activityCorrection'],
      body: correctActivity.data.shape.changes,
      command: (changes, { number }) => ({
        type: 'correctActivity',
        data: { number: numberOf(number), changes },
      }),
      status: 200,
      needsIfMatch: true,
      keyOptional: true,
    }),
    route({
      route: 'POST /v1/organisations/{id}/activities/{number}/withdrawal',
      summary: 'Withdraw an activity that should never have been declared, with the reason',
      answers: 'RegisterAccepted',
      gives: ['withdrawActivity'],
      examples: ['withdrawal'],
      body: z.omit(withdrawActivity.data, { number: true }),
      command: ({ reason }, { number }) => ({
        type: 'withdrawActivity',
        data: { number: numberOf(number), reason },
      }),
      status: 200,
    }),
    route({
      route: 'POST /v1/organisations/{id}/activities/confirmation',
      summary: 'Confirm that activities still go on',
      answers: 'RegisterAccepted',
      gives: ['confirmActivities'],
      examples: ['activitiesConfirmed'],
      body: confirmActivities.data,
      command: (data) => ({ type: 'confirmActivities', data }),
      status: 200,
    }),
    route({
      route: 'PUT /v1/organisations/{id}/figures',
      summary: 'Say which figures it may report, and for which places; the list replaces the one that was',
      answers: 'RegisterAccepted',
      gives: ['assignFigures'],
      examples: ['figures'],
      body: assignFigures.data,
      command: (data) => ({ type: 'assignFigures', data }),
      status: 200,
      needsIfMatch: true,
      keyOptional: true,
    }),
  ],
};
