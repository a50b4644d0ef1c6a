import type { BatchAnswer } from '../batch-answer.ts';
import { eachAggregate } from '../consumers/batch.ts';
import { fromStream } from '../consumers/deliveries.ts';
import { resumeWaits } from '../orchestration/resume.ts';
import { start } from '../orchestration/start.ts';
import { runOf } from '../store/executions.ts';
import { openStore } from '../store/table.ts';

/** Events resume the workflows that wait for them, and start those that are now needed. */
export async function handler(batch: unknown): Promise<BatchAnswer> {
  return eachAggregate(fromStream(batch), async ({ id }) => {
    const store = openStore();
    const { found } = await resumeWaits(store, id);
    for (const run of found?.runsNeeded(new Date().toISOString()) ?? []) {
      if (!(await runOf(store, id, run.run))) await start(store, id, run, 0);
    }
  });
}
