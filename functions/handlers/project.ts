import * as campaign from '../aggregates/campaign/listing.ts';
import { CAMPAIGN_RECORD } from '../aggregates/campaign/record.ts';
import * as centre from '../aggregates/centre/listing.ts';
import { CENTRE_RECORD } from '../aggregates/centre/record.ts';
import { CONVENTION_RECORD } from '../aggregates/convention/record.ts';
import * as convention from '../aggregates/convention/shown/listing.ts';
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
import { openStore, type Store } from '../store/table.ts';

/** A kind of aggregate, what keeps its lists, and what else is to follow then. */
function listed<S extends Versioned>(
  kind: Readable<S> & { letter: string; listing(state: S): Listing },
  follow?: (store: Store, state: S) => Promise<void>,
) {
  return {
    letter: kind.letter,
    async bringUpToDate(id: string): Promise<void> {
      const { state } = await load(openStore(), kind, id);
      if (!state) return;
      await project(openStore(), kind, state);
      await follow?.(openStore(), state);
    },
  };
}

const LISTED = [
  listed({ ...CONVENTION_RECORD, listing: convention.listing }),
  listed({ ...ORGANISATION_RECORD, listing: organisation.listing }, noteDuplicates),
  listed({ ...CAMPAIGN_RECORD, listing: campaign.listing }),
  listed({ ...CENTRE_RECORD, listing: centre.listing }),
];

/** Keeps the lists of aggregates in step with the events, in whatever order the bus tells of them. */
export async function handler(batch: unknown): Promise<BatchAnswer> {
  return eachAggregate(fromQueue(batch), async ({ id }) => {
    await LISTED.find(({ letter }) => id.startsWith(letter))?.bringUpToDate(id);
  });
}
