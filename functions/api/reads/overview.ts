import { type Overview, overviewOf } from '../../aggregates/convention/shown/overview.ts';
import type { Summary } from '../../aggregates/convention/shown/summary.ts';
import type { Store } from '../../store/table.ts';
import { listConventions } from './convention-list.ts';

/** How many conventions one answer adds up. */
const MAX_CONVENTIONS = 2000;

export interface OverviewRequest {
  party: string;
  region?: string | undefined;
  /** ISO, UTC: what is due before is late. */
  now: string;
}

/** Reads page by page through the party's own list: the cost grows with its conventions, with no one else's. */
export async function overview(store: Store, { party, region, now }: OverviewRequest): Promise<Overview> {
  const found: Summary[] = [];
  let cursor: string | undefined;
  do {
    const page = await listConventions(store, { party, region, limit: 100, cursor });
    found.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined && found.length < MAX_CONVENTIONS);
  return { ...(region && { region }), ...overviewOf(found, now), complete: cursor === undefined };
}
