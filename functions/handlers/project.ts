import * as actionPlan from '../aggregates/action-plan/listing.ts';
import { ACTION_PLAN_RECORD } from '../aggregates/action-plan/record.ts';
import * as campaign from '../aggregates/campaign/listing.ts';
import { CAMPAIGN_RECORD } from '../aggregates/campaign/record.ts';
import * as centre from '../aggregates/centre/listing.ts';
import { CENTRE_RECORD } from '../aggregates/centre/record.ts';
import * as consultation from '../aggregates/consultation/listing.ts';
import { CONSULTATION_RECORD } from '../aggregates/consultation/record.ts';
import { CONVENTION_RECORD } from '../aggregates/convention/record.ts';
import * as convention from '../aggregates/convention/shown/listing.ts';
import { planLineOf } from '../aggregates/convention/shown/plan-line.ts';
import * as organisation from '../aggregates/organisation/listing.ts';
import { ORGANISATION_RECORD } from '../aggregates/organisation/record.ts';
import type { BatchAnswer } from '../batch-answer.ts';
import { eachAggregate } from '../consumers/batch.ts';
import { fromQueue } from '../consumers/deliveries.ts';
import { noteDuplicates } from '../consumers/possible-duplicates.ts';
import type { Listing } from '../kernel/aggregate.ts';
import type { Versioned } from '../kernel/context.ts';
import { project } from '../store/lists.ts';
import { load, type Readable } from '../store/load.ts';
import { projectConvention, projectPlan } from '../store/plan-lines.ts';
import { index } from '../store/search-index.ts';
import { openStore, type Store } from '../store/table.ts';

/** How often the words are looked at again after they were written: once, where nobody else writes. */
const MAX_ATTEMPTS = 8;

/** A kind of aggregate, what keeps its lists and its words, and what else is to follow then. */
function listed<S extends Versioned>(
  kind: Readable<S> & { letter: string; listing(state: S): Listing },
  follow?: (store: Store, state: S) => Promise<void>,
) {
  return {
    letter: kind.letter,
    async bringUpToDate(id: string, seqs: readonly number[]): Promise<void> {
      for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
        const { state } = await load(openStore(), kind, id);
        if (!state) return;
        await project(openStore(), kind, state, Math.min(...seqs));
        await follow?.(openStore(), state);
        if (!(await index(openStore(), kind, state))) return;
      }
      throw new Error(`others keep writing what the index has of ${id}`);
    },
  };
}

/** A convention as plans show it, strongly consistent. */
async function lineOf(id: string) {
  const { state } = await load(openStore(), CONVENTION_RECORD, id);
  return state && planLineOf(state);
}

const LISTED = [
  listed({ ...CONVENTION_RECORD, listing: convention.listing }, (store, state) =>
    projectConvention(store, planLineOf(state)),
  ),
  listed({ ...ORGANISATION_RECORD, listing: organisation.listing }, noteDuplicates),
  listed({ ...CAMPAIGN_RECORD, listing: campaign.listing }),
  listed({ ...CENTRE_RECORD, listing: centre.listing }),
  listed({ ...ACTION_PLAN_RECORD, listing: actionPlan.listing }, (store, plan) =>
    projectPlan(store, { ...plan, conventions: actionPlan.conventionsOf(plan) }, lineOf),
  ),
  listed({ ...CONSULTATION_RECORD, listing: consultation.listing }),
];

/** Keeps the lists of aggregates, and the index of their words, in step with the events, in whatever order the bus tells of them. */
export async function handler(batch: unknown): Promise<BatchAnswer> {
  return eachAggregate(fromQueue(batch), async ({ id, seqs }) => {
    await LISTED.find(({ letter }) => id.startsWith(letter))?.bringUpToDate(id, seqs);
  });
}
