import { fingerprint } from '../../../kernel/chain.ts';
import type { Fact } from '../../shared/figures.ts';
import { type Headings, listed, type Problem } from '../../shared/import/table.ts';
import type { SourcedFact } from '../coverage/facts.ts';
import { type Against, problemsOf } from './check.ts';
import type { ReadFacts } from './read.ts';
import { factKey } from './series.ts';

/** What an import would do: dry run and import are one function, and this is its result. */

/** A figure before and after; `before` is absent where there was none. */
export interface FactChange {
  row: number;
  before?: Fact;
  after: Fact;
}

export interface ImportReport {
  /** SHA-256 of what was sent and of what it met: an import that names it does what the dry run has shown. */
  digest: string;
  /** How many figures are new, changed and as they were; and how many rows are refused. */
  counts: { create: number; update: number; unchanged: number; refused: number };
  changes: FactChange[];
  problems: Problem[];
  headings: Headings;
  /** The places that it has sound figures for. */
  places: string[];
  /** Whether it would be accepted as it is. */
  isAcceptable: boolean;
}

/** Holds what was read against the campaign. With any error, or a warning without its answer, nothing is accepted. */
export function reportOf(
  { rows, given, misread, problems: unread, headings }: ReadFacts,
  against: Against,
): ImportReport {
  const problems = [...unread, ...problemsOf(given, misread, against)].sort(
    (a, b) => a.row - b.row || (a.column < b.column ? -1 : 1),
  );
  const refused = new Set(problems.filter(({ severity }) => severity === 'error').map(({ row }) => row));
  const known = new Map(
    against.known.filter(({ source }) => source === against.source).map((fact) => [factKey(fact), fact]),
  );
  const sound = given.filter(({ row }) => !refused.has(row));
  const compared = sound.map(({ row, fact }) => ({
    row,
    before: withoutSource(known.get(factKey(fact))),
    after: fact,
  }));
  const changed = compared.filter(
    ({ before, after }) => !before || fingerprint(before) !== fingerprint(after),
  );
  const changes = changed.map(({ row, before, after }) => ({ row, after, ...(before && { before }) }));
  const counts = {
    create: changes.filter((each) => !('before' in each)).length,
    update: changes.filter((each) => 'before' in each).length,
    unchanged: compared.length - changes.length,
    refused: rows.filter((row) => refused.has(row)).length,
  };
  return {
    digest: fingerprint({ facts: given.map(({ fact }) => fact), changes, problems }),
    counts,
    changes,
    problems: listed(problems),
    headings,
    places: [...new Set(sound.map(({ fact }) => fact.place))],
    isAcceptable: problems.every(({ severity, needsNote }) => severity === 'warning' && !needsNote),
  };
}

function withoutSource(fact: SourcedFact | undefined): Fact | undefined {
  if (!fact) return undefined;
  const { source: _source, ...rest } = fact;
  return rest;
}

/** The figures that an accepted report changes. */
export const changedFacts = ({ changes }: Pick<ImportReport, 'changes'>): Fact[] =>
  changes.map(({ after }) => after);
