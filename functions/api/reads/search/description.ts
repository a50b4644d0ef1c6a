import type { Description } from '../../../kernel/description.ts';
import { SEARCH_ANSWERS, SearchResult } from './answers.ts';

/** The words of the search over everything in the API's document. */
export const SEARCH_DESCRIPTION: Description = {
  noun: 'result',
  answers: SEARCH_ANSWERS,
  examples: {},
  schemas: { SearchResult },
  parameters: {
    text: 'Beginnings of words, in any order, spelling and script of digits; or a number, a reference, an ICE',
    kind: 'Only things of this kind: what is of others does not use up the limit',
    limit: 'How many results at most, from 1 to 20; without it, 10',
  },
  headings: {
    Search: 'One search over all that you may see, whatever its kind.',
  },
  refusalsOf: () => [],
  givenBy: () => 'By nobody',
  unknownTo: 'nobody',
};
