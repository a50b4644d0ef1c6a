import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { foundIn, type SearchEntry } from '../../functions/kernel/search-entry.ts';
import { indexedRows } from '../../functions/store/search-index.ts';
import type { Store } from '../../functions/store/table.ts';

/** Writes the rows of entries into the index of words as they stand once all is followed; `only` those of some words. */
export async function fillIndex(
  store: Store,
  entries: readonly SearchEntry[],
  only: readonly string[] = [],
): Promise<void> {
  const rows = entries
    .flatMap((entry) => indexedRows([{ found: foundIn(entry), scopes: [...entry.scopes] }]))
    .filter(({ SK }) => only.length === 0 || only.some((word) => SK.startsWith(`${word}#`)));
  const batches = Array.from({ length: Math.ceil(rows.length / 25) }, (_, at) =>
    rows.slice(at * 25, at * 25 + 25),
  );
  const write = async (batch: typeof rows) => {
    const puts = batch.map((row) => ({ PutRequest: { Item: { ...row, version: 1 } } }));
    await store.client.send(new BatchWriteCommand({ RequestItems: { [store.table]: puts } }));
  };
  for (let at = 0; at < batches.length; at += 8) await Promise.all(batches.slice(at, at + 8).map(write));
}

/** An invented entry: "centre" and "مركز" are in every title, "rural" or "urbain" too, places in every tenth, one word in a single one. */
export function inventedEntry(index: number, scope: string): SearchEntry {
  const [ar, fr] = PLACES[index % PLACES.length] ?? ['', ''];
  const rare = index === 77 ? { ar: ' اللقلاق', fr: ' Cigogne' } : { ar: '', fr: '' };
  return {
    kind: 'convention',
    id: `c${String(index).padStart(20, '0')}`,
    scopes: [scope],
    title: {
      ar: `اتفاقية شراكة تتعلق ببناء وتجهيز مركز اجتماعي لفائدة النساء والشباب بـ${ar}${rare.ar}`,
      fr: `Convention relative à la construction et à l’équipement d’un centre social ${index % 2 ? 'rural' : 'urbain'} pour femmes et jeunes à ${fr}${rare.fr}`,
    },
    names: [`RSK-2026-${String(index).padStart(5, '0')}`, `${index}/2026/DRS`],
    place: 'MA-KEN',
    since: new Date(1_700_000_000_000 + index * 60_000).toISOString(),
  };
}

const PLACES = [
  ['القنيطرة', 'Kénitra'],
  ['سلا', 'Salé'],
  ['الرباط', 'Rabat'],
  ['تمارة', 'Témara'],
  ['الخميسات', 'Khémisset'],
  ['سيدي قاسم', 'Sidi Kacem'],
  ['سيدي سليمان', 'Sidi Slimane'],
  ['تيفلت', 'Tiflet'],
  ['الصخيرات', 'Skhirat'],
  ['المهدية', 'Mehdia'],
] as const;
