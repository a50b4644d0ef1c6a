import type { SearchSchemaInput } from '@tanstack/react-router';
import { everyOf } from '../../api/every.ts';
import { code, oneOf, search, wholeNumber } from '../../api/search.ts';
import { regionOf } from '../../parts/figures/figures.ts';
import type { SocialMap } from '../../parts/social-map/map.ts';

/** What the map shows, as its address has it; an address typed wrongly shows what is left of it. */

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

const read = search({
  indicator: oneOf(...INDICATORS),
  region: regionOf,
  year: wholeNumber(2015, 2100),
  group: code(/^[a-z0-9][a-z0-9-]{0,62}$/),
  basis: oneOf(...BASES),
});
type Read = ReturnType<typeof read>;
export type MapFilters = Read & { indicator: Indicator };

export const readMapFilters = (given: Read & SearchSchemaInput): MapFilters => ({
  indicator: 'disability',
  ...read(given),
});
