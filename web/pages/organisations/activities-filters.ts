import { everyOf } from '../../api/every.ts';
import type { GetActivitiesAnswer } from '../../api/schema.d.ts';
import { code, oneOf, search } from '../../api/search.ts';
import { provinceOf, regionOf } from './filters.ts';

/** The filters of who does what, as its address has them. */

export type ActivityRow = GetActivitiesAnswer['items'][number];

export const SERVICES = everyOf<ActivityRow['service']>()([
  'listening',
  'accompaniment',
  'legalAid',
  'shelter',
  'dayCare',
  'homeCare',
  'rehabilitation',
  'schooling',
  'literacy',
  'vocationalTraining',
  'incomeGeneration',
  'foodAid',
  'outreach',
  'awareness',
  'leisure',
  'otherService',
]);

/** Without one, those that go on. */
export const STATES = ['stale', 'ended', 'all'] as const;

export const readActivityFilters = search({
  region: regionOf,
  province: provinceOf,
  group: code(/^[a-z0-9][a-z0-9-]{0,62}$/),
  service: oneOf(...SERVICES),
  state: oneOf(...STATES),
});
export type ActivityFilters = ReturnType<typeof readActivityFilters>;
