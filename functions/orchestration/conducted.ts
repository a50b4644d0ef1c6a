import type { Convention } from '../aggregates/convention/convention.ts';
import {
  askKey,
  type ComingGroup,
  comingGroups,
  isOver,
  type Run,
  runsNeeded,
} from '../aggregates/convention/progress.ts';
import { stageRules } from '../stage.ts';
import { load } from '../store/conventions.ts';
import { execute } from '../store/execute.ts';
import { openStore } from '../store/table.ts';

/** What the workflows need of an aggregate; nothing else here knows what kind it is of. */

export type { ComingGroup, Run };

/** An aggregate as it stood when it was read. Instants are ISO, in UTC. */
export interface Conducted {
  id: string;
  /** The runs that should be running at an instant. */
  runsNeeded(now: string): Run[];
  /** The groups that a run has still to go through, the one that is due first; none if the run is not needed. */
  comingGroups(run: Run, now: string): ComingGroup[];
  /** What a workflow waits for once a procedure's group is open, as a key. */
  awaited(procedure: string): string;
  /** Whether what a workflow waits for is over. */
  isOver(awaited: string): boolean;
  /** How many of its tasks are open after their time. */
  overdueTasks(now: string): number;
}

function conducted(convention: Convention): Conducted {
  return {
    id: convention.id,
    runsNeeded: (now) => runsNeeded(convention, now),
    comingGroups({ procedure, run }, now) {
      const isNeeded = runsNeeded(convention, now).some((each) => each.run === run);
      return isNeeded ? comingGroups(convention, procedure, now) : [];
    },
    awaited: (procedure) => askKey(convention, procedure),
    isOver: (awaited) => isOver(convention, awaited),
    overdueTasks: (now) =>
      convention.tasks.filter(({ status, dueAt }) => status === 'open' && dueAt < now).length,
  };
}

/** Reads an aggregate, strongly consistent; undefined if there is none of that id. */
export async function read(id: string): Promise<Conducted | undefined> {
  const { convention } = await load(openStore(), id);
  return convention && conducted(convention);
}

const ACTOR = { kind: 'system', name: 'workflow' } as const;
const COMMANDS = { openGroup: 'openStep', applyDeadlines: 'chase' } as const;

/** Does on a procedure what a workflow asks for; undefined if there is no aggregate of that id. */
export async function command(
  id: string,
  act: keyof typeof COMMANDS,
  procedure: string,
): Promise<Conducted | undefined> {
  const { convention } = await execute(openStore(), {
    conventionId: id,
    command: { type: COMMANDS[act], data: { procedure } },
    actor: ACTOR,
    rules: stageRules(),
    now: () => new Date().toISOString(),
  });
  return convention && conducted(convention);
}
