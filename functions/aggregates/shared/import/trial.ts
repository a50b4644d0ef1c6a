import type { Aggregate } from '../../../kernel/aggregate.ts';
import type { Beside, Versioned } from '../../../kernel/context.ts';
import type { NewEvent } from '../../../kernel/event.ts';
import type { Person } from '../../../kernel/principal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import type { Line } from './line.ts';
import type { GivenRow } from './rows.ts';
import { type Problem, problem } from './table.ts';

/**
 * Rows tried on the aggregates as they stand: the commands that each would give are decided as those of people are, so
 * that what is refused by hand is refused in a file, and what a dry run accepts the import does.
 */

/** What a row is tried on: its aggregate, undefined where it is a new one. */
export interface On<S, Rules> {
  id: string;
  state: S | undefined;
  actor: Person;
  now: string;
  beside: Beside<Rules>;
}

export interface Tried<Command, S> {
  row: number;
  id: string;
  /** The version that it was tried on; 0 of one that is new. */
  version: number;
  commands: Command[];
  problems: Problem[];
  /** The cells that change; none where nothing does. */
  change?: { before?: Line; after: Line; hidden?: true };
  /** The aggregate as it would be. */
  after: S | undefined;
}

/** What is wrong with a cell of a row. */
export const inCell = ({ row, text }: GivenRow, column: string, why: Problem['why']): Problem =>
  problem(row, column, column === '-' ? '' : text(column), why);

/** What a refusal says of a row: each fault in its column, or the refusal itself. */
function problemsOf(
  given: GivenRow,
  { code, details, field, faults }: Refusal,
  columnOf: (path: string) => string,
): Problem[] {
  const column = field === undefined ? '-' : columnOf(field);
  if (faults.length === 0) return [inCell(given, column, { phrase: code, details })];
  return faults.map(({ path, why }) => inCell(given, columnOf(path), why));
}

/** Decides commands one after the other; one that is refused does not keep the next from being tried. */
export function decided<
  S extends Versioned,
  E extends NewEvent,
  Key extends object,
  Command extends { type: string },
  Rules,
>(
  { decide }: Pick<Aggregate<S, E, Key, Command, Rules>, 'decide'>,
  given: GivenRow,
  commands: readonly Command[],
  { state, ...on }: On<S, Rules>,
  columnOf: (path: string) => string,
): { after: S | undefined; problems: Problem[] } {
  let after = state;
  const problems: Problem[] = [];
  for (const command of commands) {
    const result = decide(command, { ...on, state: after });
    if ('refusal' in result) problems.push(...problemsOf(given, result.refusal, columnOf));
    else after = result.state;
  }
  return { after, problems };
}

/** Of a row with cells that could not be read nothing is done; what else is wrong in it is said. */
export function onlyProblems<Command, S>(
  { row, id, version, problems }: Tried<Command, S>,
  { misread }: GivenRow,
): Tried<Command, S> {
  const others = problems.filter(({ column }) => !misread.includes(column));
  return { row, id, version, commands: [], problems: others, after: undefined };
}

export const present = (fields: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
