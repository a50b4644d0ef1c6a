import * as z from 'zod/mini';
import { everyOf } from '../../api/every.ts';
import type { GetSocialMapAnswer } from '../../api/schema.d.ts';
import { RegionCode } from '../../parts/figures/figures.ts';

/** What the map shows, as its address has it; an address typed wrongly shows what is left of it. */

export type SocialMap = GetSocialMapAnswer;
export type MapRow = SocialMap['rows'][number];
export type MapPoint = SocialMap['points'][number];
export type Indicator = SocialMap['indicator'];
type Basis = NonNullable<SocialMap['offered'][number]['basis']>;

export const INDICATORS = everyOf<Indicator>()([
  'disability',
  'aged60',
  'womenIlliterate',
  'womenUnemployed',
  'noRunningWater',
  'associations',
  'coverage',
]);
const BASES = everyOf<Basis>()(['registry', 'threshold', 'census', 'service']);

export const MapFilters = z.object({
  indicator: z.catch(z._default(z.enum(INDICATORS), 'disability'), 'disability'),
  region: z.catch(z.optional(RegionCode), undefined),
  year: z.catch(z.optional(z.int().check(z.minimum(2015), z.maximum(2100))), undefined),
  group: z.catch(z.optional(z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,62}$/))), undefined),
  basis: z.catch(z.optional(z.enum(BASES)), undefined),
});
export type MapFilters = z.infer<typeof MapFilters>;
