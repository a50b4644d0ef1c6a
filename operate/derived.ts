import { setTimeout as pause } from 'node:timers/promises';
import { GetCommand, paginateScan } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import type { Kept } from '../functions/kernel/aggregate.ts';
import { fingerprint } from '../functions/kernel/chain.ts';
import type { Versioned } from '../functions/kernel/context.ts';
import type { NewEvent } from '../functions/kernel/event.ts';
import { documentsOf } from '../functions/store/documents.ts';
import { holdersOf } from '../functions/store/guards.ts';
import { guardKey, listRowKey } from '../functions/store/keys.ts';
import { listRows } from '../functions/store/lists.ts';
import { load } from '../functions/store/load.ts';
import type { Store } from '../functions/store/table.ts';
import { foundBy, recordedIn, wordFaults, wordKeyOf, wordKeysOf } from './derived-words.ts';
import { KEPT } from './kept.ts';

/**
 * What the table keeps beside snapshots, held against what the aggregates say: the rows of lists, the words of the search, the
 * guards, and the documents that are made of an aggregate, such as coverage. Lists and words follow what is done by moments, and by more under a
 * heavy load: a table in which people act may show a row that is behind, and shows it no more when it is verified again.
 */

/** What an aggregate says that the table has. */
interface Derived {
  /** Whether there is such an aggregate. */
  exists: boolean;
  lists: readonly string[];
  /** The keys of the rows of its parts. */
  parts: readonly string[];
  /** The keys of its rows in the index of words. */
  words: ReadonlySet<string>;
  guards: readonly string[];
  documents: readonly string[];
}

type Row = Record<string, unknown>;

/** The names of the fields in which two rows differ. */
const differing = (kept: Row, told: Row, fields: readonly string[]): string[] =>
  fields.filter((field) => fingerprint(kept[field] ?? null) !== fingerprint(told[field] ?? null));

/** All that a row of a list has beside its key. */
const ROW_FIELDS = ['LPK', 'LSK', 'APK', 'ASK', 'agenda', 'version', 'search', 'summary'];

/** What is missing or different of one aggregate, in words; the lists follow it by seconds. */
async function missingOf<S extends Versioned, E extends NewEvent, Key extends object>(
  store: Store,
  kind: Kept<S, E, Key>,
  state: S,
): Promise<string[]> {
  const found: string[] = [];
  const { parts = [] } = kind.listing(state);
  for (const { PK: list, SK, ...told } of listRows(kind, state)) {
    const { Item } = await store.client.send(
      new GetCommand({ TableName: store.table, Key: { PK: list, SK }, ConsistentRead: true }),
    );
    if (!Item) found.push(`the list ${list} has no row of it`);
    else
      for (const field of differing(Item, told, ROW_FIELDS))
        found.push(`the ${field} of its row in the list ${list} is not what it says`);
  }
  for (const part of parts) {
    const { Item } = await store.client.send(
      new GetCommand({
        TableName: store.table,
        Key: listRowKey(part, part.list, part.order),
        ConsistentRead: true,
      }),
    );
    if (fingerprint(Item?.summary ?? null) !== fingerprint(part.summary ?? null))
      found.push(`the row ${part.order} in the list ${part.list} is not what it says`);
  }
  const guards = kind.guards(state);
  const holders = guards.length > 0 ? await holdersOf(store, guards) : new Map<string, string>();
  for (const guard of guards) {
    const by = holders.get(guard);
    if (by !== state.id) found.push(`the guard ${guard} is ${by === undefined ? 'free' : `that of ${by}`}`);
  }
  const documents = kind.documents?.(undefined, state) ?? [];
  const asked = documents.map(({ name }) => ({ id: state.id, name }));
  const contents = asked.length > 0 ? await documentsOf(store, kind, asked) : [];
  for (const [index, { name, content }] of documents.entries())
    if (contents[index] === undefined) found.push(`the document ${name} is not there`);
    else if (fingerprint(contents[index]) !== fingerprint(content))
      found.push(`the document ${name} is not what it says`);
  found.push(...(await wordFaults(store, kind, state)));
  return found;
}

/** How often, and after how many milliseconds, what differs is looked at again: lists follow what is done by seconds. */
const LOOKS = 3;
const PAUSE_MS = 1000;

/** Every difference between an aggregate and its rows, guards and documents. */
export async function derivedFaults(store: Store, id: string): Promise<string[]> {
  const hosted = KEPT.find(({ letter }) => id.startsWith(letter));
  return (
    hosted?.with(async (kind) => {
      for (let look = 1; ; look += 1) {
        const { state } = await load(store, kind, id);
        const found = state ? await missingOf(store, kind, state) : [];
        if (found.length === 0 || look === LOOKS) return found;
        await pause(PAUSE_MS);
      }
    }) ?? []
  );
}

const Item = z.object({
  PK: z.string(),
  SK: z.string(),
  of: z.string().optional(),
  summary: z.unknown().optional(),
  found: z.unknown().optional(),
});

/** A row that says that it belongs to an aggregate: what it is, and whether the aggregate says so too. */
interface Claim {
  id: string;
  fault: string;
  isTrue: (derived: Derived) => boolean;
}

const partKeyOf = ({ PK, SK }: { PK: string; SK: string }) => `${PK} ${SK}`;

/** The place of an activity among those of its list. */
const ACTIVITY = /^ACTIVITY#[^#]+#[^#]+#(?<id>[^#]+)#\d{4}$/;

/** A place in a list: by its age, and its id. */
const ORDER = /^\d{4}-\d\d-\d\dT[\d:.]+Z#(?<id>[^#]+)$/;
const DOCUMENT = 'DOCUMENT#';

/** What a row of the index claims: that an aggregate is found by a word, or that it has words at all. */
function wordClaimOf(item: z.infer<typeof Item>): Claim | undefined {
  const found = foundBy(item);
  if (found !== undefined)
    return {
      id: found,
      fault: `the index has a row of it that finds it wrongly: ${wordKeyOf(item)}`,
      isTrue: (derived) => derived.words.has(wordKeyOf(item)),
    };
  const id = recordedIn(item);
  return id === undefined
    ? undefined
    : { id, fault: 'the index has a record of it', isTrue: (derived) => derived.exists };
}

function claimOf({ PK, SK, of, summary }: z.infer<typeof Item>): Claim | undefined {
  const guards = guardKey('').PK;
  if (PK.startsWith(guards)) {
    const guard = PK.slice(guards.length);
    if (of === undefined) return undefined;
    return {
      id: of,
      fault: `it has the guard ${guard}, and does not say so`,
      isTrue: (derived) => derived.guards.includes(guard),
    };
  }
  const [prefix = '', ...rest] = SK.split('#');
  const id = KEPT.some((kind) => kind.prefix === prefix) && ORDER.exec(rest.join('#'))?.groups?.id;
  // A list that it has left keeps a row without a summary.
  if (id && summary !== undefined)
    return {
      id,
      fault: `the list ${PK} has a row of it, and it is not of that list`,
      isTrue: (derived) => derived.lists.includes(PK),
    };
  const part = ACTIVITY.exec(SK)?.groups?.id;
  if (part && summary !== undefined)
    return {
      id: part,
      fault: `the list ${PK} has a row of an activity, which it does not have`,
      isTrue: (derived) => derived.parts.includes(partKeyOf({ PK, SK })),
    };
  const [kind = '', owner = ''] = PK.split('#');
  if (!SK.startsWith(DOCUMENT) || !KEPT.some((each) => each.prefix === kind)) return undefined;
  const name = SK.slice(DOCUMENT.length);
  return {
    id: owner,
    fault: `there is a document ${name} of it, which it does not make`,
    isTrue: (derived) => derived.documents.includes(name),
  };
}

const NOTHING: Derived = {
  exists: false,
  lists: [],
  parts: [],
  words: new Set(),
  guards: [],
  documents: [],
};

/** What an aggregate says of itself: nothing where there is none; undefined where it cannot be read, which is said already. */
async function derivedOf(store: Store, id: string): Promise<Derived | undefined> {
  const hosted = KEPT.find(({ letter }) => id.startsWith(letter));
  if (!hosted) return NOTHING;
  return hosted.with(async (kind) => {
    const { state } = await load(store, kind, id).catch(() => ({ state: 'unreadable' as const }));
    if (state === 'unreadable') return undefined;
    if (!state) return NOTHING;
    const listing = kind.listing(state);
    const { lists, parts = [] } = listing;
    return {
      exists: true,
      lists,
      words: new Set(wordKeysOf(listing)),
      parts: parts.map((part) => partKeyOf(listRowKey(part, part.list, part.order))),
      guards: kind.guards(state),
      documents: (kind.documents?.(undefined, state) ?? []).map(({ name }) => name),
    };
  });
}

/** How many aggregates are remembered while rows are gone through: neighbours in the table are often of the same, those of words are not. */
const REMEMBERED = 2000;

/** The rows, guards and documents that belong to nothing, one after the other, with the id that they name. */
export async function* strays(store: Store): AsyncGenerator<{ id: string; fault: string }> {
  const known = new Map<string, Derived | undefined>();
  const pages = paginateScan(
    { client: store.client },
    {
      TableName: store.table,
      ProjectionExpression: 'PK, SK, #of, summary, #found',
      ExpressionAttributeNames: { '#of': 'of', '#found': 'found' },
      ConsistentRead: true,
    },
  );
  for await (const { Items = [] } of pages) {
    for (const item of Items) {
      const parsed = Item.parse(item);
      const claim = claimOf(parsed) ?? wordClaimOf(parsed);
      if (!claim) continue;
      const { id, fault, isTrue } = claim;
      if (!known.has(id)) {
        const [oldest] = known.keys();
        if (known.size === REMEMBERED && oldest !== undefined) known.delete(oldest);
        known.set(id, await derivedOf(store, id));
      }
      const derived = known.get(id);
      if (!derived || isTrue(derived)) continue;
      // It may have changed since it was remembered.
      const now = await derivedOf(store, id);
      if (!now || isTrue(now)) continue;
      yield { id, fault };
    }
  }
}
