import { type CommandOf, type DataOf, type GivenByPeople, givenByPeople } from '../../kernel/command.ts';
import { isAllowed } from '../../kernel/permission.ts';
import type { Person } from '../../kernel/principal.ts';
import type { Campaign } from './campaign.ts';
import { acceptFigures, returnFigures } from './collection/acceptance.ts';
import { addRequests, cancel, launch, prolong } from './collection/launch.ts';
import { applyDeadlines, openGroup } from './collection/procedures.ts';
import { reckon } from './collection/reckon.ts';
import { importFigures, submitFigures } from './collection/submission.ts';
import { MEMBERSHIP } from './permissions.ts';
import {
  acceptCorrection,
  proposeCorrection,
  returnCorrection,
  withdrawCorrection,
} from './versions/correction.ts';
import { declareDisjoint, freeze, publish } from './versions/freeze.ts';

/** Every act that can be brought to a campaign. The API's bodies are what they carry. */
export const COMMANDS = {
  launch,
  addRequests,
  prolong,
  cancel,
  submitFigures,
  importFigures,
  acceptFigures,
  returnFigures,
  declareDisjoint,
  freeze,
  publish,
  proposeCorrection,
  acceptCorrection,
  returnCorrection,
  withdrawCorrection,
  openGroup,
  applyDeadlines,
  reckon,
} as const;

export type Commands = DataOf<typeof COMMANDS>;
export type CommandData<T extends keyof Commands> = Commands[T];
export type Command = CommandOf<Commands>;

/** The commands that people give. */
export type PersonCommand = GivenByPeople<typeof COMMANDS>;

export const PERSON_COMMANDS: readonly PersonCommand[] = givenByPeople(COMMANDS);

/** The commands that a person may give to this campaign now. */
export function possibleActs(person: Person, campaign: Campaign): PersonCommand[] {
  return PERSON_COMMANDS.filter((type) => isAllowed(COMMANDS[type].by, MEMBERSHIP, campaign, person));
}
