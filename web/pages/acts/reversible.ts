import { type Account, balance, type Entry } from './purses.ts';

/** What may be undone in the ledger, with all that is undone together. */

const MOTIVES = ['receipt', 'disbursement', 'justification'] as const;
type Motive = (typeof MOTIVES)[number];

export interface Reversible {
  /** The entry that is named when it is asked for. */
  entry: Entry;
  motive: Motive;
  /** All that is undone with it: a payment is undone whole. */
  together: readonly Entry[];
  amount: number;
  /** Where the money no longer is: the later act must be undone first. */
  blockedBy?: Account;
}

function motiveOf(entry: Entry): Motive | undefined {
  return MOTIVES.find((motive) => motive === entry.motive);
}

/** Entries of one payment order belong together; every other stands for itself. */
function groupOf(entry: Entry): string {
  return entry.motive === 'disbursement' ? `order ${entry.subject}` : entry.id;
}

/** The receipts, payments and justifications not yet undone, the latest first. */
export function reversibles(entries: readonly Entry[]): Reversible[] {
  const undone = new Set(entries.flatMap(({ reverses }) => (reverses === undefined ? [] : [reverses])));
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    if (motiveOf(entry) === undefined || undone.has(entry.id)) continue;
    const group = groups.get(groupOf(entry));
    if (group) group.push(entry);
    else groups.set(groupOf(entry), [entry]);
  }
  return [...groups.values()]
    .flatMap((together) => {
      const [entry] = together;
      const motive = entry && motiveOf(entry);
      if (!entry || !motive) return [];
      const gone = together.find((each) => heldWhere(entries, each) < each.amount);
      const amount = together.reduce((total, each) => total + each.amount, 0);
      return [{ entry, motive, together, amount, ...(gone && { blockedBy: gone.debit }) }];
    })
    .reverse();
}

/** What is left where an entry brought its money. */
function heldWhere(entries: readonly Entry[], { debit, party, nature, earmark, tranche }: Entry): number {
  return balance(
    entries,
    debit,
    (each) =>
      each.party === party &&
      each.nature === nature &&
      each.earmark === earmark &&
      (tranche === undefined || each.tranche === tranche),
  );
}
