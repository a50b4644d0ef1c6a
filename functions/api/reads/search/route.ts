import * as z from 'zod/mini';
import { planList } from '../../../aggregates/action-plan/listing.ts';
import { listOf } from '../../../aggregates/convention/shown/listing.ts';
import { fault } from '../../../kernel/faults.ts';
import type { Person } from '../../../kernel/principal.ts';
import { whole } from '../../../kernel/query.ts';
import type { RouteTable } from '../../../kernel/route.ts';
import { bestOf, EVERYBODY, soughtBy } from '../../../kernel/search-entry.ts';
import { search } from '../../../store/search.ts';
import { openStore, type Store } from '../../../store/table.ts';
import { ok } from '../../http.ts';
import { parseQuery } from '../../parse.ts';
import type { ReadRoute } from '../read-route.ts';

/** The kinds of what is found. */
const KINDS = ['convention', 'plan', 'centre', 'organisation', 'consultation', 'recommendation'] as const;
type Kind = (typeof KINDS)[number];

const SearchQuery = z.strictObject({
  text: z.string().check(
    z.minLength(1, { abort: true }),
    z.maxLength(200),
    z.refine((text) => soughtBy(text) !== undefined, fault('textTooShort')),
  ),
  kind: z.optional(z.enum(KINDS)),
  limit: z._default(whole(1, 20), 10),
});
type Asked = z.infer<typeof SearchQuery>;

export const SEARCH_READS: RouteTable<ReadRoute<'SearchResults'>> = {
  servedBy: 'Read',
  heading: 'Search',
  routes: [
    {
      route: 'GET /v1/search',
      summary: 'What has the words, among all that you may see or of one kind of it: the best first',
      answers: 'SearchResults',
      query: SearchQuery,
      handle: async (request) => {
        const person = request.person();
        const asked = parseQuery(SearchQuery, request.query, request.language);
        return ok(await resultsOf(openStore(), person, asked));
      },
    },
  ],
};

async function resultsOf(store: Store, { party }: Person, { text, kind, limit }: Asked) {
  const sought = soughtBy(text);
  if (!sought) return { items: [], more: false };
  const scopes = scopesOf(party, kind);
  const { found, isWhole } = await search(store, { scopes, sought, limit, ...(kind && { kind }) });
  const items = bestOf(found, sought, limit);
  return {
    items: items.map(({ since: _since, ...shown }) => shown),
    more: !isWhole || found.length > items.length,
  };
}

/** Where one kind stands, or everything that a party may find: nothing else is looked through. */
function scopesOf(party: string, kind: Kind | undefined): string[] {
  if (kind === 'convention') return [listOf(party)];
  if (kind === 'plan') return [planList(party)];
  return kind === undefined ? [listOf(party), planList(party), EVERYBODY] : [EVERYBODY];
}
