import * as z from 'zod/mini';
import type { BatchAnswer } from '../batch-answer.ts';
import { counting, log, withIds } from '../log.ts';
import { runOf } from '../store/executions.ts';
import { openStore } from '../store/table.ts';
import { read } from './process-view.ts';
import { executionName, start } from './start.ts';

/**
 * Starts a run anew within seconds of its failure. Step Functions tells of a failure at least once or, seldom, not at
 * all; the daily sweep finds what was not told. Only the run's latest execution counts, and only while its
 * procedure needs the run: everything else has been dealt with.
 */

const QueueBatch = z.object({ Records: z.array(z.object({ messageId: z.string(), body: z.string() })) });

/** The end of an execution, as EventBridge tells of it. Names begin with an id and end with a number. */
const Ended = z.object({ detail: z.object({ name: z.string(), status: z.string() }) });
const NAME = /^([a-z0-9]+)-.+-(\d+)$/;

/** A run that fails this often within ten minutes has a cause that time does not mend. */
const MAX_RESTARTS = 3;
const WINDOW_MS = 600_000;

export const countRestarts = counting('RunsGivenUp');

export async function handler(batch: unknown): Promise<BatchAnswer> {
  const failed: string[] = [];
  for (const { messageId, body } of QueueBatch.parse(batch).Records) {
    try {
      const { name, status } = Ended.parse(JSON.parse(body)).detail;
      await withIds({ execution: name, status }, () => restart(name));
    } catch (error) {
      log('error', 'a failed run could not be restarted', {
        messageId,
        error: error instanceof Error ? error.name : 'unknown',
      });
      failed.push(messageId);
    }
  }
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
}

async function restart(execution: string): Promise<void> {
  const [, id = '', number] = NAME.exec(execution) ?? [];
  const store = openStore();
  const now = new Date();
  const restarts = Number(number);
  const found = await read(id);
  if (!found) return;
  const run = found
    .runsNeeded(now.toISOString())
    .find((each) => executionName(id, each, restarts) === execution);
  if (!run) return log('info', 'a failed run is not needed any more');
  const recorded = await runOf(store, id, run.run);
  if (recorded && recorded.restarts > restarts) return log('info', 'a failed run was started anew already');
  const since = new Date(now.getTime() - WINDOW_MS).toISOString();
  const recent = (recorded?.restartedAt ?? []).filter((at) => at > since);
  if (recent.length >= MAX_RESTARTS) {
    log('error', 'a run keeps failing and is left to the sweep', { id, run: run.run });
    return countRestarts({ RunsGivenUp: 1 });
  }
  await start(store, id, run, restarts + 1, [...recent, now.toISOString()]);
}
