import { fingerprint } from '../../../kernel/chain.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import type { Phrase } from '../../../kernel/sentence.ts';
import type { GivenRow, ReadRows } from './rows.ts';
import { phrase } from './sentences.ts';
import { type Headings, listed, type Problem, problem } from './table.ts';
import type { Tried } from './trial.ts';

/** What a file of rows would do: dry run and import are one function, and this is its result. */

type AnyTried = Tried<unknown, unknown>;

export interface RowsReport {
  /** SHA-256 of what was sent and of the versions that it met. */
  digest: string;
  /** How many rows are new, changed and as they were; and how many are refused. */
  counts: { create: number; update: number; unchanged: number; refused: number };
  /** `id` is that of the aggregate, also of one that begins by the row. */
  changes: ({ row: number; id: string } & NonNullable<AnyTried['change']>)[];
  problems: Problem[];
  headings: Headings;
  isAcceptable: boolean;
}

/** Rows that repeat an earlier one by their key. */
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

/** How guards are named: those that a state has, and what is said of one that another aggregate holds. */
export interface Guarding<S> {
  guardsOf: (state: S) => readonly string[];
  columnOf: (guard: string) => string;
  takenBy: (guard: string, holder: string) => Phrase;
}

/** The guards that a row would take. */
export const guardsTaken =
  <S>({ guardsOf }: Pick<Guarding<S>, 'guardsOf'>) =>
  ({ after, problems }: Tried<unknown, S>): readonly string[] =>
    after !== undefined && problems.every(({ severity }) => severity === 'warning') ? guardsOf(after) : [];

/** What another aggregate has, or another row of the file takes. */
export function taken<S>(
  tried: readonly Tried<unknown, S>[],
  holders: ReadonlyMap<string, string>,
  guarding: Guarding<S>,
): Problem[] {
  const byRow = new Map<string, Tried<unknown, S>>();
  const takes = guardsTaken(guarding);
  return tried.flatMap((each) =>
    takes(each).flatMap((guard) => {
      const holder = holders.get(guard);
      const other = byRow.get(guard);
      byRow.set(guard, other ?? each);
      const column = guarding.columnOf(guard);
      if (holder !== undefined && holder !== each.id)
        return [problem(each.row, column, '', guarding.takenBy(guard, holder))];
      if (other && other.id !== each.id)
        return [problem(each.row, column, '', phrase('rowRepeated', { of: other.row }))];
      return [];
    }),
  );
}

/** The report on rows that were read and tried; with any error nothing of them is acceptable. */
export function reportOf(
  {
    csv,
    rows,
    problems: unread,
    headings,
  }: Pick<ReadRows<unknown>, 'rows' | 'problems' | 'headings'> & { csv: string },
  tried: readonly AnyTried[],
  more: readonly Problem[],
): RowsReport {
  const problems = [...unread, ...tried.flatMap((each) => each.problems), ...more].sort(
    (a, b) => a.row - b.row || (a.column < b.column ? -1 : 1),
  );
  const refused = new Set(problems.filter(({ severity }) => severity === 'error').map(({ row }) => row));
  const sound = tried.filter(({ row }) => !refused.has(row));
  const changes = sound.flatMap(({ row, id, change }) => (change ? [{ row, id, ...change }] : []));
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
    problems: listed(problems),
    headings,
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
  refusals: { overtaken: () => Refusal; rows: (problems: readonly Problem[]) => Refusal },
): void {
  if (isAcceptable && changes.length === 0) return;
  if (digest !== named) throw refusals.overtaken();
  if (!isAcceptable) throw refusals.rows(problems.filter(({ severity }) => severity === 'error'));
}
