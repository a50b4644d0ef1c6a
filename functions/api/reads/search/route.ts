import * as z from 'zod/mini';
import { planList } from '../../../aggregates/action-plan/listing.ts';
import { listOf } from '../../../aggregates/convention/shown/listing.ts';
import { fault } from '../../../kernel/faults.ts';
import type { Person } from '../../../kernel/principal.ts';
import { whole } from '../../../kernel/query.ts';
import type { RouteTable } from '../../../kernel/route.ts';
import { bestOf, EVERYBODY, type Sought, soughtBy } from '../../../kernel/search-entry.ts';
import { search } from '../../../store/search.ts';
import { openStore, type Store } from '../../../store/table.ts';
import { ok } from '../../http.ts';
import { parseQuery } from '../../parse.ts';
import type { ReadRoute } from '../read-route.ts';

const SearchQuery = z.strictObject({
  text: z.string().check(
    z.minLength(1, { abort: true }),
    z.maxLength(200),
    z.refine((text) => soughtBy(text) !== undefined, fault('textTooShort')),
  ),
  limit: z._default(whole(1, 20), 10),
});

export const SEARCH_READS: RouteTable<ReadRoute<'SearchResults'>> = {
  servedBy: 'Read',
  heading: 'Search',
  routes: [
    {
      route: 'GET /v1/search',
      summary: 'What has the words, among all that you may see: the best first',
      answers: 'SearchResults',
      query: SearchQuery,
      handle: async (request) => {
        const person = request.person();
        const { text, limit } = parseQuery(SearchQuery, request.query, request.language);
        return ok(await resultsOf(openStore(), person, soughtBy(text), limit));
      },
    },
  ],
};

async function resultsOf(store: Store, { party }: Person, sought: Sought | undefined, limit: number) {
  if (!sought) return { items: [], more: false };
  const scopes = [listOf(party), planList(party), EVERYBODY];
  const { found, isWhole } = await search(store, { scopes, sought, limit });
  const items = bestOf(found, sought, limit);
  return {
    items: items.map(({ since: _since, ...shown }) => shown),
    more: !isWhole || found.length > items.length,
  };
}
