import type { GetConventionsIdLedgerAnswer as Ledger } from '../../../api/schema.d.ts';
import type { Entry } from '../../../parts/convention/convention.ts';

/** An act that the API says may be undone, with the entries that it has booked. */
export interface Reversible extends Omit<Ledger['reversible'][number], 'entry' | 'entries'> {
  /** The entry that is named when it is undone. */
  entry: Entry;
  together: readonly Entry[];
}

export function reversibles({ entries, reversible }: Pick<Ledger, 'entries' | 'reversible'>): Reversible[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return reversible.flatMap((act) => {
    const together = act.entries.flatMap((id) => byId.get(id) ?? []);
    const [entry] = together;
    return entry ? [{ ...act, entry, together }] : [];
  });
}
