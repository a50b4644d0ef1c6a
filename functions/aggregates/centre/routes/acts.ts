import * as z from 'zod/mini';
import { commandRoutesOf, type RouteTable } from '../../../kernel/route.ts';
import { newSalt } from '../../shared/salt.ts';
import type { CentreAnswer } from '../answers.ts';
import { Attended } from '../centre.ts';
import { COMMANDS, type Command } from '../commands.ts';
import type { Event } from '../events.ts';
import type { CentreExample } from '../examples.ts';

const route = commandRoutesOf<Command, Event, CentreAnswer, CentreExample>();

const Nothing = z.strictObject({});
const accepted = { answers: 'CentreAccepted', status: 200 } as const;
/** A field that is put replaces what was there: its writer names the version that it was read in. */
const put = { ...accepted, needsIfMatch: true, keyOptional: true } as const;

/** The routes that register a centre, and change what is known of it. */
const FILE = [
  route({
    route: 'POST /v1/centres',
    summary: 'Register a centre; your party is its owner',
    answers: 'CentreAccepted',
    gives: ['register'],
    examples: ['registration'],
    body: COMMANDS.register.data,
    command: (data) => ({ type: 'register', data }),
    begins: true,
    status: 201,
  }),
  route({
    route: 'PATCH /v1/centres/{id}',
    summary: 'Correct what is known of it',
    ...put,
    gives: ['correct'],
    examples: ['correction'],
    body: COMMANDS.correct.data,
    command: (data) => ({ type: 'correct', data }),
  }),
  route({
    route: 'PUT /v1/centres/{id}/planned-days',
    summary: 'Plan the day of each stage; the days given replace those that were',
    ...put,
    gives: ['plan'],
    examples: ['planned'],
    body: COMMANDS.plan.data,
    command: (data) => ({ type: 'plan', data }),
  }),
  route({
    route: 'PUT /v1/centres/{id}/component',
    summary: 'Link it to a component of a convention of your party, which no other centre has',
    ...put,
    gives: ['linkComponent'],
    examples: ['link'],
    body: COMMANDS.linkComponent.data,
    command: (data) => ({ type: 'linkComponent', data }),
  }),
  route({
    route: 'DELETE /v1/centres/{id}/component',
    summary: 'Unlink it from the component of its convention',
    ...accepted,
    gives: ['unlinkComponent'],
    body: Nothing,
    command: () => ({ type: 'unlinkComponent', data: {} }),
    keyOptional: true,
  }),
  route({
    route: 'POST /v1/centres/{id}/documents',
    summary: 'Lay a document on its file',
    ...accepted,
    gives: ['addDocument'],
    examples: ['document'],
    body: COMMANDS.addDocument.data,
    command: (data) => ({ type: 'addDocument', data }),
  }),
  route({
    route: 'POST /v1/centres/{id}/attendance',
    summary:
      'Report how many people came in a quarter that has ended; a count, and nothing about any of them',
    ...accepted,
    gives: ['reportAttendance'],
    examples: ['attendance'],
    body: Attended,
    command: (data) => ({ type: 'reportAttendance', data: { ...data, salt: newSalt() } }),
  }),
];

/** The routes by which a centre comes from stage to stage. */
const ROUTES_OF_STAGES = [
  route({
    route: 'POST /v1/centres/{id}/stages',
    summary: 'Report that it has reached its next stage, with what shows it: studies, works, equipped',
    ...accepted,
    gives: ['reportStage'],
    examples: ['stage'],
    body: COMMANDS.reportStage.data,
    command: (data) => ({ type: 'reportStage', data }),
  }),
  route({
    route: 'POST /v1/centres/{id}/set-backs',
    summary: 'Go back to an earlier stage, with the reason; what it reached since counts no more',
    ...accepted,
    gives: ['setBack'],
    examples: ['setBack'],
    body: COMMANDS.setBack.data,
    command: (data) => ({ type: 'setBack', data }),
  }),
  route({
    route: 'POST /v1/centres/{id}/progress',
    summary: 'Report how much of the works is done, in percent',
    ...accepted,
    gives: ['reportProgress'],
    examples: ['progress'],
    body: COMMANDS.reportProgress.data,
    command: (data) => ({ type: 'reportProgress', data }),
  }),
  route({
    route: 'PUT /v1/centres/{id}/operator',
    summary: 'Name the organisation of the register that operates it',
    ...accepted,
    keyOptional: true,
    gives: ['nameOperator'],
    examples: ['operator'],
    body: COMMANDS.nameOperator.data,
    command: (data) => ({ type: 'nameOperator', data }),
  }),
  route({
    route: 'PUT /v1/centres/{id}/staff',
    summary: 'Report how many posts it needs, and how many are filled',
    ...accepted,
    keyOptional: true,
    gives: ['reportStaff'],
    examples: ['staff'],
    body: COMMANDS.reportStaff.data,
    command: (data) => ({ type: 'reportStaff', data }),
  }),
  route({
    route: 'POST /v1/centres/{id}/authorisation',
    summary: 'Record its authorisation: of an equipped centre the next stage, later a correction',
    ...accepted,
    gives: ['authorise'],
    examples: ['authorisation'],
    body: COMMANDS.authorise.data,
    command: (data) => ({ type: 'authorise', data }),
  }),
];

const REASON: readonly CentreExample[] = ['reason'];
const reason = { ...accepted, examples: REASON };

/** The routes of its opening, and of what comes after. */
const SERVICE = [
  route({
    route: 'POST /v1/centres/{id}/opening',
    summary: 'Declare it open, with the minutes of its reception',
    ...accepted,
    gives: ['declareOpening'],
    examples: ['opening'],
    body: COMMANDS.declareOpening.data,
    command: (data) => ({ type: 'declareOpening', data }),
  }),
  route({
    route: 'POST /v1/centres/{id}/opening/verification',
    summary: 'Verify the opening that another party has declared',
    ...accepted,
    gives: ['verifyOpening'],
    body: Nothing,
    command: () => ({ type: 'verifyOpening', data: {} }),
  }),
  route({
    route: 'POST /v1/centres/{id}/opening/return',
    summary: 'Return a declared opening, with the reason',
    ...reason,
    gives: ['returnOpening'],
    body: COMMANDS.returnOpening.data,
    command: (data) => ({ type: 'returnOpening', data }),
  }),
  route({
    route: 'POST /v1/centres/{id}/opening/confirmation',
    summary: 'Say that it is still open, as is asked once a year',
    ...accepted,
    gives: ['confirmOpening'],
    body: Nothing,
    command: () => ({ type: 'confirmOpening', data: {} }),
  }),
  route({
    route: 'POST /v1/centres/{id}/suspension',
    summary: 'Suspend it, with the reason: nothing is asked meanwhile',
    ...reason,
    gives: ['suspend'],
    body: COMMANDS.suspend.data,
    command: (data) => ({ type: 'suspend', data }),
  }),
  route({
    route: 'POST /v1/centres/{id}/resumption',
    summary: 'Take it up again where it stood, with the reason',
    ...reason,
    gives: ['resume'],
    body: COMMANDS.resume.data,
    command: (data) => ({ type: 'resume', data }),
  }),
  route({
    route: 'POST /v1/centres/{id}/closure',
    summary: 'Close what was open, from a day on, with the reason',
    ...accepted,
    gives: ['close'],
    examples: ['closure'],
    body: COMMANDS.close.data,
    command: (data) => ({ type: 'close', data }),
  }),
  route({
    route: 'POST /v1/centres/{id}/abandonment',
    summary: 'Give up what was never open, with the reason',
    ...reason,
    gives: ['abandon'],
    body: COMMANDS.abandon.data,
    command: (data) => ({ type: 'abandon', data }),
  }),
];

/** The routes that change centres. */
export const CENTRE_ROUTES: RouteTable<ReturnType<typeof route>> = {
  servedBy: 'Centres',
  heading: 'Centres',
  routes: [...FILE, ...ROUTES_OF_STAGES, ...SERVICE],
};
