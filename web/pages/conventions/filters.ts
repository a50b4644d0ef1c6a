import * as z from 'zod/mini';
import { everyOf } from '../../api/every.ts';
import type { GetConventionsAnswer } from '../../api/schema.d.ts';

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

const word = (length: number) =>
  z.catch(z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(length))), undefined);

/** An address that somebody has typed wrongly shows what is left of it. */
export const Filters = z.object({
  text: word(200),
  region: word(10),
  province: word(10),
  phase: z.catch(z.optional(z.enum(PHASES)), undefined),
  party: word(63),
  overdue: z.catch(z.optional(z.literal(true)), undefined),
});
export type Filters = z.infer<typeof Filters>;

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
