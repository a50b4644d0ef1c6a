import { Event as ActionPlanEvent } from '../aggregates/action-plan/events.ts';
import { LETTER as ACTION_PLAN_LETTER } from '../aggregates/action-plan/id.ts';
import * as actionPlan from '../aggregates/action-plan/metrics.ts';
import { Event as CampaignEvent } from '../aggregates/campaign/events.ts';
import { LETTER as CAMPAIGN_LETTER } from '../aggregates/campaign/id.ts';
import * as campaign from '../aggregates/campaign/metrics.ts';
import { Event as CentreEvent } from '../aggregates/centre/events.ts';
import { LETTER as CENTRE_LETTER } from '../aggregates/centre/id.ts';
import * as centre from '../aggregates/centre/metrics.ts';
import { Event as ConsultationEvent } from '../aggregates/consultation/events.ts';
import { LETTER as CONSULTATION_LETTER } from '../aggregates/consultation/id.ts';
import * as consultation from '../aggregates/consultation/metrics.ts';
import { Event as ConventionEvent } from '../aggregates/convention/events.ts';
import * as convention from '../aggregates/convention/shown/metrics.ts';
import { Event as OrganisationEvent } from '../aggregates/organisation/events.ts';
import { LETTER } from '../aggregates/organisation/id.ts';
import * as organisation from '../aggregates/organisation/metrics.ts';
import type { BatchAnswer } from '../batch-answer.ts';
import { eachAggregate } from '../consumers/batch.ts';
import { fromQueue } from '../consumers/deliveries.ts';
import { counting } from '../log.ts';
import { openStore } from '../store/table.ts';
import { eventsOf, type Telling } from '../store/trail.ts';

const count = counting(
  ...convention.CONVENTION_METRICS,
  ...organisation.ORGANISATION_METRICS,
  ...campaign.CAMPAIGN_METRICS,
  ...centre.CENTRE_METRICS,
  ...actionPlan.ACTION_PLAN_METRICS,
  ...consultation.CONSULTATION_METRICS,
);

/** A kind of aggregate, and what counts its events. */
function counted<Event extends { seq: number; at: string }>(
  kind: Telling<Event> & { letter: string },
  metricsOf: (event: Event) => Parameters<typeof count>[0],
) {
  return {
    letter: kind.letter,
    async take(id: string, seqs: readonly number[]): Promise<void> {
      for (const event of await eventsOf(openStore(), kind, id, seqs))
        count(metricsOf(event), { aggregateId: id, seq: event.seq }, new Date(event.at));
    },
  };
}

const COUNTED = [
  counted({ letter: 'c', event: ConventionEvent }, convention.metricsOf),
  counted({ letter: LETTER, event: OrganisationEvent }, organisation.metricsOf),
  counted({ letter: CAMPAIGN_LETTER, event: CampaignEvent }, campaign.metricsOf),
  counted({ letter: CENTRE_LETTER, event: CentreEvent }, centre.metricsOf),
  counted({ letter: ACTION_PLAN_LETTER, event: ActionPlanEvent }, actionPlan.metricsOf),
  counted({ letter: CONSULTATION_LETTER, event: ConsultationEvent }, consultation.metricsOf),
];

/**
 * Counts what has happened, from the events themselves. An event that is delivered twice is counted twice: these
 * metrics are to look at, the ledger is to rely on.
 */
export async function handler(batch: unknown): Promise<BatchAnswer> {
  return eachAggregate(fromQueue(batch), async ({ id, seqs }) => {
    await COUNTED.find(({ letter }) => id.startsWith(letter))?.take(id, seqs);
  });
}
