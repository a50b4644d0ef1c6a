import { ORGANISATION_KIND } from '../../aggregates/organisation/kind.ts';
import { likenessList, listFor } from '../../aggregates/organisation/listing.ts';
import type { Kind, Organisation, Status } from '../../aggregates/organisation/organisation.ts';
import { likenesses, type Summary, summaryOf } from '../../aggregates/organisation/summary.ts';
import { fold } from '../../kernel/fold.ts';
import { searchWords } from '../../kernel/search.ts';
import { type Condition, listPage } from '../../store/lists.ts';
import type { Store } from '../../store/table.ts';

interface Search {
  text?: string | undefined;
  kind?: Kind | undefined;
  region?: string | undefined;
  status?: Status | undefined;
  limit: number;
  cursor?: string | undefined;
}

/** An ICE is often written in groups of digits: a text of digits alone is one word. */
const withoutGroups = (text: string) => (/^[\d ]+$/.test(fold(text)) ? fold(text).replaceAll(' ', '') : text);

/** A page of the register, the newest first. */
export function searchRegister(store: Store, { kind, region, status, text = '', ...page }: Search) {
  const conditions: Condition[] = [];
  if (kind) conditions.push({ field: 'kind', op: 'is', value: kind });
  if (region) conditions.push({ field: 'regions', op: 'contains', value: region });
  const sought = searchWords(withoutGroups(text));
  const list = listFor({ sought, region });
  return listPage(store, ORGANISATION_KIND, { ...page, list, sought, phase: status, conditions });
}

/** How many possible duplicates are named. */
const MAX_ALIKE = 10;

/**
 * Others whose names have the same words. The list follows the acts by moments: one declared just now may be missing.
 */
export async function alike(store: Store, organisation: Organisation): Promise<Summary[]> {
  const lists = likenesses(summaryOf(organisation)).map(likenessList);
  const pages = await Promise.all(
    lists.map((list) => listPage(store, ORGANISATION_KIND, { list, limit: MAX_ALIKE + 1 })),
  );
  const found = new Map(pages.flatMap(({ items }) => items).map((each) => [each.id, each]));
  found.delete(organisation.id);
  return [...found.values()].slice(0, MAX_ALIKE);
}
