import { type Description, saidOfCommands } from '../../kernel/description.ts';
import { CENTRE_ANSWERS, CentreView } from './answers.ts';
import { CentreAsked } from './asking-answers.ts';
import { COMMANDS } from './commands.ts';
import { EXAMPLES } from './examples.ts';
import { Summary } from './listing.ts';
import { WORDS } from './words.ts';

/** The words of centres in the API's document. */

const PARAMETERS = {
  id: 'The id of the centre',
  region: 'Only the centres of this region; without it, of all',
  status: 'Only the centres that stand so',
};

export const CENTRE_DESCRIPTION: Description = {
  noun: 'centre',
  answers: CENTRE_ANSWERS,
  asks: { rows: [CentreAsked], details: [CentreAsked] },
  examples: EXAMPLES,
  schemas: { Centre: CentreView, CentreAsked, CentreSummary: Summary },
  parameters: PARAMETERS,
  headings: {
    Centres:
      'Centres, from their plan to their verified opening: stages with what shows them, operator, staff, authorisation, attendance.',
  },
  ...saidOfCommands({
    commands: COMMANDS,
    tooLarge: 'fileTooLarge',
    words: WORDS,
    whilst: 'while the centre is',
  }),
  unknownTo: 'nobody who is signed in',
};
