import { paginateScan } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { CATALOGUE, kindOf } from '../functions/aggregates/catalogue.ts';
import type { Store } from '../functions/store/table.ts';
import { command } from './arguments.ts';
import { type Checked, check } from './check.ts';
import { derivedFaults, strays } from './derived.ts';
import { namedStore } from './named-store.ts';

/**
 * `npm run verify -- --table NAME`, or on one machine, beside `npm start`, `npm run verify`: replays the events of
 * every aggregate in a table and compares chain, snapshot and ledger, and with them what is kept to be read: rows of
 * lists, words of the search, guards, coverage. For a table restored from a backup, before it is
 * used, and for an auditor at any time. It only reads. It is the one place that scans: no function of the service may.
 */

export interface Findings {
  /** How many of each kind there are. */
  aggregates: Map<string, number>;
  events: number;
  /** By aggregate, what is not as it should be. */
  faults: Map<string, string[]>;
}

const PREFIXES = CATALOGUE.map(({ prefix }) => prefix);
const UNKNOWN: Checked = { events: 0, faults: ['no kind of aggregate has such an id'] };

const Key = z.object({ PK: z.string() });

/** The ids of all aggregates that have a snapshot or an event. */
export async function everyAggregate({ client, table }: Store): Promise<Set<string>> {
  const ids = new Set<string>();
  const pages = paginateScan(
    { client },
    { TableName: table, ProjectionExpression: 'PK', ConsistentRead: true },
  );
  for await (const { Items = [] } of pages) {
    for (const { PK } of Items.map((item) => Key.parse(item))) {
      const [kind, id] = PK.split('#');
      if (id && (kind === 'EVENTS' || PREFIXES.includes(kind ?? ''))) ids.add(id);
    }
  }
  return ids;
}

/** How many of each kind, in words. */
export const inWords = (aggregates: ReadonlyMap<string, number>): string =>
  [...aggregates].map(([kind, count]) => `${count} ${kind}s`).join(', ') || 'nothing';

/** The verification of all aggregates of a table. */
export async function verify(store: Store): Promise<Findings> {
  const findings: Findings = { aggregates: new Map(), events: 0, faults: new Map() };
  for (const id of await everyAggregate(store)) {
    const kind = kindOf(id);
    const { events, faults: own } = await (kind?.with((each) => check(store, each, id)) ?? UNKNOWN);
    const faults = [...own, ...(await comparedFaults(store, id, own.length > 0))];
    const name = kind?.kind ?? 'unknown';
    findings.aggregates.set(name, 1 + (findings.aggregates.get(name) ?? 0));
    findings.events += events;
    if (faults.length > 0) findings.faults.set(id, faults);
  }
  for await (const { id, fault } of strays(store))
    findings.faults.set(id, [...(findings.faults.get(id) ?? []), fault]);
  return findings;
}

/** The differences of what is kept of an aggregate; of one that cannot be read and is known as faulty that is said already. */
async function comparedFaults(store: Store, id: string, isFaulty: boolean): Promise<string[]> {
  try {
    return await derivedFaults(store, id);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return isFaulty ? [] : [`what is kept of it cannot be compared: ${why}`];
  }
}

if (import.meta.main) {
  await command(async () => {
    const { aggregates, events, faults } = await verify(await namedStore('verify'));
    for (const [id, all] of faults) for (const fault of all) console.log(`${id}: ${fault}`);
    console.log(`${inWords(aggregates)}, ${events} events, ${faults.size} with faults`);
    return faults.size === 0;
  });
}
