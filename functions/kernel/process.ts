/**
 * The interface between workflows and the procedures of an aggregate, whatever its kind. Pure; instants are ISO, in
 * UTC.
 */

/** A workflow that should be running: its procedure, and the run's own name. */
export interface Run {
  procedure: string;
  run: string;
}

/** A group of a procedure that is still to come: its number, and the seconds until its next deadline. */
export interface ComingGroup {
  group: number;
  seconds: number;
}

/** The procedures of one kind of aggregate: what its state `S` says of them, and the commands that move them on. */
export interface Process<S, Command> {
  /** The runs that should be running at an instant; one name for one run, also when a procedure goes back a step. */
  runsNeeded(state: S, now: string): Run[];
  /** The groups that a procedure has still to go through, the one that is due first. */
  comingGroups(state: S, procedure: string, now: string): ComingGroup[];
  /** The key of what a workflow waits for once the group that is due is open; `isOver` reads it. */
  awaited(state: S, procedure: string): string;
  /** Whether what a workflow waits for is over. */
  isOver(state: S, awaited: string): boolean;
  /** How many tasks are open after their time. */
  overdueTasks(state: S, now: string): number;
  /** Opens the group that is due; of an open group, and of none, it changes nothing. */
  openGroup(procedure: string): Command;
  /** Reminds, escalates, or does what the step says of a timeout, where a deadline has passed. */
  applyDeadlines(procedure: string): Command;
}
