import type { Command } from '../aggregates/convention/commands.ts';
import type { Convention } from '../aggregates/convention/convention.ts';
import { PROCESS } from '../aggregates/convention/process.ts';
import type { ComingGroup, Process, Run } from '../kernel/process.ts';
import { stageRules } from '../stage.ts';
import { load } from '../store/conventions.ts';
import { execute } from '../store/execute.ts';
import { openStore } from '../store/table.ts';

/** What the workflows conduct: an aggregate by its id, whatever its kind. Nothing else here knows a kind. */

/** An aggregate as it stood when it was read. Instants are ISO, in UTC. */
export interface Conducted {
  id: string;
  runsNeeded(now: string): Run[];
  /** The groups that a run has still to go through, the one that is due first; none if the run is not needed. */
  comingGroups(run: Run, now: string): ComingGroup[];
  awaited(procedure: string): string;
  isOver(awaited: string): boolean;
  overdueTasks(now: string): number;
}

function conducted<S extends { id: string }, Command>(
  process: Process<S, Command>,
  state: S | undefined,
): Conducted | undefined {
  return (
    state && {
      id: state.id,
      runsNeeded: (now) => process.runsNeeded(state, now),
      comingGroups({ procedure, run }, now) {
        const isNeeded = process.runsNeeded(state, now).some((each) => each.run === run);
        return isNeeded ? process.comingGroups(state, procedure, now) : [];
      },
      awaited: (procedure) => process.awaited(state, procedure),
      isOver: (awaited) => process.isOver(state, awaited),
      overdueTasks: (now) => process.overdueTasks(state, now),
    }
  );
}

const ACTOR = { kind: 'system', name: 'workflow' } as const;
const now = () => new Date().toISOString();

/** The conventions of the table. */
const CONVENTIONS = {
  process: PROCESS,
  read: async (id: string): Promise<Convention | undefined> => (await load(openStore(), id)).convention,
  async carryOut(id: string, command: Command): Promise<Convention | undefined> {
    const request = { conventionId: id, command, actor: ACTOR, rules: stageRules(), now };
    return (await execute(openStore(), request)).convention;
  },
};

/** What an aggregate's kind is, by its id. */
const of = (id: string) => (id.startsWith('c') ? CONVENTIONS : undefined);

/** Reads an aggregate, strongly consistent; undefined if there is none of that id. */
export async function read(id: string): Promise<Conducted | undefined> {
  const kind = of(id);
  return kind && conducted(kind.process, await kind.read(id));
}

/** Does on a procedure what a workflow asks for; undefined if there is no aggregate of that id. */
export async function command(
  id: string,
  act: 'openGroup' | 'applyDeadlines',
  procedure: string,
): Promise<Conducted | undefined> {
  const kind = of(id);
  return kind && conducted(kind.process, await kind.carryOut(id, kind.process[act](procedure)));
}
