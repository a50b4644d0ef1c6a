import type { Description } from '../../../kernel/description.ts';
import { REGION_ANSWERS, REGION_SCHEMAS } from './answers.ts';

/** The words of regions in the API's document. */
export const REGION_DESCRIPTION: Description = {
  noun: 'region',
  answers: REGION_ANSWERS,
  examples: {},
  schemas: REGION_SCHEMAS,
  parameters: {
    region: 'The code of the region: `MA-04`',
    lines:
      '`all`: every line of what is late, waited for and changed; without it the first of each, and how many there are',
  },
  headings: {
    Regions:
      'A region in one answer: its money, coverage and centres as intervals, how far recommendations have come, what waits, what is late and whose, what has changed, its map. Everybody who is signed in may read any region; the plan and its conventions are there for their parties alone.',
  },
  refusalsOf: () => [],
  givenBy: () => 'By nobody',
  unknownTo: 'nobody',
};
