import { runsNeeded } from '../aggregates/convention/progress.ts';
import type { BatchAnswer } from '../batch-answer.ts';
import { eachConvention } from '../consumers/batch.ts';
import { fromStream } from '../consumers/deliveries.ts';
import { resumeWaits } from '../orchestration/resume.ts';
import { start } from '../orchestration/start.ts';
import { runOf } from '../store/executions.ts';
import { openStore } from '../store/table.ts';

/** What was decided moves the workflows on: those that wait are resumed, those now needed are started. */
export async function handler(batch: unknown): Promise<BatchAnswer> {
  return eachConvention(fromStream(batch), async ({ conventionId }) => {
    const store = openStore();
    const now = new Date().toISOString();
    const { convention } = await resumeWaits(store, conventionId, now);
    if (!convention) return;
    for (const run of runsNeeded(convention, now)) {
      if (!(await runOf(store, conventionId, run.run))) await start(store, convention, run, 0);
    }
  });
}
