import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { paginateScan } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { load } from '../functions/store/conventions.ts';
import { type Store, storeOf } from '../functions/store/table.ts';
import { allEvents } from '../functions/store/trail.ts';
import { runningOf } from '../local/access.ts';
import { clientOf } from '../local/dynamodb.ts';
import { defaultFolder, Folder } from '../local/folder.ts';
import { argumentsOf, command } from './arguments.ts';
import { faultsOf } from './check.ts';

/**
 * `npm run verify -- --table NAME`, or on one machine, beside `npm start`, `npm run verify`: replays the events of every convention in a table and compares chain, snapshot
 * and ledger. For a table restored from a backup, before it is used, and for an auditor at any time. It only
 * reads. It is the one place that scans: no function of the service may.
 */

export interface Findings {
  conventions: number;
  events: number;
  /** By convention, what is not as it should be. */
  faults: Map<string, string[]>;
}

const Key = z.object({ PK: z.string() });

/** The ids of all conventions that have a snapshot or an event. */
export async function everyConvention({ client, table }: Store): Promise<Set<string>> {
  const ids = new Set<string>();
  const pages = paginateScan(
    { client },
    { TableName: table, ProjectionExpression: 'PK', ConsistentRead: true },
  );
  for await (const { Items = [] } of pages) {
    for (const { PK } of Items.map((item) => Key.parse(item))) {
      const [kind, id] = PK.split('#');
      if (id && (kind === 'EVENTS' || kind === 'CONVENTION')) ids.add(id);
    }
  }
  return ids;
}

/** What a table says of one convention. An event or snapshot that cannot be read is a fault like any other. */
async function examine(store: Store, id: string): Promise<{ events: number; faults: string[] }> {
  try {
    const [events, { convention }] = [await allEvents(store, id), await load(store, id)];
    return { events: events.length, faults: faultsOf(events, convention) };
  } catch (error) {
    return { events: 0, faults: [`it cannot be read: ${error instanceof Error ? error.message : error}`] };
  }
}

/** What a table says of all its conventions. */
export async function verify(store: Store): Promise<Findings> {
  const findings: Findings = { conventions: 0, events: 0, faults: new Map() };
  for (const id of await everyConvention(store)) {
    let { events, faults } = await examine(store, id);
    // Events and snapshot are two reads: in a table that lives, an act may have come in between. Look once more.
    if (faults.length > 0) ({ events, faults } = await examine(store, id));
    findings.conventions += 1;
    findings.events += events;
    if (faults.length > 0) findings.faults.set(id, faults);
  }
  return findings;
}

/** The table of the machine that runs here. */
async function tableHere(): Promise<{ client: DynamoDBClient; table: string }> {
  const access = runningOf(new Folder(defaultFolder()))?.table;
  const client = access && clientOf(access, { maxAttempts: 1 });
  const answers = await client
    ?.send(new DescribeTableCommand({ TableName: access?.table }))
    .catch(() => undefined);
  if (!client || !access || !answers)
    throw new Error(
      'No machine runs here: npm start, and then npm run verify. Of a stage: npm run verify -- --table NAME [--region R] [--endpoint URL]',
    );
  return { client, table: access.table };
}

if (import.meta.main) {
  await command(async () => {
    const { table, region, endpoint } = argumentsOf(['table', 'region', 'endpoint']);
    const named = table && {
      client: new DynamoDBClient({ ...(region && { region }), ...(endpoint && { endpoint }) }),
      table,
    };
    const { client, table: name } = named || (await tableHere());
    const { conventions, events, faults } = await verify(storeOf(client, name));
    for (const [id, all] of faults) for (const fault of all) console.log(`${id}: ${fault}`);
    console.log(`${conventions} conventions, ${events} events, ${faults.size} conventions with faults`);
    return faults.size === 0;
  });
}
