import fc from 'fast-check';
import { COMMANDS as PLAN_COMMANDS } from '../../../../functions/aggregates/action-plan/commands.ts';
import { EVENT_TYPES as PLAN_EVENTS } from '../../../../functions/aggregates/action-plan/events.ts';
import { ACTION_PLAN } from '../../../../functions/aggregates/action-plan/index.ts';
import { Summary as PlanSummary } from '../../../../functions/aggregates/action-plan/listing.ts';
import { ACTION_PLAN_MESSAGES } from '../../../../functions/aggregates/action-plan/messages.ts';
import * as actionPlan from '../../../../functions/aggregates/action-plan/published.ts';
import { COMMANDS as CAMPAIGN_COMMANDS } from '../../../../functions/aggregates/campaign/commands.ts';
import { EVENT_TYPES as CAMPAIGN_EVENTS } from '../../../../functions/aggregates/campaign/events.ts';
import { CAMPAIGN } from '../../../../functions/aggregates/campaign/index.ts';
import { Summary as CampaignSummary } from '../../../../functions/aggregates/campaign/listing.ts';
import { CAMPAIGN_MESSAGES } from '../../../../functions/aggregates/campaign/messages.ts';
import * as campaign from '../../../../functions/aggregates/campaign/published.ts';
import { COMMANDS as CENTRE_COMMANDS } from '../../../../functions/aggregates/centre/commands.ts';
import { EVENT_TYPES as CENTRE_EVENTS } from '../../../../functions/aggregates/centre/events.ts';
import { CENTRE } from '../../../../functions/aggregates/centre/index.ts';
import { Summary as CentreSummary } from '../../../../functions/aggregates/centre/listing.ts';
import { CENTRE_MESSAGES } from '../../../../functions/aggregates/centre/messages.ts';
import * as centre from '../../../../functions/aggregates/centre/published.ts';
import { COMMANDS as CONSULTATION_COMMANDS } from '../../../../functions/aggregates/consultation/commands.ts';
import { EVENT_TYPES as CONSULTATION_EVENTS } from '../../../../functions/aggregates/consultation/events.ts';
import { CONSULTATION } from '../../../../functions/aggregates/consultation/index.ts';
import { Summary as ConsultationSummary } from '../../../../functions/aggregates/consultation/listing.ts';
import { CONSULTATION_MESSAGES } from '../../../../functions/aggregates/consultation/messages.ts';
import * as consultation from '../../../../functions/aggregates/consultation/published.ts';
import {
  COMMANDS as CONVENTION_COMMANDS,
  type Command,
} from '../../../../functions/aggregates/convention/commands.ts';
import { EVENT_TYPES as CONVENTION_EVENTS } from '../../../../functions/aggregates/convention/events.ts';
import { CONVENTION } from '../../../../functions/aggregates/convention/index.ts';
import { CONVENTION_MESSAGES } from '../../../../functions/aggregates/convention/shown/messages.ts';
import * as convention from '../../../../functions/aggregates/convention/shown/published.ts';
import { Summary } from '../../../../functions/aggregates/convention/shown/summary.ts';
import { COMMANDS as ORGANISATION_COMMANDS } from '../../../../functions/aggregates/organisation/commands.ts';
import { EVENT_TYPES as ORGANISATION_EVENTS } from '../../../../functions/aggregates/organisation/events.ts';
import { ORGANISATION } from '../../../../functions/aggregates/organisation/index.ts';
import { ORGANISATION_MESSAGES } from '../../../../functions/aggregates/organisation/messages.ts';
import * as organisation from '../../../../functions/aggregates/organisation/published.ts';
import { Summary as Entry } from '../../../../functions/aggregates/organisation/summary.ts';
import { API_MESSAGES } from '../../../../functions/api/messages.ts';
import { together } from '../../../../functions/kernel/messages.ts';
import { person } from '../../../../scenarios/cases.ts';
import { CAMPAIGN_ID, campaignMove } from '../../../support/campaign-player.ts';
import { CAMPAIGN_BESIDE } from '../../../support/campaign-setting.ts';
import { CENTRE_ID, centreMove } from '../../../support/centre-player.ts';
import { SHORT_YEARS } from '../../../support/centre-setting.ts';
import { CONSULTATION_ID, consultationMove } from '../../../support/consultation-player.ts';
import { SHORT_DELAYS } from '../../../support/consultation-setting.ts';
import { excursion } from '../../../support/excursions.ts';
import { PLAN_ID, planMove } from '../../../support/plan-player.ts';
import { LAPSING } from '../../../support/plan-setting.ts';
import { type Intent, sensible } from '../../../support/players.ts';
import { ORGANISATION_ID, registerMove } from '../../../support/register-player.ts';
import { seldom } from '../../../support/seldom.ts';
import { begin, finish, live, script } from '../../../support/sequence.ts';
import { SMALL, smallPledges, smallTerms } from '../../../support/small.ts';
import { BESIDE } from '../../../support/stage.ts';
import { BESIDE as REGISTER } from '../organisation/setting.ts';
import { COMMANDS, Event, PERMIT, PUBLISHED } from './permit/permit.ts';
import { next } from './permit/player.ts';
import { contractOf, type Move } from './suite.ts';

/** Every aggregate of the catalogue, and a seventh. */

const TODAY = '2026-03-02';
const INTENT: Intent = { terms: smallTerms(TODAY), pledges: smallPledges(TODAY) };

/** Days off that the administrator adds while campaigns and centres live. */
const HOLIDAYS = ['2026-03-23', '2026-06-17', '2026-11-10'].map((day) => ({
  day,
  name: { ar: 'عيد', fr: 'Aïd' },
  addedAt: '2026-03-02T09:00:00.000Z',
  addedBy: { kind: 'system' as const, name: 'calendar' },
}));

contractOf({
  aggregate: { ...CONVENTION, summary: Summary },
  id: 'c1',
  beside: BESIDE,
  eventTypes: CONVENTION_EVENTS,
  commands: CONVENTION_COMMANDS,
  messages: together([API_MESSAGES, CONVENTION_MESSAGES]),
  published: convention,
  lives: 10,
  moves: 60,
  next(chance, state, now): Move<Command> | undefined {
    const officer = person(SMALL.ministry, 'officer');
    if (!state) return { command: { type: 'propose', data: { terms: INTENT.terms } }, actor: officer };
    return chance.happens(30) ? excursion(chance, state, now) : sensible(state, INTENT, now);
  },
  // Whole lives, by people who mean it most of the time.
  told: () => [
    ...fc.sample(script, { seed: 20261126, numRuns: 120 }).map((each) => {
      const trail = begin(each);
      for (const _turn of live(each, trail));
      for (const _turn of finish(trail));
      return { state: trail.convention, events: trail.events };
    }),
    ...seldom().map(({ c, events }) => ({ state: c, events })),
  ],
});

contractOf({
  aggregate: { ...ORGANISATION, summary: Entry },
  id: ORGANISATION_ID,
  beside: { ...REGISTER, rules: { ...REGISTER.rules, staleAfterMonths: 1, activityStaleAfterMonths: 1 } },
  eventTypes: ORGANISATION_EVENTS,
  commands: ORGANISATION_COMMANDS,
  messages: together([API_MESSAGES, ORGANISATION_MESSAGES]),
  published: organisation,
  lives: 150,
  moves: 40,
  next: registerMove,
});

contractOf({
  aggregate: { ...CAMPAIGN, summary: CampaignSummary },
  id: CAMPAIGN_ID,
  beside: CAMPAIGN_BESIDE,
  later: { ...CAMPAIGN_BESIDE, holidays: HOLIDAYS },
  eventTypes: CAMPAIGN_EVENTS,
  commands: CAMPAIGN_COMMANDS,
  messages: together([API_MESSAGES, CAMPAIGN_MESSAGES]),
  published: campaign,
  lives: 150,
  moves: 60,
  next: campaignMove,
});

contractOf({
  aggregate: { ...CENTRE, summary: CentreSummary },
  id: CENTRE_ID,
  beside: SHORT_YEARS,
  later: { ...SHORT_YEARS, holidays: HOLIDAYS },
  eventTypes: CENTRE_EVENTS,
  commands: CENTRE_COMMANDS,
  messages: together([API_MESSAGES, CENTRE_MESSAGES]),
  published: centre,
  lives: 200,
  moves: 90,
  next: centreMove,
});

contractOf({
  aggregate: { ...ACTION_PLAN, summary: PlanSummary },
  id: PLAN_ID,
  beside: LAPSING,
  later: { ...LAPSING, holidays: HOLIDAYS },
  eventTypes: PLAN_EVENTS,
  commands: PLAN_COMMANDS,
  messages: together([API_MESSAGES, ACTION_PLAN_MESSAGES]),
  published: actionPlan,
  lives: 200,
  moves: 90,
  next: planMove,
});

contractOf({
  aggregate: { ...CONSULTATION, summary: ConsultationSummary },
  id: CONSULTATION_ID,
  beside: SHORT_DELAYS,
  later: { ...SHORT_DELAYS, holidays: HOLIDAYS },
  eventTypes: CONSULTATION_EVENTS,
  commands: CONSULTATION_COMMANDS,
  messages: together([API_MESSAGES, CONSULTATION_MESSAGES]),
  published: consultation,
  lives: 100,
  moves: 140,
  next: consultationMove,
});

contractOf({
  aggregate: PERMIT,
  id: 't1',
  beside: { rules: undefined },
  eventTypes: Event.def.options.flatMap(({ shape }) => [...shape.type.def.values]),
  commands: COMMANDS,
  messages: API_MESSAGES,
  published: PUBLISHED,
  lives: 60,
  moves: 40,
  next,
});
