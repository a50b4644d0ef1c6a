import { type CommandOf, type DataOf, type GivenByPeople, givenByPeople } from '../../kernel/command.ts';
import { isAllowed } from '../../kernel/permission.ts';
import type { Person } from '../../kernel/principal.ts';
import { reportAttendance } from './attendance.ts';
import type { Centre } from './centre.ts';
import { MEMBERSHIP } from './permissions.ts';
import { correct, linkComponent, plan, register, unlinkComponent } from './registration.ts';
import { abandon, close, resume, suspend } from './stages/ends.ts';
import {
  authorise,
  confirmOpening,
  declareOpening,
  nameOperator,
  reportStaff,
  returnOpening,
  verifyOpening,
} from './stages/opening.ts';
import { reckon } from './stages/reckon.ts';
import { addDocument, reportProgress, reportStage, setBack } from './stages/stage.ts';
import { applyDeadlines, openGroup } from './stages/workflow.ts';

/** Every act that can be brought to a centre. The API's bodies are what they carry. */
export const COMMANDS = {
  register,
  correct,
  plan,
  linkComponent,
  unlinkComponent,
  reportStage,
  setBack,
  reportProgress,
  addDocument,
  nameOperator,
  reportStaff,
  authorise,
  declareOpening,
  verifyOpening,
  returnOpening,
  confirmOpening,
  reportAttendance,
  suspend,
  resume,
  close,
  abandon,
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

/** The commands that a person may give to this centre now. */
export function possibleActs(person: Person, centre: Centre): PersonCommand[] {
  return PERSON_COMMANDS.filter((type) => isAllowed(COMMANDS[type].by, MEMBERSHIP, centre, person));
}
