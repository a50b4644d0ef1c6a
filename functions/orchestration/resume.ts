import { InvalidToken, SendTaskSuccessCommand, TaskDoesNotExist, TaskTimedOut } from '@aws-sdk/client-sfn';
import type { Convention } from '../aggregates/convention/convention.ts';
import { isOver, progressOf } from '../aggregates/convention/progress.ts';
import { log } from '../log.ts';
import { load } from '../store/conventions.ts';
import type { Store } from '../store/table.ts';
import { settleWait, type Wait, waitsOf } from '../store/task-tokens.ts';
import { stepFunctions } from './service.ts';

/** Tells waiting workflows that what they wait for is over. */

/** The procedure that a wait belongs to. */
function procedureOf(wait: Wait): string {
  return wait.ask.split('#')[0] ?? '';
}

/**
 * Answers one wait with where the convention stands. A token that Step Functions does not know, no longer
 * or twice, is a defined outcome: the execution is gone or has moved on, and the wait is settled as `gone`.
 */
async function answer(store: Store, convention: Convention, wait: Wait, now: string): Promise<boolean> {
  const ids = { conventionId: convention.id, ask: wait.ask };
  const output = JSON.stringify(progressOf(convention, procedureOf(wait), now));
  try {
    await stepFunctions.send(new SendTaskSuccessCommand({ taskToken: wait.token, output }));
  } catch (error) {
    const known =
      error instanceof TaskDoesNotExist || error instanceof TaskTimedOut || error instanceof InvalidToken;
    if (!known) throw error;
    log('info', 'a wait was gone', { ...ids, reason: error.name });
    await settleWait(store, wait, 'gone');
    return false;
  }
  await settleWait(store, wait, 'resumed');
  log('info', 'a workflow goes on', ids);
  return true;
}

/** Answers the given waits whose round is over; returns how many workflows went on. */
export async function resumeOver(store: Store, convention: Convention, waits: readonly Wait[], now: string) {
  let resumed = 0;
  for (const wait of waits) {
    if (isOver(convention, wait.ask) && (await answer(store, convention, wait, now))) resumed += 1;
  }
  return resumed;
}

/**
 * Answers every wait of a convention whose round is over; returns the convention too, if there is one. Waits are read
 * first: a round is opened before anything waits for it, so the convention knows every round that is waited for.
 */
export async function resumeWaits(store: Store, conventionId: string, now: string) {
  const waits = await waitsOf(store, conventionId);
  const { convention } = await load(store, conventionId);
  const resumed = convention ? await resumeOver(store, convention, waits, now) : 0;
  return { convention, resumed };
}
