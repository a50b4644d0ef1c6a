import * as z from 'zod/mini';
import type { ComingGroup } from '../kernel/process.ts';
import { log, warnOfOldZoneData, withIds } from '../log.ts';
import { openStore } from '../store/table.ts';
import { registerWait } from '../store/task-tokens.ts';
import { transientCause } from '../store/transient-errors.ts';
import { command } from './carry-out.ts';
import { type ProcessView, read } from './process-view.ts';
import { goOn, resumeOver } from './resume.ts';

/** The steps that the state machines call. Every step can be repeated; inputs are ids, never documents. */

const Place = { id: z.string(), procedure: z.string(), run: z.string() };
const Group = { ...Place, group: z.int() };
const Failure = z.object({ Error: z.string(), Cause: z.optional(z.string()) });

const Input = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('getProgress'), ...Place }),
  z.strictObject({ act: z.literal('openGroup'), ...Group, execution: z.string(), token: z.string() }),
  z.strictObject({ act: z.literal('applyDeadlines'), ...Group }),
  z.strictObject({ act: z.literal('report'), ...Place, execution: z.string(), error: Failure }),
]);
type Input = z.infer<typeof Input>;
type InputOf<Act extends Input['act']> = Extract<Input, { act: Act }>;

/** Whether a run has people asked or is done, and the groups still to come. */
interface Progress {
  next: 'humanTask' | 'done';
  groups: ComingGroup[];
}
/** For how many seconds a group may wait before its deadlines are applied again. */
interface Deadline {
  seconds: number;
}
/** The answer of an act that is called for what it does. */
type Nothing = Record<string, never>;

/** An act that is not known, or not in its form: the definition and this function disagree. */
class InputRefused extends Error {
  override readonly name = 'InputRefused';
}
/** The error after which a state machine tries the step again; its message names the cause. */
class TryAgain extends Error {
  override readonly name = 'TryAgain';
}
/** An id that the table does not know: a run of it can only fail. */
class IdUnknown extends Error {
  override readonly name = 'IdUnknown';
}

const now = () => new Date().toISOString();

warnOfOldZoneData();

export async function handler(event: unknown): Promise<Progress | Deadline | Nothing> {
  const input = inputOf(event);
  const { act, id, procedure, run } = input;
  const execution = 'execution' in input ? input.execution : undefined;
  return withIds({ act, id, procedure, run, execution }, () => step(input));
}

async function step(input: Input): Promise<Progress | Deadline | Nothing> {
  try {
    const output = await take(input);
    log('info', 'a step was taken', { ...output });
    return output;
  } catch (error) {
    const cause = transientCause(error);
    if (!cause) throw error;
    log('warn', 'a step will be tried again', { cause });
    throw new TryAgain(cause);
  }
}

/** The input, parsed. A refusal says where it is wrong and never what was given: a token may be in it. */
function inputOf(event: unknown): Input {
  const input = Input.safeParse(event);
  if (input.success) return input.data;
  throw new InputRefused(input.error.issues.map(({ path, code }) => `${path.join('.')}: ${code}`).join(', '));
}

function take(input: Input): Promise<Progress | Deadline | Nothing> {
  switch (input.act) {
    case 'getProgress':
      return getProgress(input);
    case 'openGroup':
      return openGroup(input);
    case 'applyDeadlines':
      return applyDeadlines(input);
    case 'report':
      return report(input);
  }
}

function known(id: string, found: ProcessView | undefined): ProcessView {
  if (!found) throw new IdUnknown(id);
  return found;
}

async function getProgress(input: InputOf<'getProgress'>): Promise<Progress> {
  const groups = known(input.id, await read(input.id)).comingGroups(input, now());
  return { next: groups.length > 0 ? 'humanTask' : 'done', groups };
}

/** The group that is due in a run, if it is the one that the state machine is at. */
function dueGroup(
  found: ProcessView,
  input: InputOf<'openGroup' | 'applyDeadlines'>,
): ComingGroup | undefined {
  const [due] = found.comingGroups(input, now());
  return due?.group === input.group ? due : undefined;
}

/** Does something on the procedure if the group is due in it, and answers with what it is then; else with nothing. */
async function onDueGroup(input: InputOf<'openGroup' | 'applyDeadlines'>): Promise<ProcessView | undefined> {
  const { act, id, procedure } = input;
  if (!dueGroup(known(id, await read(id)), input)) return undefined;
  return known(id, await command(id, act, procedure));
}

/** Opens a group and waits for its round. If the procedure is elsewhere by now, there is nothing to wait for. */
async function openGroup(input: InputOf<'openGroup'>): Promise<Nothing> {
  const found = await onDueGroup(input);
  if (found && dueGroup(found, input)) await waitFor(input, found.awaited(input.procedure));
  else await goOn(input.token);
  return {};
}

/**
 * Notes the token first and reads after. Whoever decides writes the event first, and the stream's consumer looks for
 * tokens after: so one of the two always sees the other, and no answer is lost.
 */
async function waitFor({ id, execution, token }: InputOf<'openGroup'>, awaited: string): Promise<void> {
  const store = openStore();
  const wait = await registerWait(store, { id, awaited, execution, token }, now());
  await resumeOver(store, known(id, await read(id)), [wait]);
}

/** Applies the deadlines that have passed; a group that is over by then is not waited for. */
async function applyDeadlines(input: InputOf<'applyDeadlines'>): Promise<Deadline> {
  const found = await onDueGroup(input);
  return { seconds: (found && dueGroup(found, input)?.seconds) ?? 1 };
}

async function report({ error }: InputOf<'report'>): Promise<Nothing> {
  log('error', 'a workflow run failed', { error: firstError(error) });
  return {};
}

/** The error that a failure began with: that of the child, which Step Functions describes in the cause. */
function firstError({ Error: error, Cause = '' }: z.infer<typeof Failure>): string {
  try {
    const child = Failure.safeParse(JSON.parse(Cause));
    return child.success ? firstError(child.data) : error;
  } catch {
    return error;
  }
}
