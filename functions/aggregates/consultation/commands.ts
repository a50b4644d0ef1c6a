import { type CommandOf, type DataOf, type GivenByPeople, givenByPeople } from '../../kernel/command.ts';
import { isAllowed } from '../../kernel/permission.ts';
import type { Person } from '../../kernel/principal.ts';
import { call, callAgain, cancel, correct, postpone } from './calling.ts';
import type { Consultation } from './consultation.ts';
import { approveMinutes, hold, recordAttendance, recordMinutes } from './minutes.ts';
import { MEMBERSHIP } from './permissions.ts';
import { reckon } from './reckon.ts';
import {
  answer,
  beginFollowUp,
  close,
  deliver,
  link,
  reportProgress,
  returnDelivery,
  verifyDelivery,
} from './recommendations/following.ts';
import { assign, correctRecommendation, record } from './recommendations/recording.ts';
import { applyDeadlines, openGroup } from './recommendations/workflow.ts';

/** Every act that can be brought to a consultation. The API's bodies are what they carry. */
export const COMMANDS = {
  call,
  correct,
  postpone,
  callAgain,
  cancel,
  hold,
  recordAttendance,
  recordMinutes,
  approveMinutes,
  record,
  correctRecommendation,
  assign,
  beginFollowUp,
  answer,
  link,
  reportProgress,
  deliver,
  verifyDelivery,
  returnDelivery,
  close,
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

/** The commands that a person may give to this consultation now. */
export function possibleActs(person: Person, consultation: Consultation): PersonCommand[] {
  return PERSON_COMMANDS.filter((type) => isAllowed(COMMANDS[type].by, MEMBERSHIP, consultation, person));
}
