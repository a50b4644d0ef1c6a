import { isDeepStrictEqual } from 'node:util';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { Listing } from '../kernel/aggregate.ts';
import type { Versioned } from '../kernel/context.ts';
import { Found, foundIn, indexedWords } from '../kernel/search-entry.ts';
import { indexedKey, LEFT, leftKey, searchKey } from './keys.ts';
import { itemsOf } from './load.ts';
import type { Store } from './table.ts';

/**
 * The index of words behind the search over everything, kept by the stream: a row for each word of an entry, in the
 * part of everybody or in that of each party that may find it.
 */

/**
 * What the index has of an aggregate: of which version, the entries, those of before whose rows may still be there, and
 * whether every row was written.
 */
const Entries = z.array(z.object({ found: Found, scopes: z.array(z.string()) }));
type Entries = z.infer<typeof Entries>;
const Indexed = z.object({
  version: z.int(),
  revision: z.int(),
  entries: Entries,
  former: Entries,
  isWritten: z.boolean(),
});
type Indexed = z.infer<typeof Indexed>;

const NOTHING: Indexed = { version: 0, revision: 0, entries: [], former: [], isWritten: true };

/** For how long (seconds) a row stays that finds nothing any more: longer than any event is delivered again. */
const KEPT = 30 * 24 * 3600;

/** What finds nothing any more, from an instant (ISO, UTC) on; DynamoDB deletes it some time after `expiresAt`. */
const expiresAfter = (now: string) => Math.floor(Date.parse(now) / 1000) + KEPT;

interface Row extends Record<string, unknown> {
  PK: string;
  SK: string;
  found: Found;
}

/** The newest first: DynamoDB reads upwards. */
const newestFirst = (instant: string) => String(9_999_999_999_999 - Date.parse(instant)).padStart(13, '0');

/** The rows of entries, by their keys: those of a word stand together, the best first, then the newest. */
function rowsOf(entries: Entries): Map<string, Row> {
  const rows = entries.flatMap(({ found, scopes }) =>
    [...indexedWords(found)].flatMap(([word, place]) => {
      const SK = `${word}#${place === 'first' ? 0 : 1}#${newestFirst(found.since)}#${found.id}`;
      return scopes.map((scope) => ({ PK: searchKey(scope), SK, found }));
    }),
  );
  return new Map(rows.map((row) => [`${row.PK}|${row.SK}`, row]));
}

/** The entries of a listing as the index keeps them. */
export const entriesOf = ({ entries = [] }: Listing): Entries =>
  entries.flatMap((entry) =>
    entry.scopes.length > 0 ? [{ found: foundIn(entry), scopes: [...entry.scopes] }] : [],
  );

/** The keys of all rows that entries have in the index. */
export const indexedRows = (entries: Entries) => [...rowsOf(entries).values()];

export async function indexedOf(store: Store, id: string): Promise<Indexed> {
  const [item] = await itemsOf(store, [indexedKey(id)]);
  return item ? Indexed.parse(item) : NOTHING;
}

/**
 * Brings the index up to a state; whether anything was written. An act that changes nothing that is found costs one
 * read. What is to be written is recorded first, and on the record's own revision: whoever was cut short, overtaken or
 * late leaves a record by which the next one finds every row there may be; whoever takes a record over answers for all
 * of it. While something was written the caller loads anew and asks again, so that the last of several at once leaves
 * what the last event tells. `anew` writes every row, whatever the record says of them.
 */
export async function index<S extends Versioned>(
  store: Store,
  kind: { listing(state: S): Listing },
  state: S,
  anew = false,
): Promise<boolean> {
  const { version, changedAt } = state;
  const entries = entriesOf(kind.listing(state));
  const before = await indexedOf(store, state.id);
  if (before.version > version) return false;
  const isKnown = before.isWritten && !anew;
  if (isKnown && isDeepStrictEqual(before.entries, entries)) return false;
  const former = unique([...before.former, ...before.entries]);
  const revision = before.revision + 1;
  if (!(await record(store, state.id, { version, revision, entries, former, isWritten: false }))) return true;
  const rows = rowsOf(entries);
  const known = isKnown ? rowsOf(before.entries) : new Map<string, Row>();
  const written = [...rows].filter(([key, row]) => !isDeepStrictEqual(known.get(key)?.found, row.found));
  const gone = [...rowsOf(former)].filter(([key]) => !rows.has(key));
  const expiresAt = expiresAfter(changedAt);
  await putAll(store, [
    ...written.map(([, row]) => ({ ...row, version })),
    ...gone.map(([, { PK, SK }]) => ({ PK, SK, version, expiresAt })),
  ]);
  return record(store, state.id, {
    version,
    revision: revision + 1,
    entries,
    former: [],
    isWritten: true,
  });
}

const unique = (entries: Entries): Entries => [
  ...new Map(entries.map((each) => [JSON.stringify(each), each])).values(),
];

/** Puts the record in the place of the one before; false where somebody else has been quicker. */
async function record(store: Store, id: string, indexed: Indexed): Promise<boolean> {
  return puts(store, {
    Item: { ...indexedKey(id), ...indexed },
    ConditionExpression: indexed.revision === 1 ? 'attribute_not_exists(PK)' : 'revision = :before',
    ...(indexed.revision > 1 && { ExpressionAttributeValues: { ':before': indexed.revision - 1 } }),
  });
}

/** How many rows are written at once. */
const AT_ONCE = 25;

/** Puts rows, none over a newer one. */
async function putAll(store: Store, rows: readonly (Record<string, unknown> & { version: number })[]) {
  for (let at = 0; at < rows.length; at += AT_ONCE)
    await Promise.all(
      rows.slice(at, at + AT_ONCE).map((row) =>
        puts(store, {
          Item: row,
          ConditionExpression: 'attribute_not_exists(PK) OR version <= :version',
          ExpressionAttributeValues: { ':version': row.version },
        }),
      ),
    );
}

type Given = Omit<ConstructorParameters<typeof PutCommand>[0], 'TableName'>;

/** Whether the condition of a put held. */
async function puts(store: Store, given: Given): Promise<boolean> {
  try {
    await store.client.send(new PutCommand({ TableName: store.table, ...given }));
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

/**
 * What an act writes that takes an aggregate out of a party's list or brings it back: from the same instant on the
 * party finds it no more, or again, however late the index follows.
 */
export function leftMarks<S extends Versioned>(
  kind: { listing(state: S): Listing; formerLists(before: S, after: S): string[] },
  before: S,
  after: S,
): Record<string, unknown>[] {
  const marks = (lists: readonly string[], state: S, isGone: boolean) =>
    lists.length === 0
      ? []
      : entriesOf(kind.listing(state)).flatMap(({ found, scopes }) =>
          scopes
            .filter((scope) => lists.includes(scope))
            .map((list) => ({
              ...leftKey(list, found.id),
              version: after.version,
              isGone,
              expiresAt: expiresAfter(after.changedAt),
            })),
        );
  return [
    ...marks(kind.formerLists(before, after), before, true),
    ...marks(kind.formerLists(after, before), after, false),
  ];
}

/** The mark of something that a party may have left. */
export const Mark = z.object({
  SK: z.pipe(
    z.string(),
    z.transform((key) => key.slice(LEFT.length)),
  ),
  isGone: z.boolean(),
});
