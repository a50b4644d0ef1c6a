import * as z from 'zod/mini';
import { refuse } from '../../../kernel/refusal.ts';
import { commandRoutesOf, type Params, type RouteTable } from '../../../kernel/route.ts';
import type { ConsultationAnswer } from '../answers.ts';
import { COMMANDS, type Command, type CommandData } from '../commands.ts';
import type { Event } from '../events.ts';
import type { ConsultationExample } from '../examples.ts';

const route = commandRoutesOf<Command, Event, ConsultationAnswer, ConsultationExample>();

const Nothing = z.strictObject({});
const accepted = { answers: 'ConsultationAccepted', status: 200 } as const;
/** A list or a text that is put replaces what was there: its writer names the version that it was read in. */
const put = { ...accepted, needsIfMatch: true, keyOptional: true } as const;
const REASON: readonly ConsultationExample[] = ['consultationReason'];

/** The routes from the call to the approved minutes. */
const MEETING = [
  route({
    route: 'POST /v1/consultations',
    summary: 'Call a consultation; its number is unique within its series and region',
    answers: 'ConsultationAccepted',
    gives: ['call'],
    examples: ['call'],
    body: COMMANDS.call.data,
    command: (data) => ({ type: 'call', data }),
    begins: true,
    status: 201,
  }),
  route({
    route: 'PATCH /v1/consultations/{id}',
    summary: 'Correct what is known of the meeting',
    ...put,
    gives: ['correct'],
    examples: ['meetingCorrection'],
    body: COMMANDS.correct.data,
    command: (data) => ({ type: 'correct', data }),
  }),
  route({
    route: 'POST /v1/consultations/{id}/postponement',
    summary: 'Postpone it, with the reason',
    ...accepted,
    gives: ['postpone'],
    examples: REASON,
    body: COMMANDS.postpone.data,
    command: (data) => ({ type: 'postpone', data }),
  }),
  route({
    route: 'POST /v1/consultations/{id}/call',
    summary: 'Call a postponed one again, for another day',
    ...accepted,
    gives: ['callAgain'],
    examples: ['calledAgain'],
    body: COMMANDS.callAgain.data,
    command: (data) => ({ type: 'callAgain', data }),
  }),
  route({
    route: 'POST /v1/consultations/{id}/cancellation',
    summary: 'Cancel it, with the reason; its number is free again',
    ...accepted,
    gives: ['cancel'],
    examples: REASON,
    body: COMMANDS.cancel.data,
    command: (data) => ({ type: 'cancel', data }),
  }),
  route({
    route: 'POST /v1/consultations/{id}/holding',
    summary: 'Say that it was held, on which day and in which ways',
    ...accepted,
    gives: ['hold'],
    examples: ['holding'],
    body: COMMANDS.hold.data,
    command: (data) => ({ type: 'hold', data }),
  }),
  route({
    route: 'PUT /v1/consultations/{id}/attendance',
    summary: 'Record who took part: institutions and counts, no names; the list replaces the one before',
    ...put,
    gives: ['recordAttendance'],
    examples: ['attendanceList'],
    body: COMMANDS.recordAttendance.data,
    command: (data) => ({ type: 'recordAttendance', data }),
  }),
  route({
    route: 'PUT /v1/consultations/{id}/minutes',
    summary: 'Lay down the minutes',
    ...put,
    gives: ['recordMinutes'],
    examples: ['minutes'],
    body: COMMANDS.recordMinutes.data,
    command: (data) => ({ type: 'recordMinutes', data }),
  }),
  route({
    route: 'POST /v1/consultations/{id}/minutes/approval',
    summary: 'Approve minutes, attendance and recommendations; from then on everybody sees them',
    ...accepted,
    gives: ['approveMinutes'],
    body: Nothing,
    command: () => ({ type: 'approveMinutes', data: {} }),
  }),
  route({
    route: 'POST /v1/consultations/{id}/follow-up',
    summary: 'Begin the follow-up: whoever a recommendation is assigned to is asked for an answer',
    ...accepted,
    gives: ['beginFollowUp'],
    body: Nothing,
    command: () => ({ type: 'beginFollowUp', data: {} }),
  }),
  route({
    route: 'POST /v1/consultations/{id}/closure',
    summary: 'Close it, once every recommendation is verified, declined or merged',
    ...accepted,
    gives: ['close'],
    examples: ['consultationClosure'],
    body: COMMANDS.close.data,
    command: (data) => ({ type: 'close', data }),
  }),
];

/** The number of a recommendation in an address; one that cannot exist is unknown like any other. */
function numberIn({ n = '' }: Params): number {
  if (!/^[1-9]\d?$/.test(n)) throw refuse('notFound');
  return Number(n);
}

const recommendationOf = (events: readonly Event[]) => {
  const recorded = events.find((event) => event.type === 'RecommendationRecorded');
  return recorded ? { recommendation: recorded.data.n } : {};
};

/** What a route on a recommendation carries: its number stands in the address. */
const withoutNumber = { n: true } as const;
const answerBody = z.discriminatedUnion('answer', [
  z.omit(COMMANDS.answer.data.def.options[0], withoutNumber),
  z.omit(COMMANDS.answer.data.def.options[1], withoutNumber),
  z.omit(COMMANDS.answer.data.def.options[2], withoutNumber),
  z.omit(COMMANDS.answer.data.def.options[3], withoutNumber),
]);

const OF = '/v1/consultations/{id}/recommendations';

/** The routes of recommendations. */
const RECOMMENDATIONS = [
  route({
    route: `POST ${OF}`,
    summary: 'Record a recommendation, with who proposed it',
    answers: 'ConsultationAccepted',
    gives: ['record'],
    examples: ['recommendation', 'recommendationOfInstitution'],
    body: COMMANDS.record.data,
    command: (data) => ({ type: 'record', data }),
    shows: recommendationOf,
    status: 201,
  }),
  route({
    route: `PUT ${OF}/{n}`,
    summary: 'Correct a recommendation until the minutes are approved',
    ...put,
    gives: ['correctRecommendation'],
    examples: ['recommendation', 'recommendationOfInstitution'],
    body: COMMANDS.record.data,
    command: (data, params) => ({ type: 'correctRecommendation', data: { ...data, n: numberIn(params) } }),
  }),
  route({
    route: `PUT ${OF}/{n}/assignee`,
    summary:
      'Assign it to the organisation of the register that answers; what is accepted goes to another one with the reason',
    ...put,
    gives: ['assign'],
    examples: ['assignment', 'reassignment'],
    body: z.omit(COMMANDS.assign.data, withoutNumber),
    command: (data, params) => ({ type: 'assign', data: { ...data, n: numberIn(params) } }),
  }),
  route({
    route: `POST ${OF}/{n}/answer`,
    summary: 'Answer it: accept, accept in part or decline with a public reason, or merge it into another',
    ...accepted,
    gives: ['answer'],
    examples: ['acceptance', 'partialAcceptance', 'declination', 'merger'],
    body: answerBody,
    command: (data, params) => ({ type: 'answer', data: answerOf(data, numberIn(params)) }),
  }),
  route({
    route: `POST ${OF}/{n}/links`,
    summary: 'Link it to what it led to, which your party may see',
    ...accepted,
    gives: ['link'],
    examples: ['recommendationLink'],
    body: z.omit(COMMANDS.link.data, withoutNumber),
    command: (data, params) => ({ type: 'link', data: { ...data, n: numberIn(params) } }),
  }),
  route({
    route: `POST ${OF}/{n}/progress`,
    summary: 'Report what has become of it, as is asked every six months',
    ...accepted,
    gives: ['reportProgress'],
    examples: ['progressNote'],
    body: z.omit(COMMANDS.reportProgress.data, withoutNumber),
    command: (data, params) => ({ type: 'reportProgress', data: { ...data, n: numberIn(params) } }),
  }),
  route({
    route: `POST ${OF}/{n}/delivery`,
    summary: 'Declare it delivered, with what shows it',
    ...accepted,
    gives: ['deliver'],
    examples: ['delivery'],
    body: z.omit(COMMANDS.deliver.data, withoutNumber),
    command: (data, params) => ({ type: 'deliver', data: { ...data, n: numberIn(params) } }),
  }),
  route({
    route: `POST ${OF}/{n}/verification`,
    summary: 'Verify what another party has delivered',
    ...accepted,
    gives: ['verifyDelivery'],
    body: Nothing,
    command: (_, params) => ({ type: 'verifyDelivery', data: { n: numberIn(params) } }),
  }),
  route({
    route: `POST ${OF}/{n}/return`,
    summary: 'Return what was delivered, with the reason: it is under way again',
    ...accepted,
    gives: ['returnDelivery'],
    examples: REASON,
    body: z.omit(COMMANDS.returnDelivery.data, withoutNumber),
    command: (data, params) => ({ type: 'returnDelivery', data: { ...data, n: numberIn(params) } }),
  }),
];

function answerOf(data: z.infer<typeof answerBody>, n: number): CommandData<'answer'> {
  switch (data.answer) {
    case 'accepted':
      return { n, ...data };
    case 'partlyAccepted':
    case 'declined':
      return { n, ...data };
    case 'mergedInto':
      return { n, ...data };
  }
}

/** The routes that change consultations. */
export const CONSULTATION_ROUTES: RouteTable<ReturnType<typeof route>> = {
  servedBy: 'Plans',
  heading: 'Consultations',
  routes: [...MEETING, ...RECOMMENDATIONS],
};
