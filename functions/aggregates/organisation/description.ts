import { type Description, saidOfCommands } from '../../kernel/description.ts';
import { FigureRight } from '../shared/figures.ts';
import { ORGANISATION_ANSWERS } from './answers.ts';
import { COMMANDS } from './commands.ts';
import { Event } from './events.ts';
import { EXAMPLES } from './examples.ts';
import { Details } from './organisation.ts';
import { Summary } from './summary.ts';
import { WORDS } from './words.ts';

/** The words of the register in the API's document. */

const PARAMETERS = {
  id: 'The id of the organisation: `o-` and the id by which tokens and conventions name it',
  text: 'Only organisations whose names, id or ICE have all of these words or parts of words, in any order and spelling, in Arabic without regard to the article; the longest begins a word',
  ar: 'The name in Arabic',
  fr: 'The name in French',
  provinces: 'Codes of provinces, with commas between; none where it is in all of its region',
  province: 'Only activities in this prefecture or province; the region is not looked at then',
  group: 'Only activities for this group of people: `women`, `disability`, ...',
  service: 'Only activities of this service',
  state:
    '`current` ones go on; `stale` ones too, and nobody has confirmed so in time; `ended` ones have a last day that has passed',
  format: '`csv`: a table with a row of HXL tags, as with `Accept: text/csv`',
  number: 'The number of the activity within its organisation',
  kind: 'Only organisations of this kind',
  region: 'Only organisations of this region or of provinces in it, and those of the whole country',
  status: 'Only organisations that stand so',
};

const HEADINGS = { Register: 'The register of organisations: whoever acts in the system acts for one.' };

export const ORGANISATION_DESCRIPTION: Description = {
  noun: 'organisation',
  answers: ORGANISATION_ANSWERS,
  examples: EXAMPLES,
  schemas: {
    FigureRight,
    OrganisationDetails: Details,
    OrganisationEvent: Event,
    OrganisationSummary: Summary,
  },
  parameters: PARAMETERS,
  headings: HEADINGS,
  ...saidOfCommands({
    commands: COMMANDS,
    tooLarge: 'fileTooLarge',
    words: WORDS,
    whilst: 'while the organisation is',
  }),
  unknownTo: 'nobody who is signed in',
};
