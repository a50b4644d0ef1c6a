import { ORGANISATION_KIND } from '../../aggregates/organisation/kind.ts';
import { areDistinct, sharesProvince } from '../../aggregates/organisation/likeness.ts';
import { likenessLists, listFor } from '../../aggregates/organisation/listing.ts';
import type { Details, Kind, Organisation, Status } from '../../aggregates/organisation/organisation.ts';
import type { Summary } from '../../aggregates/organisation/summary.ts';
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
  const list = listFor({ sought, region, status });
  return listPage(store, ORGANISATION_KIND, { ...page, list, sought, phase: status, conditions });
}

/** How many of one likeness are looked through, and how many possible duplicates are named. */
const LOOKED_THROUGH = 100;
const MAX_ALIKE = 10;

/**
 * Others whose names are alike and that work in the same province. The lists follow the acts by moments: one declared
 * just now may be missing. Of one that is in the register (`self`) those are left out that are said to be distinct from it.
 */
export async function alike(
  store: Store,
  details: Pick<Details, 'name' | 'region' | 'provinces'>,
  self?: Pick<Organisation, 'id' | 'party' | 'distinctFrom'>,
): Promise<Summary[]> {
  const pages = await Promise.all(
    likenessLists(details).map(({ list }) =>
      listPage(store, ORGANISATION_KIND, { list, limit: LOOKED_THROUGH }),
    ),
  );
  const known = self && { party: self.party, distinctFrom: self.distinctFrom?.map(({ party }) => party) };
  const found = new Map(pages.flatMap(({ items }) => items).map((each) => [each.id, each]));
  return [...found.values()]
    .filter((each) => each.id !== self?.id && sharesProvince(each, details))
    .filter((each) => !known || !areDistinct(each, known))
    .slice(0, MAX_ALIKE);
}
