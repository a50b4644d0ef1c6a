import { code, oneOf, search, wholeNumber } from '../../api/search.ts';
import { regionOf } from '../figures/figures.ts';

/** What of the coverage is looked at, as its address has it; an address typed wrongly shows what is left of it. */
export const readCoverageFilters = search({
  region: regionOf,
  period: wholeNumber(2015, 2100),
  group: code(/^[a-z0-9][a-z0-9-]{0,62}$/),
  version: wholeNumber(1, 99),
  /** As everybody sees it, also for whoever may see more. */
  view: oneOf('public'),
});
export type CoverageFilters = ReturnType<typeof readCoverageFilters>;
