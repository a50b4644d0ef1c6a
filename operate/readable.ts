import { kindOf } from '../functions/aggregates/catalogue.ts';
import { load } from '../functions/store/load.ts';
import { storeOf } from '../functions/store/table.ts';
import { allEvents } from '../functions/store/trail.ts';
import type { TableAccess } from '../local/access.ts';
import { clientOf } from '../local/dynamodb.ts';
import { everyAggregate } from './verify.ts';

/** The first aggregate of a table that this version cannot read, snapshot or events; undefined when it reads all. */
export async function firstUnreadable(access: TableAccess): Promise<string | undefined> {
  const client = clientOf(access);
  const store = storeOf(client, access.table);
  try {
    for (const id of await everyAggregate(store)) {
      try {
        await kindOf(id)?.with((kind) => Promise.all([load(store, kind, id), allEvents(store, kind, id)]));
      } catch {
        return `${kindOf(id)?.kind ?? 'item'} ${id}`;
      }
    }
    return undefined;
  } finally {
    client.destroy();
  }
}
