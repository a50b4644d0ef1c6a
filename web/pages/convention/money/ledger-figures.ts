import type { Entry, Line } from '../../../parts/convention/convention.ts';
import { grouped } from '../../../parts/convention/grouped.ts';
import { sum } from '../../../parts/ledger/sum.ts';

/** The ledger's statement, added up for people; and its journal with what undoes what. */

const STAGES = ['pledged', 'committed', 'called', 'received', 'disbursed', 'justified', 'refunded'] as const;
type Stage = (typeof STAGES)[number];
export type StageFigures = Record<Stage, number>;

export function totalOf(lines: readonly Line[]): StageFigures {
  const of = (stage: Stage) => sum(lines.map((line) => line[stage]));
  return {
    pledged: of('pledged'),
    committed: of('committed'),
    called: of('called'),
    received: of('received'),
    disbursed: of('disbursed'),
    justified: of('justified'),
    refunded: of('refunded'),
  };
}

/** The stages worth showing: money is given back at the end only, and rarely. */
export function shownStages(total: StageFigures): readonly Stage[] {
  return STAGES.filter((stage) => stage !== 'refunded' || total.refunded > 0);
}

export interface StatementRow extends StageFigures {
  key: string;
  party: string;
  /** Absent in the sum of a party's lines, and of all. */
  line?: Pick<Line, 'nature' | 'earmark'>;
}

/** Each party's lines, under them their sum where there are several. */
export function statementRows(lines: readonly Line[]): StatementRow[] {
  return [...grouped(lines, (line) => line.party)].flatMap(([party, own]) => {
    const rows = own.map(
      ({ nature, earmark, ...line }): StatementRow => ({
        ...line,
        key: `${party}/${nature}/${earmark ?? '-'}`,
        line: { nature, ...(earmark !== undefined && { earmark }) },
      }),
    );
    return own.length > 1 ? [...rows, { key: party, party, ...totalOf(own) }] : rows;
  });
}

export interface JournalEntry extends Entry {
  reversedBy: string | undefined;
}

/** The entries, the newest first, each with the entry that has undone it. */
export function journalOf(entries: readonly Entry[]): JournalEntry[] {
  const undone = new Map(
    entries.flatMap(({ id, reverses }) => (reverses === undefined ? [] : [[reverses, id]])),
  );
  return entries.map((entry) => ({ ...entry, reversedBy: undone.get(entry.id) })).reverse();
}
