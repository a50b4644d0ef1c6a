import { type CommandOf, type DataOf, type GivenByPeople, givenByPeople } from '../../kernel/command.ts';
import { isAllowed } from '../../kernel/permission.ts';
import type { Person } from '../../kernel/principal.ts';
import type { ActionPlan } from './action-plan.ts';
import { close } from './adoption/closure.ts';
import { decideTask } from './adoption/decision.ts';
import { proposeRevision } from './adoption/revision.ts';
import {
  callSession,
  cancelSession,
  correctSession,
  holdCalledSession,
  holdSession,
  moveSession,
} from './adoption/sessions.ts';
import { submit, withdraw } from './adoption/submission.ts';
import { applyDeadlines, openGroup, reckon } from './adoption/workflow.ts';
import { departLine, propose, revise, setEnvelopes, setLine, setTargets } from './drafting.ts';
import { MEMBERSHIP } from './permissions.ts';

/** Every act that can be brought to an action plan. The API's bodies are what they carry. */
export const COMMANDS = {
  propose,
  revise,
  setLine,
  departLine,
  setEnvelopes,
  setTargets,
  submit,
  withdraw,
  decideTask,
  proposeRevision,
  callSession,
  correctSession,
  moveSession,
  cancelSession,
  holdSession,
  holdCalledSession,
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

/** The commands that a person may give to this plan now. */
export function possibleActs(person: Person, plan: ActionPlan): PersonCommand[] {
  return PERSON_COMMANDS.filter((type) => isAllowed(COMMANDS[type].by, MEMBERSHIP, plan, person));
}
