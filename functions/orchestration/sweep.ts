import { DescribeExecutionCommand, ExecutionDoesNotExist } from '@aws-sdk/client-sfn';
import { ORGANISATION } from '../aggregates/organisation/index.ts';
import { REGIONS } from '../aggregates/shared/places.ts';
import type { Run } from '../kernel/process.ts';
import { counting, log } from '../log.ts';
import { stageRules } from '../stage.ts';
import { dueIds } from '../store/due.ts';
import { execute } from '../store/execute.ts';
import { runOf } from '../store/executions.ts';
import { openStore } from '../store/table.ts';
import { read } from './process-view.ts';
import { resumeWaits } from './resume.ts';
import { stepFunctions } from './service.ts';
import { start } from './start.ts';

/** Every day: marks what was not confirmed as stale, starts the tranches that are due, restarts workflows that were lost, reports what disagrees. */

export const countSweep = counting('Swept', 'SweepDisagreements', 'SweepFailures', 'TasksOverdue');

interface Report {
  looked: number;
  started: number;
  restarted: number;
  resumed: number;
  /** A disagreement: a workflow that ended while the convention still needs it, or that failed. */
  disagreements: { id: string; run: string; status: string }[];
  /** Organisations that were not confirmed in time. */
  stale: number;
  /** Tasks that are open after their time. */
  overdue: number;
  failures: number;
}

/** How many conventions are looked at together: some thousands within the function's five minutes. */
const AT_ONCE = 10;

export async function handler(): Promise<Report> {
  const report: Report = {
    looked: 0,
    started: 0,
    restarted: 0,
    resumed: 0,
    disagreements: [],
    stale: 0,
    overdue: 0,
    failures: 0,
  };
  const now = new Date().toISOString();
  const look = async (id: string) => {
    report.looked += 1;
    try {
      await sweep(id, report);
    } catch (error) {
      report.failures += 1;
      log('error', 'the sweep failed on a convention', { id, error: nameOf(error) });
    }
  };
  for (const { code: region } of REGIONS) {
    let together: string[] = [];
    for await (const id of dueIds(openStore(), region, now)) {
      together.push(id);
      if (together.length < AT_ONCE) continue;
      await Promise.all(together.map(look));
      together = [];
    }
    await Promise.all(together.map(look));
  }
  log(report.disagreements.length + report.failures > 0 ? 'warn' : 'info', 'swept', { ...report });
  countSweep({
    Swept: 1,
    SweepDisagreements: report.disagreements.length,
    SweepFailures: report.failures,
    TasksOverdue: report.overdue,
  });
  return report;
}

async function sweep(id: string, report: Report): Promise<void> {
  const now = new Date().toISOString();
  if (id.startsWith(ORGANISATION.letter)) return markStale(id, report);
  const { found, resumed } = await resumeWaits(openStore(), id);
  if (!found) return;
  report.overdue += found.overdueTasks(now);
  report.resumed += resumed;
  for (const run of found.runsNeeded(now)) await ensure(id, run, report);
}

const ACTOR = { kind: 'system', name: 'sweep' } as const;

/** An entry of the register that nobody has confirmed in time. */
async function markStale(id: string, report: Report): Promise<void> {
  const { events } = await execute(openStore(), ORGANISATION, {
    id,
    command: { type: 'markStale', data: {} },
    actor: ACTOR,
    rules: stageRules(),
    now: () => new Date().toISOString(),
  });
  report.stale += events.length;
}

async function ensure(id: string, run: Run, report: Report): Promise<void> {
  const store = openStore();
  const execution = await runOf(store, id, run.run);
  if (!execution) {
    await start(store, id, run, 0);
    report.started += 1;
    return;
  }
  const status = await statusOf(execution.executionArn);
  if (status === 'RUNNING' || !(await isStillNeeded(id, run))) return;
  if (status !== 'MISSING') report.disagreements.push({ id, run: run.run, status });
  await start(store, id, run, execution.restarts + 1);
  report.restarted += 1;
}

/** A run that ended while the sweep was looking has done its work: that is no disagreement. */
async function isStillNeeded(id: string, { run }: Run): Promise<boolean> {
  const needed = (await read(id))?.runsNeeded(new Date().toISOString()) ?? [];
  return needed.some((each) => each.run === run);
}

async function statusOf(executionArn: string): Promise<string> {
  try {
    const { status } = await stepFunctions.send(new DescribeExecutionCommand({ executionArn }));
    return status ?? 'MISSING';
  } catch (error) {
    if (error instanceof ExecutionDoesNotExist) return 'MISSING';
    throw error;
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}
