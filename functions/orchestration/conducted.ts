import { CONVENTION } from '../aggregates/convention/index.ts';
import { PROCESS } from '../aggregates/convention/process.ts';
import type { StageRules } from '../aggregates/convention/stage-rules.ts';
import type { Aggregate } from '../kernel/aggregate.ts';
import type { Versioned } from '../kernel/context.ts';
import type { NewEvent } from '../kernel/event.ts';
import type { ComingGroup, Process, Run } from '../kernel/process.ts';
import { stageRules } from '../stage.ts';
import { execute } from '../store/execute.ts';
import { load } from '../store/load.ts';
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

type Act = 'openGroup' | 'applyDeadlines';

/** A kind of aggregate whose procedures are conducted. */
interface ConductedKind {
  letter: string;
  read(id: string): Promise<Conducted | undefined>;
  carryOut(id: string, act: Act, procedure: string): Promise<Conducted | undefined>;
}

function conducting<
  S extends Versioned,
  E extends NewEvent,
  Key extends object,
  Command extends { type: string },
>(aggregate: Aggregate<S, E, Key, Command, StageRules>, process: Process<S, Command>): ConductedKind {
  return {
    letter: aggregate.letter,
    read: async (id) => conducted(process, (await load(openStore(), aggregate, id)).state),
    async carryOut(id, act, procedure) {
      const command = process[act](procedure);
      const request = { id, command, actor: ACTOR, rules: stageRules(), now };
      return conducted(process, (await execute(openStore(), aggregate, request)).state);
    },
  };
}

/** The kinds that have procedures, a line each. */
const KINDS: readonly ConductedKind[] = [conducting(CONVENTION, PROCESS)];

/** What an aggregate's kind is, by the first letter of its id. */
const kindOf = (id: string) => KINDS.find(({ letter }) => id.startsWith(letter));

/** Reads an aggregate, strongly consistent; undefined if there is none of that id. */
export async function read(id: string): Promise<Conducted | undefined> {
  return kindOf(id)?.read(id);
}

/** Does on a procedure what a workflow asks for; undefined if there is no aggregate of that id. */
export async function command(id: string, act: Act, procedure: string): Promise<Conducted | undefined> {
  return kindOf(id)?.carryOut(id, act, procedure);
}
