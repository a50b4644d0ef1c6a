import * as z from 'zod/mini';
import { commandRoutesOf, type RouteTable } from '../../../kernel/route.ts';
import { newSalt } from '../../shared/salt.ts';
import type { CampaignAnswer } from '../answers.ts';
import { Submitted } from '../collection/submission.ts';
import { COMMANDS, type Command } from '../commands.ts';
import type { Event } from '../events.ts';
import type { CampaignExample } from '../examples.ts';
import { campaignIdOf } from '../id.ts';
import { refuse } from '../refuse.ts';
import { Corrected } from '../versions/correction.ts';

const route = commandRoutesOf<Command, Event, CampaignAnswer, CampaignExample>();
const {
  launch,
  addRequests,
  prolong,
  cancel,
  acceptFigures,
  returnFigures,
  declareDisjoint,
  returnCorrection,
} = COMMANDS;

const Nothing = z.strictObject({});

/** The number in an address; one that is none is unknown. */
function numberOf(text: string | undefined): number {
  if (text === undefined || !/^[1-9]\d{0,3}$/.test(text)) throw refuse('notFound');
  return Number(text);
}

const commonOf = { answers: 'CampaignAccepted', status: 200 } as const;

/** The routes that change campaigns. */
export const CAMPAIGN_ROUTES: RouteTable<ReturnType<typeof route>> = {
  servedBy: 'Figures',
  heading: 'Figures',
  routes: [
    route({
      route: 'POST /v1/campaigns',
      summary:
        'Launch the campaign of a region’s year: which sources are asked for which figures, about which places',
      ...commonOf,
      gives: ['launch'],
      examples: ['launch'],
      body: launch.data,
      command: (data) => ({ type: 'launch', data }),
      begins: true,
      begunId: (command) =>
        command.type === 'launch' ? campaignIdOf(command.data.region, command.data.year) : '',
      status: 201,
    }),
    route({
      route: 'POST /v1/campaigns/{id}/requests',
      summary: 'Ask a source about more places, or another source',
      ...commonOf,
      gives: ['addRequests'],
      examples: ['requests'],
      body: addRequests.data,
      command: (data) => ({ type: 'addRequests', data }),
    }),
    route({
      route: 'POST /v1/campaigns/{id}/prolongation',
      summary: 'Give all sources until a later day; those whose time has ended are asked again',
      ...commonOf,
      gives: ['prolong'],
      examples: ['prolongation'],
      body: prolong.data,
      command: (data) => ({ type: 'prolong', data }),
    }),
    route({
      route: 'POST /v1/campaigns/{id}/cancellation',
      summary: 'End a campaign that should not have been launched',
      ...commonOf,
      gives: ['cancel'],
      examples: ['cancellation'],
      body: cancel.data,
      command: (data) => ({ type: 'cancel', data }),
    }),
    route({
      route: 'POST /v1/campaigns/{id}/sources/{source}/figures',
      summary: 'Report figures of your own party, each with its place, group, measure and day',
      ...commonOf,
      gives: ['submitFigures'],
      examples: ['submission'],
      body: Submitted,
      command: (data, { source = '' }) => ({
        type: 'submitFigures',
        data: { ...data, source, salt: newSalt() },
      }),
    }),
    route({
      route: 'POST /v1/campaigns/{id}/acceptances',
      summary: 'Accept the figures that a source has sent, all or those of some places',
      ...commonOf,
      gives: ['acceptFigures'],
      examples: ['acceptance'],
      body: acceptFigures.data,
      command: (data) => ({ type: 'acceptFigures', data }),
    }),
    route({
      route: 'POST /v1/campaigns/{id}/returns',
      summary: 'Return figures to their source, with the reason',
      ...commonOf,
      gives: ['returnFigures'],
      examples: ['return'],
      body: returnFigures.data,
      command: (data) => ({ type: 'returnFigures', data }),
    }),
    route({
      route: 'POST /v1/campaigns/{id}/disjoint-sources',
      summary: 'Declare, by a document, that sources reach different people: then they are added',
      ...commonOf,
      gives: ['declareDisjoint'],
      examples: ['disjoint'],
      body: declareDisjoint.data,
      command: (data) => ({ type: 'declareDisjoint', data }),
    }),
    route({
      route: 'POST /v1/campaigns/{id}/freeze',
      summary: 'Freeze what is accepted as the first version; what is not there is missing',
      ...commonOf,
      gives: ['freeze'],
      body: Nothing,
      command: () => ({ type: 'freeze', data: {} }),
    }),
    route({
      route: 'POST /v1/campaigns/{id}/publication',
      summary: 'Publish the newest version; by another person than whoever made it',
      ...commonOf,
      gives: ['publish'],
      body: Nothing,
      command: () => ({ type: 'publish', data: {} }),
    }),
    route({
      route: 'POST /v1/campaigns/{id}/sources/{source}/corrections',
      summary: 'Propose a correction of figures that are frozen, with the reason',
      ...commonOf,
      gives: ['proposeCorrection'],
      examples: ['correction'],
      body: Corrected,
      command: (data, { source = '' }) => ({
        type: 'proposeCorrection',
        data: { ...data, source, salt: newSalt() },
      }),
    }),
    route({
      route: 'POST /v1/campaigns/{id}/corrections/{number}/acceptance',
      summary: 'Accept a correction: it makes the next version',
      ...commonOf,
      gives: ['acceptCorrection'],
      body: Nothing,
      command: (_data, { number }) => ({ type: 'acceptCorrection', data: { correction: numberOf(number) } }),
    }),
    route({
      route: 'POST /v1/campaigns/{id}/corrections/{number}/return',
      summary: 'Return a correction, with the reason',
      ...commonOf,
      gives: ['returnCorrection'],
      examples: ['reason'],
      body: z.pick(returnCorrection.data, { reason: true }),
      command: ({ reason }, { number }) => ({
        type: 'returnCorrection',
        data: { correction: numberOf(number), reason },
      }),
    }),
    route({
      route: 'POST /v1/campaigns/{id}/corrections/{number}/withdrawal',
      summary: 'Withdraw a correction that your own party has proposed',
      ...commonOf,
      gives: ['withdrawCorrection'],
      body: Nothing,
      command: (_data, { number }) => ({
        type: 'withdrawCorrection',
        data: { correction: numberOf(number) },
      }),
    }),
  ],
};
