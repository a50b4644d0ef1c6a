import { CONVENTION } from '../aggregates/convention/index.ts';
import { REGIONS } from '../aggregates/shared/places.ts';
import { counting, log } from '../log.ts';
import { stageRules } from '../stage.ts';
import { dueIds } from '../store/due.ts';
import { execute } from '../store/execute.ts';
import { openStore } from '../store/table.ts';

/**
 * Reckons the open delays of all conventions anew: when the stage's days off have changed, and every day for what was
 * missed. One read for each convention that waits for anything, and one write where a due date moves, of a task or of
 * a duty, or where a duty has begun since. A convention that was reckoned has nothing left to move, so a run that is cut short is simply begun again.
 */

/** How many conventions are reckoned together. */
const AT_ONCE = 10;

const ACTOR = { kind: 'system', name: 'calendar' } as const;

export const countReckoned = counting('DelaysReckoned');

interface Report {
  /** For the queue: nothing of it is left. */
  batchItemFailures: [];
  looked: number;
  moved: number;
  failures: number;
}

/** Some conventions could not be reckoned; the others are. */
class DelaysLeft extends Error {
  override readonly name = 'DelaysLeft';
}

/** Throws when a convention could not be reckoned: whoever calls, a queue or the daily rule, calls again. */
export async function handler(): Promise<Report> {
  const report: Report = { batchItemFailures: [], looked: 0, moved: 0, failures: 0 };
  for (const { code: region } of REGIONS) {
    let together: string[] = [];
    for await (const id of dueIds(openStore(), region)) {
      together.push(id);
      if (together.length < AT_ONCE) continue;
      await Promise.all(together.map((each) => reckon(each, report)));
      together = [];
    }
    await Promise.all(together.map((each) => reckon(each, report)));
  }
  const { looked, moved, failures } = report;
  log(failures > 0 ? 'error' : 'info', 'delays were reckoned', { looked, moved, failures });
  countReckoned({ DelaysReckoned: moved });
  if (failures > 0) throw new DelaysLeft(`${failures} of ${looked}`);
  return report;
}

const now = () => new Date().toISOString();

async function reckon(conventionId: string, report: Report): Promise<void> {
  report.looked += 1;
  const request = { id: conventionId, command: { type: 'reckon', data: {} }, actor: ACTOR, now } as const;
  try {
    const { events } = await execute(openStore(), CONVENTION, { ...request, rules: stageRules() });
    if (events.length > 0) report.moved += 1;
  } catch (error) {
    report.failures += 1;
    const name = error instanceof Error ? error.name : 'unknown';
    log('error', 'the delays of a convention could not be reckoned', { conventionId, error: name });
  }
}
