import { search, words } from '../../api/search.ts';

/** The region of the overview, as its address has it: one, or all. */
export const readScope = search({ region: words(10) });
