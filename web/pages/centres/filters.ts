import { code, type Found, oneOf, search } from '../../api/search.ts';
import { provinceOf, STATUSES } from '../../parts/centres/centres.ts';
import { regionOf } from '../../parts/figures/figures.ts';

/** What of the centres is looked at, as the address has it; an address typed wrongly shows what is left of it. */

/** Besides the stages: what stands built and is not open. */
export const STANDS = [...STATUSES, 'builtNotOpen'] as const;
export type Stand = (typeof STANDS)[number];

const isAll = oneOf('all');
const readers = {
  /** Without one, the region of the reader's own party; `all` for the country. */
  region: (value: unknown) => regionOf(value) ?? isAll(value),
  province: provinceOf,
  group: code(/^[a-z0-9][a-z0-9-]{0,62}$/),
  stage: oneOf(...STANDS),
};
export const readCentreFilters = search(readers);
export type CentreFilters = Found<typeof readers>;
