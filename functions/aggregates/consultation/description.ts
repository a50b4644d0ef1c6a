import { type Description, saidOfCommands } from '../../kernel/description.ts';
import { CONSULTATION_ANSWERS, ConsultationView, RecommendationShown } from './answers.ts';
import { ConsultationAsked } from './asking-answers.ts';
import { COMMANDS } from './commands.ts';
import { EXAMPLES } from './examples.ts';
import { RecommendationRow, Summary } from './listing.ts';
import { WORDS } from './words.ts';

/** The words of consultations in the API's document. */

const PARAMETERS = {
  id: 'The id of the consultation',
  n: 'The number of the recommendation within its consultation',
  region: 'Only the consultations of this region; without it, of all',
  phase: 'Only the consultations in this phase',
  ledTo: 'The id of a plan, a convention or a centre that you may see: the recommendations that led to it',
  status: 'Only the recommendations that have come so far',
};

export const CONSULTATION_DESCRIPTION: Description = {
  noun: 'consultation',
  answers: CONSULTATION_ANSWERS,
  asks: { rows: [ConsultationAsked], details: [ConsultationAsked] },
  examples: EXAMPLES,
  schemas: {
    Consultation: ConsultationView,
    ConsultationAsked,
    ConsultationSummary: Summary,
    Recommendation: RecommendationShown,
    RecommendationRow,
  },
  parameters: PARAMETERS,
  headings: {
    Consultations:
      'Rounds of consultation: who took part as offices and counts, and each recommendation from its record to its verified delivery.',
  },
  ...saidOfCommands({
    commands: COMMANDS,
    tooLarge: 'fileTooLarge',
    words: WORDS,
    whilst: 'while the consultation is',
  }),
  unknownTo: 'nobody who is signed in',
};
