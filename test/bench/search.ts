import { listOf } from '../../functions/aggregates/convention/shown/listing.ts';
import { EVERYBODY, type Sought, soughtBy } from '../../functions/kernel/search-entry.ts';
import { search } from '../../functions/store/search.ts';
import { consumedBy } from '../support/consumed.ts';
import { fillIndex, inventedEntry } from '../support/searched-rows.ts';
import { newStore } from '../table.ts';
import { median, rounded, timed } from './median.ts';

/** The read units and the time of a search over everything as conventions grow in number. */

const PARTY = listOf('party-of-many');

const TEXTS = {
  'a rare word': 'cigogne',
  'a rare word in Arabic': 'اللقلاق',
  'a word of every title': 'centre',
  'a word of every title in Arabic': 'مركز',
  'two common words': 'centre kénitra',
  'words that no title has together': 'rural urbain',
  nothing: 'zzyzx',
};
/** Of the rows those behind these words are written: those of the others stand elsewhere. */
const WORDS = ['cigogne', 'اللقلاق', 'لقلاق', 'centre', 'مركز', 'kenitra', 'rural', 'urbain'];

export async function measureSearch(endpoint: string) {
  const store = await newStore(endpoint);
  const results = [];
  let filled = 0;
  for (const conventions of [1000, 10_000, 100_000]) {
    for (; filled < conventions; filled += 1000) {
      const from = filled;
      await fillIndex(
        store,
        Array.from({ length: 1000 }, (_, each) => inventedEntry(from + each, PARTY)),
        WORDS,
      );
    }
    results.push(...(await measured(store, conventions)));
  }
  return results;
}

async function measured(store: Awaited<ReturnType<typeof newStore>>, conventions: number) {
  const consumed = consumedBy(store);
  const results = [];
  for (const [name, text] of Object.entries(TEXTS)) {
    const sought = soughtBy(text);
    if (!sought) throw new Error(`${text} looks for nothing`);
    const ask = (given: Sought) => search(store, { scopes: [PARTY, EVERYBODY], sought: given, limit: 10 });
    consumed.units = 0;
    const { found, isWhole } = await ask(sought);
    const units = consumed.units;
    const times: number[] = [];
    for (let round = 0; round < 40; round += 1) times.push(await timed(() => ask(sought)));
    const shown = isWhole ? found.length : `${found.length}, perhaps more`;
    results.push({
      conventions,
      text: name,
      found: shown,
      'read units': units,
      'p50 ms': rounded(median(times)),
    });
  }
  return results;
}
