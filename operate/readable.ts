import { load } from '../functions/store/conventions.ts';
import { storeOf } from '../functions/store/table.ts';
import { allEvents } from '../functions/store/trail.ts';
import type { TableAccess } from '../local/access.ts';
import { clientOf } from '../local/dynamodb.ts';
import { everyConvention } from './verify.ts';

/** The first convention of a table that this version cannot read, snapshot or events; undefined when it reads all. */
export async function firstUnreadable(access: TableAccess): Promise<string | undefined> {
  const client = clientOf(access);
  const store = storeOf(client, access.table);
  try {
    for (const id of await everyConvention(store)) {
      try {
        await Promise.all([load(store, id), allEvents(store, id)]);
      } catch {
        return `convention ${id}`;
      }
    }
    return undefined;
  } finally {
    client.destroy();
  }
}
