import type { Description } from '../../../kernel/description.ts';
import { TRACEABILITY_ANSWERS, TRACEABILITY_SCHEMAS } from './answers.ts';

/** The words of traceability in the API's document. */
export const TRACEABILITY_DESCRIPTION: Description = {
  noun: 'thing',
  answers: TRACEABILITY_ANSWERS,
  examples: {},
  schemas: TRACEABILITY_SCHEMAS,
  parameters: {
    id: 'The id of the convention, or of the consultation',
    n: 'The number of the recommendation within its consultation',
  },
  headings: {
    Traceability:
      'From a recommendation to the plan, the convention, the tranche, the centre and the people reached, and back. What the reader may not see is not named.',
  },
  refusalsOf: () => [],
  givenBy: () => 'By nobody',
  unknownTo: 'nobody',
};
