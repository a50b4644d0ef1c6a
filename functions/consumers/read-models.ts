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
import type { Listing } from '../kernel/aggregate.ts';
import type { Versioned } from '../kernel/context.ts';
import { type Extent, project } from '../store/lists.ts';
import { load, type Readable } from '../store/load.ts';
import { projectConvention, projectPlan } from '../store/plan-lines.ts';
import { index } from '../store/search-index.ts';
import type { Store } from '../store/table.ts';
import { noteDuplicates } from './possible-duplicates.ts';

/**
 * What is kept to be read beside the snapshots: the rows of lists, the index of words, the conventions of plans, the
 * possible duplicates. All of it follows from the aggregates, and may be built anew at any time.
 */

/** How often the words are looked at again after they were written: once, where nobody else writes. */
const MAX_ATTEMPTS = 8;

/** A kind of aggregate, what keeps its lists and its words, and what else is to follow then. */
function listed<S extends Versioned>(
  kind: Readable<S> & { letter: string; listing(state: S): Listing },
  follow?: (store: Store, state: S, extent: Extent) => Promise<void>,
) {
  return {
    letter: kind.letter,
    async bringUpToDate(store: Store, id: string, extent: Extent): Promise<void> {
      for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
        const { state } = await load(store, kind, id);
        if (!state) return;
        await project(store, kind, state, extent);
        await follow?.(store, state, extent);
        if (!(await index(store, kind, state, extent.anew && attempt === 0))) return;
      }
      throw new Error(`others keep writing what the index has of ${id}`);
    },
  };
}

/** A convention as plans show it, strongly consistent. */
const lineOf = (store: Store) => async (id: string) => {
  const { state } = await load(store, CONVENTION_RECORD, id);
  return state && planLineOf(state);
};

const LISTED = [
  listed({ ...CONVENTION_RECORD, listing: convention.listing }, (store, state, extent) =>
    projectConvention(store, planLineOf(state), extent),
  ),
  listed({ ...ORGANISATION_RECORD, listing: organisation.listing }, noteDuplicates),
  listed({ ...CAMPAIGN_RECORD, listing: campaign.listing }),
  listed({ ...CENTRE_RECORD, listing: centre.listing }),
  listed({ ...ACTION_PLAN_RECORD, listing: actionPlan.listing }, (store, plan, extent) =>
    projectPlan(store, { ...plan, conventions: actionPlan.conventionsOf(plan) }, lineOf(store), extent),
  ),
  listed({ ...CONSULTATION_RECORD, listing: consultation.listing }),
];

/** Brings all that is read of an aggregate up to what it is; harmless to repeat, late, or for one that is not there. */
export async function bringUpToDate(store: Store, id: string, extent: Extent): Promise<void> {
  await LISTED.find(({ letter }) => id.startsWith(letter))?.bringUpToDate(store, id, extent);
}
