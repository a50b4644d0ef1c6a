import { fingerprint } from '../../../kernel/chain.ts';
import { type Problem, problem } from '../../shared/import/table.ts';
import { guardsOf } from '../guards.ts';
import { phrase, refuse, refuseRows } from '../refuse.ts';
import type { GivenRow, ReadRows } from './read.ts';
import type { Tried } from './trial.ts';

/** What a file of centres or of attendance would do: dry run and import are one function, and this is its result. */

export interface RowsReport {
  /** SHA-256 of what was sent and of the versions that it met. */
  digest: string;
  /** How many rows are new, changed and as they were; and how many are refused. */
  counts: { create: number; update: number; unchanged: number; refused: number };
  changes: ({ row: number; centre: string } & NonNullable<Tried['change']>)[];
  problems: Problem[];
  isAcceptable: boolean;
}

/** Rows that repeat an earlier one: the same centre, or the same quarter of it. */
export function repeated<Given extends GivenRow>(
  given: readonly Given[],
  keyOf: (given: Given) => string,
): Problem[] {
  const first = new Map<string, number>();
  return given.flatMap((each) => {
    const key = keyOf(each);
    const of = first.get(key);
    if (of === undefined) first.set(key, each.row);
    return of === undefined ? [] : [problem(each.row, '-', '', phrase('rowRepeated', { of }))];
  });
}

/** The guards that a row would take. */
export const guardsTaken = ({ after, problems }: Tried): string[] =>
  after && problems.every(({ severity }) => severity === 'warning') ? guardsOf(after) : [];

/** Components that another centre has, or another row of the file takes. */
export function taken(tried: readonly Tried[], holders: ReadonlyMap<string, string>): Problem[] {
  const byRow = new Map<string, Tried>();
  return tried.flatMap((each) =>
    guardsTaken(each).flatMap((guard) => {
      const holder = holders.get(guard);
      const other = byRow.get(guard);
      byRow.set(guard, other ?? each);
      if (holder !== undefined && holder !== each.id)
        return [
          problem(each.row, 'component', '', {
            phrase: 'componentTaken',
            details: { other: { name: holder } },
          }),
        ];
      if (other && other.id !== each.id)
        return [problem(each.row, 'component', '', phrase('rowRepeated', { of: other.row }))];
      return [];
    }),
  );
}

/** The report on rows that were read and tried; with any error nothing of them is acceptable. */
export function reportOf(
  { csv, rows, problems: unread }: Pick<ReadRows<unknown>, 'rows' | 'problems'> & { csv: string },
  tried: readonly Tried[],
  more: readonly Problem[],
): RowsReport {
  const problems = [...unread, ...tried.flatMap((each) => each.problems), ...more].sort(
    (a, b) => a.row - b.row || (a.column < b.column ? -1 : 1),
  );
  const refused = new Set(problems.filter(({ severity }) => severity === 'error').map(({ row }) => row));
  const sound = tried.filter(({ row }) => !refused.has(row));
  const changes = sound.flatMap(({ row, id, change }) => (change ? [{ row, centre: id, ...change }] : []));
  const counts = {
    create: changes.filter((each) => !('before' in each)).length,
    update: changes.filter((each) => 'before' in each).length,
    unchanged: sound.length - changes.length,
    refused: rows.filter((row) => refused.has(row)).length,
  };
  const met = tried.map(({ id, version }) => [id, version]);
  return {
    digest: fingerprint({ csv, met, changes, problems }),
    counts,
    changes,
    problems,
    isAcceptable: problems.every(({ severity }) => severity === 'warning'),
  };
}

/**
 * Refuses an import that does not do what its dry run has shown. One that would change nothing is harmless, whatever its
 * digest: it is the repeat of an import whose answer was lost.
 */
export function assertImportable(
  { digest, changes, problems, isAcceptable }: RowsReport,
  named: string,
): void {
  if (isAcceptable && changes.length === 0) return;
  if (digest !== named) throw refuse('importOvertaken');
  if (!isAcceptable) throw refuseRows(problems.filter(({ severity }) => severity === 'error'));
}
