import { type Account, balance, type Entry } from '../../../parts/ledger/funding-lines.ts';

/** The acts that may be undone in the ledger, each as a whole. */

const MOTIVES = ['receipt', 'disbursement', 'justification'] as const;
type Motive = (typeof MOTIVES)[number];

export interface Reversible {
  /** The entry that is named when it is asked for. */
  entry: Entry;
  motive: Motive;
  /** All that the act has booked, the named entry included. */
  together: readonly Entry[];
  amount: number;
  /** Where the money no longer is: the later act must be undone first. */
  blockedBy?: Account;
}

function motiveOf(entry: Entry): Motive | undefined {
  return MOTIVES.find((motive) => motive === entry.motive);
}

/** The receipts, payments and justifications not yet undone, the latest first. */
export function reversibles(entries: readonly Entry[]): Reversible[] {
  const undone = new Set(entries.flatMap(({ reverses }) => (reverses === undefined ? [] : [reverses])));
  const acts = new Map<number, Entry[]>();
  for (const entry of entries) {
    if (motiveOf(entry) === undefined || undone.has(entry.id)) continue;
    const act = acts.get(entry.event);
    if (act) act.push(entry);
    else acts.set(entry.event, [entry]);
  }
  return [...acts.values()]
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
