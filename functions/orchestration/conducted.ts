import { PROCESS } from '../aggregates/convention/process.ts';
import { CONVENTION_RECORD } from '../aggregates/convention/record.ts';
import type { ComingGroup, Process, Run } from '../kernel/process.ts';
import { load, type Readable } from '../store/load.ts';
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

/** What is conducted of a state, by the procedures of its kind; undefined where there is none. */
export function conducted<S extends { id: string }, Command>(
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

/** A kind of aggregate whose procedures are conducted. */
interface ConductedKind {
  letter: string;
  read(id: string): Promise<Conducted | undefined>;
}

function reading<S extends { id: string }, Command>(
  record: Readable<S> & { letter: string },
  process: Process<S, Command>,
): ConductedKind {
  return {
    letter: record.letter,
    read: async (id) => conducted(process, (await load(openStore(), record, id)).state),
  };
}

/** The kinds that have procedures, a line each. */
const KINDS: readonly ConductedKind[] = [reading(CONVENTION_RECORD, PROCESS)];

/** Reads an aggregate, strongly consistent; undefined if there is none of that id. */
export async function read(id: string): Promise<Conducted | undefined> {
  return KINDS.find(({ letter }) => id.startsWith(letter))?.read(id);
}
