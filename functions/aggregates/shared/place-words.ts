import { words } from '../../kernel/wording.ts';
import { PROVINCES, REGIONS } from './places.ts';

/** How sentences name places, which have no names in English of their own. */
export const PLACE_WORDS = Object.fromEntries(
  [...REGIONS, ...PROVINCES].map(({ code, ar, fr }) => [code, words(ar, fr, fr)]),
);
