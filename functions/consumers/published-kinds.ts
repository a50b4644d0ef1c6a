import type { PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';
import { Event as ActionPlanEvent } from '../aggregates/action-plan/events.ts';
import * as actionPlan from '../aggregates/action-plan/published.ts';
import { ACTION_PLAN_RECORD } from '../aggregates/action-plan/record.ts';
import { Event as CampaignEvent } from '../aggregates/campaign/events.ts';
import * as campaign from '../aggregates/campaign/published.ts';
import { CAMPAIGN_RECORD } from '../aggregates/campaign/record.ts';
import { Event as CentreEvent } from '../aggregates/centre/events.ts';
import * as centre from '../aggregates/centre/published.ts';
import { CENTRE_RECORD } from '../aggregates/centre/record.ts';
import { Event as ConsultationEvent } from '../aggregates/consultation/events.ts';
import * as consultation from '../aggregates/consultation/published.ts';
import { CONSULTATION_RECORD } from '../aggregates/consultation/record.ts';
import { Event as ConventionEvent } from '../aggregates/convention/events.ts';
import { CONVENTION_RECORD } from '../aggregates/convention/record.ts';
import * as convention from '../aggregates/convention/shown/published.ts';
import { Event as OrganisationEvent } from '../aggregates/organisation/events.ts';
import * as organisation from '../aggregates/organisation/published.ts';
import { ORGANISATION_RECORD } from '../aggregates/organisation/record.ts';
import { SOURCE } from '../kernel/publication.ts';
import { load, type Readable } from '../store/load.ts';
import { openStore } from '../store/table.ts';
import { eventsOf, type Telling } from '../store/trail.ts';

/** The published events of each kind of aggregate. */

/** A kind of aggregate, and how its events are told to the bus, beside the aggregate as it stands by then. */
export function publishing<S, Event extends { seq: number; at: string; type: string }>(
  kind: Readable<S> & Telling<Event> & { letter: string },
  published: { typeName(type: Event['type']): string; detailOf(state: S, event: Event): unknown },
) {
  const entryOf = (state: S, event: Event): PutEventsRequestEntry => ({
    EventBusName: process.env.EVENT_BUS_NAME,
    Source: SOURCE,
    DetailType: published.typeName(event.type),
    Time: new Date(event.at),
    Detail: JSON.stringify(published.detailOf(state, event)),
  });
  return {
    letter: kind.letter,
    async entries(id: string, seqs: readonly number[]): Promise<PutEventsRequestEntry[]> {
      const { state } = await load(openStore(), kind, id);
      if (!state) return [];
      return (await eventsOf(openStore(), kind, id, seqs)).map((event) => entryOf(state, event));
    },
  };
}

/** The kinds whose events are published, a line each. */
export const PUBLISHED = [
  publishing({ ...CONVENTION_RECORD, event: ConventionEvent }, convention),
  publishing({ ...ORGANISATION_RECORD, event: OrganisationEvent }, organisation),
  publishing({ ...CAMPAIGN_RECORD, event: CampaignEvent }, campaign),
  publishing({ ...CENTRE_RECORD, event: CentreEvent }, centre),
  publishing({ ...ACTION_PLAN_RECORD, event: ActionPlanEvent }, actionPlan),
  publishing({ ...CONSULTATION_RECORD, event: ConsultationEvent }, consultation),
];
