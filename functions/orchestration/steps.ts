import * as z from 'zod/mini';
import type { Command } from '../aggregates/convention/commands.ts';
import type { Convention } from '../aggregates/convention/convention.ts';
import { askKey, isOver, progressOf } from '../aggregates/convention/progress.ts';
import { log, warnOfOldZoneData, withIds } from '../log.ts';
import { stageRules } from '../stage.ts';
import { load } from '../store/conventions.ts';
import { execute } from '../store/execute.ts';
import { openStore } from '../store/table.ts';
import { registerWait } from '../store/task-tokens.ts';
import { transientCause } from '../store/transient-errors.ts';
import { resumeOver } from './resume.ts';

/** What the state machines call. Every act can be repeated; they carry ids, never documents. */

const Place = { conventionId: z.string(), procedure: z.string() };
const Waiting = { ...Place, execution: z.string(), token: z.string() };

const Input = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('whereItStands'), ...Place }),
  z.strictObject({ act: z.literal('ask'), stage: z.string(), ...Waiting }),
  z.strictObject({ act: z.literal('awaitConditions'), ...Waiting }),
  z.strictObject({ act: z.literal('chase'), ...Place }),
  z.strictObject({ act: z.literal('report'), ...Place, execution: z.string(), error: z.string() }),
]);
type Input = z.infer<typeof Input>;

/** What a state machine learns: what to do next, at which stage of its road, and until when to wait. */
const Output = z.object({ next: z.string(), stage: z.string(), seconds: z.int() });
type Output = z.infer<typeof Output>;

/** An act that is not known, or not in its form: the definition and this function disagree. */
class InputRefused extends Error {
  override readonly name = 'InputRefused';
}
/** The error after which a state machine tries the step again; its message names the cause. */
class TryAgain extends Error {
  override readonly name = 'TryAgain';
}
/** A convention that the table does not know: a run of it can only fail. */
class ConventionUnknown extends Error {
  override readonly name = 'ConventionUnknown';
}

const now = () => new Date().toISOString();

warnOfOldZoneData();

export async function handler(event: unknown): Promise<Output> {
  const input = inputOf(event);
  const { act, conventionId, procedure } = input;
  const execution = 'execution' in input ? input.execution : undefined;
  return withIds({ act, conventionId, procedure, execution }, () => step(input));
}

async function step(input: Input): Promise<Output> {
  try {
    const output = Output.parse(await take(input));
    log('info', 'a step was taken', { next: output.next, stage: output.stage });
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

function take(input: Input): Promise<Output> {
  switch (input.act) {
    case 'whereItStands':
      return whereItStands(input);
    case 'ask':
      return ask(input);
    case 'awaitConditions':
      return awaitConditions(input);
    case 'chase':
      return chase(input);
    case 'report':
      return report(input);
  }
}

type Place = { conventionId: string; procedure: string };
type Waiting = Place & { execution: string; token: string };

async function known(conventionId: string): Promise<Convention> {
  const { convention } = await load(openStore(), conventionId);
  if (!convention) throw new ConventionUnknown(conventionId);
  return convention;
}

async function whereItStands({ conventionId, procedure }: Place): Promise<Output> {
  return progressOf(await known(conventionId), procedure, now());
}

async function command(conventionId: string, given: Command): Promise<Convention> {
  const actor = { kind: 'system', name: 'workflow' } as const;
  const rules = stageRules();
  const { convention } = await execute(openStore(), { conventionId, command: given, actor, rules, now });
  if (!convention) throw new ConventionUnknown(conventionId);
  return convention;
}

/**
 * Opens the step that is due and waits for its round, if the road is at the stage that is asked for. If it is
 * elsewhere by now, there is nothing to wait for and the machine goes on.
 */
async function ask({ stage, ...input }: Waiting & { stage: string }): Promise<Output> {
  const { conventionId, procedure } = input;
  const place = progressOf(await known(conventionId), procedure, now());
  if (place.next !== 'ask' || place.stage !== stage) return waitFor(input, `${procedure}#passed`);
  return waitFor(
    input,
    askKey(await command(conventionId, { type: 'openStep', data: { procedure } }), procedure),
  );
}

async function awaitConditions(input: Waiting): Promise<Output> {
  return waitFor(input, askKey(await known(input.conventionId), input.procedure));
}

/**
 * Notes the token first and looks at the convention after. Whoever decides writes the event first, and the
 * stream's consumer looks for tokens after: so one of the two always sees the other, and no answer is lost.
 */
async function waitFor({ conventionId, procedure, execution, token }: Waiting, ask: string): Promise<Output> {
  const store = openStore();
  const wait = await registerWait(store, { conventionId, ask, execution, token }, now());
  const convention = await known(conventionId);
  await resumeOver(store, convention, [wait], now());
  return progressOf(convention, procedure, now());
}

/** Lets time speak; says `wait` as long as the round is still open. */
async function chase({ conventionId, procedure }: Place): Promise<Output> {
  const ask = askKey(await known(conventionId), procedure);
  const convention = await command(conventionId, { type: 'chase', data: { procedure } });
  const place = progressOf(convention, procedure, now());
  return isOver(convention, ask) ? place : { ...place, next: 'wait' };
}

async function report({ error }: Place & { execution: string; error: string }) {
  log('error', 'a workflow run failed', { error });
  return { next: 'done', stage: 'done', seconds: 1 };
}
