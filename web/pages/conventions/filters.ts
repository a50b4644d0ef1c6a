import { everyOf } from '../../api/every.ts';
import type { GetConventionsAnswer } from '../../api/schema.d.ts';
import { oneOf, search, words } from '../../api/search.ts';

/** The filters of the list, as its address has them: a link to it shows every reader the same. */

export type Convention = GetConventionsAnswer['items'][number];
export type Phase = Convention['phase'];

export const PHASES = everyOf<Phase>()([
  'draft',
  'returned',
  'review',
  'pledging',
  'adoption',
  'signature',
  'visa',
  'active',
  'suspended',
  'terminated',
  'closing',
  'closed',
  'rejected',
  'lapsed',
  'withdrawn',
]);

/** An address that somebody has typed wrongly shows what is left of it. */
export const readFilters = search({
  text: words(200),
  region: words(10),
  province: words(10),
  phase: oneOf(...PHASES),
  party: words(63),
  overdue: oneOf(true),
});
export type Filters = ReturnType<typeof readFilters>;

/** The filters as the API takes them. */
export function queryOf({ overdue, ...filters }: Filters) {
  return { ...filters, ...(overdue && { overdue: 'true' as const }) };
}

/** How many filters are set beside the searched text. */
export function countOf({ text: _, ...others }: Filters): number {
  return Object.values(others).filter((value) => value !== undefined).length;
}

/** Another region leaves no province of the one before. */
export function changed(filters: Filters, part: Partial<Filters>): Filters {
  const next = { ...filters, ...part };
  if ('region' in part && part.region !== filters.region) delete next.province;
  return next;
}
