import { search } from '../../api/search.ts';
import { type Region, regionOf } from '../../parts/figures/figures.ts';

const choiceOf = (value: unknown): Region | 'all' | undefined => (value === 'all' ? 'all' : regionOf(value));

/** What the page shows, as its address has it: a region, all of them, or that of the reader. */
export const readRegionChoice = search({ region: choiceOf });
