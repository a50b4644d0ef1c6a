import type { GetConventionsIdLedgerAnswer } from '../../../api/schema.d.ts';
import type { Entry, Line } from '../../../parts/convention/convention.ts';

/** The ledger's statement, added up for people; and its journal with what undoes what. */

const STAGES = [
  'pledged',
  'committed',
  'called',
  'received',
  'disbursed',
  'justified',
  'refunded',
  'writtenOff',
  'delivered',
  'reserved',
  'transferred',
] as const;
type Stage = (typeof STAGES)[number];

/** The statement of a ledger, with its sums. */
export type Sums = Pick<GetConventionsIdLedgerAnswer, 'statement' | 'byParty' | 'totals'>;
type StageFigures = Sums['totals'];

/** What happens to little money, and seldom: shown where there is any. */
const RARE: readonly Stage[] = ['refunded', 'writtenOff', 'delivered', 'reserved', 'transferred'];

/** The stages worth showing. */
export function shownStages(total: StageFigures): readonly Stage[] {
  return STAGES.filter((stage) => !RARE.includes(stage) || total[stage] > 0);
}

export interface StatementRow extends StageFigures {
  key: string;
  party: string;
  /** Absent in the sum of a party's lines, and of all. */
  line?: Pick<Line, 'nature' | 'earmark'>;
}

/** The lines of each party, under them their sum where there are several, and in the end the sum of all. */
export function statementRows({ statement, byParty, totals }: Sums): StatementRow[] {
  const rows = byParty.flatMap((sums) => {
    const own = statement.filter(({ party }) => party === sums.party).map(rowOf);
    return own.length > 1 ? [...own, { key: sums.party, ...sums }] : own;
  });
  return [...rows, { key: 'total', party: '', ...totals }];
}

const rowOf = ({ nature, earmark, ...line }: Line): StatementRow => ({
  ...line,
  key: `${line.party}/${nature}/${earmark ?? '-'}`,
  line: { nature, ...(earmark !== undefined && { earmark }) },
});

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
