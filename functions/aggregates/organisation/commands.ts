import { type CommandOf, type DataOf, type GivenByPeople, givenByPeople } from '../../kernel/command.ts';
import { isAllowed } from '../../kernel/permission.ts';
import type { Person } from '../../kernel/principal.ts';
import type { Registered } from '../shared/registered.ts';
import {
  confirmActivities,
  correctActivity,
  declareActivity,
  withdrawActivity,
} from './activities/commands.ts';
import { correct, declare, declareParty } from './declaration.ts';
import { distinguish } from './distinction.ts';
import { confirmMerge, declineMerge, proposeMerge } from './merge.ts';
import type { Organisation } from './organisation.ts';
import { MEMBERSHIP } from './permissions.ts';
import { confirm, markStale } from './staleness.ts';
import { isSteward } from './steward.ts';
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
  confirm,
  markStale,
  proposeMerge,
  confirmMerge,
  declineMerge,
  distinguish,
  declareActivity,
  correctActivity,
  withdrawActivity,
  confirmActivities,
} as const;

export type Commands = DataOf<typeof COMMANDS>;
export type CommandData<T extends keyof Commands> = Commands[T];
export type Command = CommandOf<Commands>;

/** The commands that people give. */
export type PersonCommand = GivenByPeople<typeof COMMANDS>;

export const PERSON_COMMANDS: readonly PersonCommand[] = givenByPeople(COMMANDS);

/**
 * The commands that a person may give to this organisation now; `own` is what the register has of the person's own.
 */
export function possibleActs(
  person: Person,
  organisation: Organisation,
  own: Registered | undefined,
): PersonCommand[] {
  return PERSON_COMMANDS.filter(
    (type) =>
      isAllowed(COMMANDS[type].by, MEMBERSHIP, organisation, person) &&
      isTheirs(type, person, organisation, own),
  );
}

/** What a chapter knows more than the permission: who is a steward, and whether a merge is proposed. */
function isTheirs(
  type: PersonCommand,
  person: Person,
  organisation: Organisation,
  own: Registered | undefined,
): boolean {
  const { merge, party, activities } = organisation;
  const isTheirSteward = isSteward(person, own, organisation);
  switch (type) {
    case 'proposeMerge':
      return isTheirSteward && !merge;
    case 'confirmMerge':
      return isTheirSteward && merge !== undefined && merge.by !== person.sub;
    case 'declineMerge':
      return isTheirSteward && merge !== undefined;
    case 'distinguish':
      return isTheirSteward;
    case 'correctActivity':
    case 'withdrawActivity':
    case 'confirmActivities':
      return activities.some(({ withdrawn }) => !withdrawn) && (isTheirSteward || person.party === party);
    case 'declareActivity':
    case 'confirm':
      return isTheirSteward || person.party === party;
    default:
      return true;
  }
}
