import { kindOf } from '../functions/aggregates/catalogue.ts';
import { bringUpToDate } from '../functions/consumers/read-models.ts';
import type { Store } from '../functions/store/table.ts';
import { command } from './arguments.ts';
import { check } from './check.ts';
import { derivedFaults } from './derived.ts';
import { namedStore } from './named-store.ts';
import { everyAggregate, inWords } from './verify.ts';

/**
 * `npm run reproject -- --table NAME`, or on one machine, beside `npm start`, `npm run reproject`: builds what is kept to be
 * read anew from the events of every aggregate: rows of lists with their planned days, words of the search, conventions of
 * plans, possible duplicates. After a release that lists or finds more than the one before, and when `npm run verify` says that
 * rows are missing or differ. People may go on working meanwhile: a row that is newer stays. It may be cut short and repeated.
 *
 * An aggregate whose trail or snapshot is not sound is left as it is, and named: nothing is built on it. What stands in a
 * list or in the index and belongs to nothing is not looked for; `npm run verify` names it.
 */

interface Built {
  /** How many of each kind were built. */
  aggregates: Map<string, number>;
  /** By aggregate, why it was left, or what still differs. */
  faults: Map<string, string[]>;
}

/** How many aggregates are built side by side. */
const AT_ONCE = 8;

export async function reproject(store: Store): Promise<Built> {
  const built: Built = { aggregates: new Map(), faults: new Map() };
  const ids = [...(await everyAggregate(store))];
  for (let from = 0; from < ids.length; from += AT_ONCE)
    await Promise.all(ids.slice(from, from + AT_ONCE).map((id) => buildOne(store, id, built)));
  return built;
}

async function buildOne(store: Store, id: string, { aggregates, faults }: Built): Promise<void> {
  const kind = kindOf(id);
  if (!kind) return;
  const checked = await kind.with((each) => check(store, each, id));
  if (checked.faults.length > 0) {
    faults.set(
      id,
      checked.faults.map((fault) => `it is left as it is: ${fault}`),
    );
    return;
  }
  await bringUpToDate(store, id, { anew: true });
  aggregates.set(kind.kind, 1 + (aggregates.get(kind.kind) ?? 0));
  const differing = await derivedFaults(store, id);
  if (differing.length > 0) faults.set(id, differing);
}

if (import.meta.main) {
  await command(async () => {
    const { aggregates, faults } = await reproject(await namedStore('reproject'));
    for (const [id, all] of faults) for (const fault of all) console.log(`${id}: ${fault}`);
    console.log(`${inWords(aggregates)} built anew, ${faults.size} with faults`);
    return faults.size === 0;
  });
}
