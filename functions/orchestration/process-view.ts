import { PROCESSES } from '../aggregates/processes.ts';
import type { ComingGroup, Process, Run } from '../kernel/process.ts';
import { load } from '../store/load.ts';
import { openStore } from '../store/table.ts';

/** The procedures of an aggregate by its id, whatever its kind. Nothing else here reads a kind. */

/** An aggregate as it stood when it was read. Instants are ISO, in UTC. */
export interface ProcessView {
  id: string;
  runsNeeded(now: string): Run[];
  /** The groups that a run has still to go through, the one that is due first; none if the run is not needed. */
  comingGroups(run: Run, now: string): ComingGroup[];
  awaited(procedure: string): string;
  isOver(awaited: string): boolean;
  overdueTasks(now: string): number;
}

/** The procedures of a state, by the process of its kind; undefined where there is no state. */
export function processView<S extends { id: string }, Command>(
  process: Process<S, Command>,
  state: S | undefined,
): ProcessView | undefined {
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

/** Reads an aggregate, strongly consistent; undefined if there is none of that id, or its kind has no procedures. */
export async function read(id: string): Promise<ProcessView | undefined> {
  const kind = PROCESSES.find(({ letter }) => id.startsWith(letter));
  return kind?.with(async (record, process) =>
    processView(process, (await load(openStore(), record, id)).state),
  );
}
