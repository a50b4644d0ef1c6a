import { type CommandOf, type DataOf, type GivenByPeople, givenByPeople } from '../../kernel/command.ts';
import { isAllowed } from '../../kernel/permission.ts';
import type { Person } from '../../kernel/principal.ts';
import { correct, declare, declareParty } from './declaration.ts';
import type { Organisation } from './organisation.ts';
import { MEMBERSHIP } from './permissions.ts';
import { assignFigures, resume, suspend, verify } from './verification.ts';

/** Every act that can be brought to the register. The API's bodies are what they carry. */
export const COMMANDS = {
  declare,
  declareParty,
  correct,
  verify,
  suspend,
  resume,
  assignFigures,
} as const;

export type Commands = DataOf<typeof COMMANDS>;
export type CommandData<T extends keyof Commands> = Commands[T];
export type Command = CommandOf<Commands>;

/** The commands that people give. */
export type PersonCommand = GivenByPeople<typeof COMMANDS>;

export const PERSON_COMMANDS: readonly PersonCommand[] = givenByPeople(COMMANDS);

/** The commands that a person may give to this organisation now. */
export function possibleActs(person: Person, organisation: Organisation): PersonCommand[] {
  return PERSON_COMMANDS.filter((type) => isAllowed(COMMANDS[type].by, MEMBERSHIP, organisation, person));
}
