import { isDeepStrictEqual } from 'node:util';
import type { Listing } from '../functions/kernel/aggregate.ts';
import type { Versioned } from '../functions/kernel/context.ts';
import { indexedKey, LEFT, searchKey } from '../functions/store/keys.ts';
import { itemsOf } from '../functions/store/load.ts';
import { entriesOf, indexedOf, indexedRows } from '../functions/store/search-index.ts';
import type { Store } from '../functions/store/table.ts';

/** The index of words, held against what the aggregates say: the record of each, and its row for every word. */

interface Keys {
  PK: string;
  SK: string;
}

export const wordKeyOf = ({ PK, SK }: Keys) => `${PK} ${SK}`;

/** The keys of the rows that an aggregate has in the index. */
export const wordKeysOf = (listing: Listing): string[] => indexedRows(entriesOf(listing)).map(wordKeyOf);

/** What the index lacks of an aggregate, or has otherwise, in words. */
export async function wordFaults<S extends Versioned>(
  store: Store,
  kind: { listing(state: S): Listing },
  state: S,
): Promise<string[]> {
  const entries = entriesOf(kind.listing(state));
  const indexed = await indexedOf(store, state.id);
  const rows = indexedRows(entries);
  const items = await itemsOf(
    store,
    rows.map(({ PK, SK }) => ({ PK, SK })),
  );
  const there = new Map(items.map((item) => [`${item.PK} ${item.SK}`, item.found]));
  const wrong = rows.filter((row) => !isDeepStrictEqual(there.get(wordKeyOf(row)), row.found));
  return [
    ...(isDeepStrictEqual(indexed.entries, entries)
      ? []
      : ['the record of its words in the index is not what it says']),
    ...(!indexed.isWritten ? ['its words in the index were not written to their end'] : []),
    ...wrong.map((row) => `the index has no such row of it: ${wordKeyOf(row)}`),
  ];
}

const WORDS = searchKey('');
const RECORD = indexedKey('').PK;

/** The aggregate whose word a row finds, also where it is that of a part of it (`s60wo.3`); undefined for marks, rows that find nothing any more, and all others. */
export const foundBy = ({ PK, SK, found }: Keys & { found?: unknown }): string | undefined =>
  PK.startsWith(WORDS) && !SK.startsWith(LEFT) && found !== undefined
    ? SK.split('#').at(-1)?.split('.')[0]
    : undefined;

/** The aggregate of whose words a row is the record. */
export const recordedIn = ({ PK }: Keys): string | undefined =>
  PK.startsWith(RECORD) ? PK.slice(RECORD.length) : undefined;
