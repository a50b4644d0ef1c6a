import { sharesProvince } from '../aggregates/organisation/likeness.ts';
import { duplicatesList, likenessLists } from '../aggregates/organisation/listing.ts';
import type { Organisation } from '../aggregates/organisation/organisation.ts';
import { ORGANISATION_RECORD } from '../aggregates/organisation/record.ts';
import { Summary } from '../aggregates/organisation/summary.ts';
import { listOnce, listPage } from '../store/lists.ts';
import type { Store } from '../store/table.ts';

/** How many of one likeness are looked through. */
const LOOKED_THROUGH = 100;

const SUMMARISED = { ...ORGANISATION_RECORD, summary: Summary };

/**
 * Notes the likenesses that an organisation shares with another in a province, for the list of possible duplicates.
 * Called after its own rows are put and read consistently: of two that come at once the later sees the other. What is
 * noted stays; who stands together now is asked when the list is read.
 */
export async function noteDuplicates(store: Store, { id, details, mergedInto }: Organisation): Promise<void> {
  if (mergedInto) return;
  for (const { region, list } of likenessLists(details)) {
    const { items } = await listPage(store, SUMMARISED, { list, limit: LOOKED_THROUGH, isConsistent: true });
    if (!items.some((each) => each.id !== id && sharesProvince(each, details))) continue;
    for (const where of [undefined, region])
      await listOnce(store, ORGANISATION_RECORD, {
        list: duplicatesList(where),
        order: list,
        summary: { region, list },
      });
  }
}
