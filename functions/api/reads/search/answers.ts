import * as z from 'zod/mini';
import { Found } from '../../../kernel/search-entry.ts';
import { Bilingual } from '../../../kernel/text.ts';

/** The answers of the search over everything, as strict schemas: the document is written from them. */

export const SearchResult = z.strictObject({
  /** What it is: `convention`, `plan`, `centre`, `organisation`, `consultation`, `recommendation`. */
  kind: z.string(),
  /** Of a recommendation the consultation's id and its number: `s60wo1lcfdkcpk2ybvziw.3`. */
  id: z.string(),
  title: Bilingual,
  /** Its number, its official reference, its ICE, as far as it has them. */
  names: Found.shape.names,
  /** The code of its prefecture, province or region, where it has one. */
  place: z.optional(z.string()),
});

const SearchResults = z.strictObject({
  /** The best first: numbers, then titles that begin with the text, then whole words, then beginnings of words. */
  items: z.array(SearchResult),
  /** Whether there may be more: the lists of each kind search all of it. */
  more: z.boolean(),
});

export const SEARCH_ANSWERS = { SearchResults };
