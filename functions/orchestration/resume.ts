import { InvalidToken, SendTaskSuccessCommand, TaskDoesNotExist, TaskTimedOut } from '@aws-sdk/client-sfn';
import { log } from '../log.ts';
import type { Store } from '../store/table.ts';
import { settleWait, type Wait, waitsOf } from '../store/task-tokens.ts';
import { type ProcessView, read } from './process-view.ts';
import { stepFunctions } from './service.ts';

/** Resumes the workflows whose wait is over. */

/**
 * Resumes the execution that waits with a token. A token that Step Functions does not know, no longer or twice, is
 * a defined outcome: the execution is gone or has moved on, and the answer is false.
 */
export async function goOn(token: string): Promise<boolean> {
  try {
    await stepFunctions.send(new SendTaskSuccessCommand({ taskToken: token, output: '{}' }));
    return true;
  } catch (error) {
    const isGone =
      error instanceof TaskDoesNotExist || error instanceof TaskTimedOut || error instanceof InvalidToken;
    if (!isGone) throw error;
    log('info', 'a wait was gone', { reason: error.name });
    return false;
  }
}

/** Answers the given waits that are over; returns how many workflows went on. */
export async function resumeOver(store: Store, found: ProcessView, waits: readonly Wait[]): Promise<number> {
  let resumed = 0;
  for (const wait of waits) {
    if (!found.isOver(wait.awaited)) continue;
    const isResumed = await goOn(wait.token);
    await settleWait(store, wait, isResumed ? 'resumed' : 'gone');
    if (!isResumed) continue;
    resumed += 1;
    log('info', 'a workflow goes on', { id: found.id, awaited: wait.awaited });
  }
  return resumed;
}

/**
 * Answers every wait on an aggregate that is over; returns the aggregate too, if there is one. Waits are read first: a
 * round is opened before anything waits for it, so the aggregate knows every round that is waited for.
 */
export async function resumeWaits(store: Store, id: string) {
  const waits = await waitsOf(store, id);
  const found = await read(id);
  const resumed = found ? await resumeOver(store, found, waits) : 0;
  return { found, resumed };
}
