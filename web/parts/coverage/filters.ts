import * as z from 'zod/mini';
import { RegionCode } from '../figures/figures.ts';

/** What of the coverage is looked at, as its address has it; an address typed wrongly shows what is left of it. */
export const CoverageFilters = z.object({
  region: z.catch(z.optional(RegionCode), undefined),
  period: z.catch(z.optional(z.int().check(z.minimum(2015), z.maximum(2100))), undefined),
  group: z.catch(z.optional(z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,62}$/))), undefined),
  version: z.catch(z.optional(z.int().check(z.minimum(1), z.maximum(99))), undefined),
  /** As everybody sees it, also for whoever may see more. */
  view: z.catch(z.optional(z.literal('public')), undefined),
});
export type CoverageFilters = z.infer<typeof CoverageFilters>;
