import { ACTION_PLAN } from '../aggregates/action-plan/index.ts';
import { CAMPAIGN } from '../aggregates/campaign/index.ts';
import { CENTRE } from '../aggregates/centre/index.ts';
import { CONSULTATION } from '../aggregates/consultation/index.ts';
import { CONVENTION } from '../aggregates/convention/index.ts';
import type { StageRules } from '../aggregates/convention/stage-rules.ts';
import { REGIONS } from '../aggregates/shared/places.ts';
import type { Aggregate } from '../kernel/aggregate.ts';
import type { Versioned } from '../kernel/context.ts';
import type { NewEvent } from '../kernel/event.ts';
import { counting, log } from '../log.ts';
import { stageRules } from '../stage.ts';
import { dueIds } from '../store/due.ts';
import { execute } from '../store/execute.ts';
import { openStore } from '../store/table.ts';

/**
 * Reckons the open delays of all aggregates anew: when the stage's days off have changed, and every day for what was
 * missed. One read for each aggregate that waits for anything, and one write where a due date moves, of a task or of
 * a duty, or where a duty has begun since. An aggregate that was reckoned has nothing left to move, so a run that is
 * cut short is simply begun again.
 */

/** How many are reckoned together. */
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

/** Some aggregates could not be reckoned; the others are. */
class DelaysLeft extends Error {
  override readonly name = 'DelaysLeft';
}

/** Throws when one could not be reckoned: whoever calls, a queue or the daily rule, calls again. */
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

/** A kind of aggregate with delays that days off may move, and the command that reckons them anew. */
function reckoning<
  S extends Versioned,
  E extends NewEvent,
  Key extends object,
  Command extends { type: string },
>(aggregate: Aggregate<S, E, Key, Command, StageRules>, command: Command) {
  return {
    letter: aggregate.letter,
    /** Whether anything has moved. */
    async reckon(id: string): Promise<boolean> {
      const request = { id, command, actor: ACTOR, rules: stageRules(), now };
      return (await execute(openStore(), aggregate, request)).events.length > 0;
    },
  };
}

/** The kinds whose delays are reckoned anew, a line each; all others are passed over. */
const RECKONED = [
  reckoning(CONVENTION, { type: 'reckon', data: {} }),
  reckoning(CAMPAIGN, { type: 'reckon', data: {} }),
  reckoning(CENTRE, { type: 'reckon', data: {} }),
  reckoning(ACTION_PLAN, { type: 'reckon', data: {} }),
  reckoning(CONSULTATION, { type: 'reckon', data: {} }),
];

async function reckon(id: string, report: Report): Promise<void> {
  const kind = RECKONED.find(({ letter }) => id.startsWith(letter));
  if (!kind) return;
  report.looked += 1;
  try {
    if (await kind.reckon(id)) report.moved += 1;
  } catch (error) {
    report.failures += 1;
    const name = error instanceof Error ? error.name : 'unknown';
    log('error', 'the delays of an aggregate could not be reckoned', { id, error: name });
  }
}
