import { leastSeconds } from '../calendar.ts';
import type { ComingGroup, Process, Run } from '../process.ts';
import type { WithProcedures } from './context.ts';
import { secondsToDeadline } from './deadlines.ts';
import { findProcedure } from './groups.ts';
import type { Procedure } from './schema.ts';

/** The process of procedures that begin by a command and wait for people alone. */

/** The run of a procedure: one for each time it was taken up, `resumptions` those of the whole aggregate. */
export function runOf({ key, reopened }: Procedure, resumptions = 0): Run {
  return { procedure: key, run: `${key}-r${resumptions + reopened}` };
}

/**
 * The groups that a procedure has still to go through, its own first. Nobody knows on which day a later one will be
 * opened, so its seconds are the least that can pass until its first reminder.
 */
export function groupsAhead(state: WithProcedures, procedure: Procedure, now: string): ComingGroup[] {
  if (procedure.status !== 'open') return [];
  const { order, steps } = procedure;
  const due = { group: order, seconds: secondsToDeadline(state, procedure, now) };
  return [due, ...laterGroups(steps, order, state.settings.remindAtPercent)];
}

/** The groups of steps behind an order. */
export function laterGroups(
  steps: Procedure['steps'],
  order: number,
  remindAtPercent: number,
): ComingGroup[] {
  const later = Map.groupBy(
    steps.filter((step) => step.order > order),
    (step) => step.order,
  );
  return [...later].map(([group, some]) => ({
    group,
    seconds: Math.min(...some.map(({ delay }) => leastSeconds(delay, remindAtPercent))),
  }));
}

/** The key of what a workflow waits for: the round of a procedure. */
export const roundKey = ({ key, round }: Pick<Procedure, 'key' | 'round'>): string => `${key}#${round}`;

/**
 * Whether a round is over. One that the procedure has not come to is not over: the aggregate was read before the round
 * was opened.
 */
export function isRoundOver({ round, opened }: Pick<Procedure, 'round' | 'opened'>, asked: number): boolean {
  if (asked > round) return false;
  return !opened || asked < round;
}

/** The process of an aggregate whose procedures all begin by a command. */
export function processOf<State extends WithProcedures, Command>(
  commands: Pick<Process<State, Command>, 'openGroup' | 'applyDeadlines'>,
): Process<State, Command> {
  return {
    ...commands,
    runsNeeded: ({ procedures }) =>
      procedures.filter(({ status }) => status === 'open').map((each) => runOf(each)),
    comingGroups(state, key, now) {
      const procedure = findProcedure(state, key);
      return procedure ? groupsAhead(state, procedure, now) : [];
    },
    awaited(state, key) {
      return roundKey(findProcedure(state, key) ?? { key, round: 0 });
    },
    isOver(state, awaited) {
      const [key = '', round] = awaited.split('#');
      const procedure = findProcedure(state, key);
      return procedure !== undefined && isRoundOver(procedure, Number(round));
    },
    overdueTasks: ({ tasks }, now) =>
      tasks.filter(({ status, dueAt }) => status === 'open' && dueAt < now).length,
  };
}
