import type { Description } from '../../kernel/description.ts';
import { inWords } from '../../kernel/messages.ts';
import { ORGANISATION_ANSWERS } from './answers.ts';
import { CAN_REFUSE, EVERY_COMMAND } from './can-refuse.ts';
import { COMMANDS, PERSON_COMMANDS, type PersonCommand } from './commands.ts';
import { Event } from './events.ts';
import { EXAMPLES } from './examples.ts';
import { Details, FigureRight } from './organisation.ts';
import { Summary } from './summary.ts';
import { WORDS } from './words.ts';

/** What the API's document says of the register. */

const PARAMETERS = {
  id: 'The id of the organisation: `o-` and the id by which tokens and conventions name it',
  text: 'Only organisations whose names, id or ICE have these words, in any spelling',
  kind: 'Only organisations of this kind',
  region: 'Only organisations of this region or of provinces in it, and those of the whole country',
  status: 'Only organisations that stand so',
};

const HEADINGS = { Register: 'The register of organisations: whoever acts in the system acts for one.' };

function personCommand(name: string): PersonCommand {
  const command = PERSON_COMMANDS.find((each) => each === name);
  if (!command) throw new Error(`No command ${name}`);
  return command;
}

const named = (code: string) => inWords(WORDS, code, 'en');

/** Read off the permissions. */
function givenBy(command: string): string {
  const { roles, capacity, phases } = COMMANDS[personCommand(command)].by;
  const when = phases.map(named).join(', ');
  const who = `By ${roles.map(named).join(' or ')} of ${named(capacity)}`;
  return when === '' ? who : `${who}, while the organisation is: ${when}`;
}

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
  refusalsOf: (command) => [...EVERY_COMMAND, ...CAN_REFUSE[personCommand(command)]],
  givenBy,
  unknownTo: 'nobody who is signed in',
};
