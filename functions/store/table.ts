import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/**
 * # The table
 *
 * One table holds everything, laid out so that a command reads once and writes once, and no question ever needs a
 * scan. An aggregate's id begins with the letter of its kind; `KIND` stands for the kind's prefix (`CONVENTION`).
 *
 * | item | PK | SK | |
 * |---|---|---|---|
 * | snapshot | `KIND#id` | `SNAPSHOT` | the aggregate as it stands, compressed; its version guards every write |
 * | receipt | `KIND#id` | `RECEIPT#party#sub#key` | what was answered to an idempotency key; lasts as long as the aggregate |
 * | task | `KIND#id` | `TASK#t7#holder` | one row for each role that sees the task or duty; in the inbox index while open |
 * | event | `EVENTS#id` | `000042` | append-only, numbered, hash-chained; a partition of its own, so that a policy can name events alone |
 * | list row | `PARTY#party` | `KIND#createdAt#id` | read model: an aggregate in each of its lists |
 * | list row | `REGISTER…` | `KIND#createdAt#id` | the same for the lists of the register: of all, of a region, of a word's beginning, of a name's likeness in a region, of likenesses that several have |
 * | word | `SEARCH#EVERYBODY`, `SEARCH#PARTY#party` | `word#0#newest-first#id` | read model: what the search over everything finds, once for each form of each word |
 * | mark | `SEARCH#PARTY#party` | `LEFT#id` | that a party has left what its words may still find, or is back; written with the act, kept for 30 days |
 * | words of one | `SEARCHED#id` | `ENTRIES` | what the words have of an aggregate, by which they are changed |
 * | guard | `GUARD#ice#001234567000089` | `GUARD` | which aggregate has what only one may have |
 * | wait | `WAIT#id` | `awaited#execution` | the task token of a workflow that waits; it leaves the table only to Step Functions |
 * | run | `RUN#id` | `run` | how often a workflow was started, and its execution |
 * | number | `NUMBER#RSK-2026` | `LAST` | how many of a series have a number; its version guards the next |
 * | calendar | `CALENDAR` | `STAGE` | the days off added for the whole stage, read beside each command's snapshot |
 * | its changes | `CALENDAR` | `000042` | who added or withdrew which day, append-only |
 * | subscription | `SUBSCRIPTION#holder` | `SUBSCRIPTION` | the address under which a person’s calendar program finds their agenda, as a hash; by `SUBSCRIPTIONS#party` in the index while it lasts, kept for 30 days after |
 * | mail | `MAIL#id` | `seq#party` | that a notice was sent |
 * | mails of a day | `MAIL#id` | `DAY#2026-03-16` | which notices were sent on a day: no more than the stage allows |
 *
 * A list that an aggregate has left keeps a row with nothing but its version: nothing to show, and no older event can
 * bring back what the list showed.
 *
 * Three sparse indexes. `lists` (LPK, LSK): open tasks and duties by `INBOX#party#role` in the order of their due dates,
 * by `LATER#party#role` those that begin at an instant yet to come, and list rows by `LIST#list#KIND#phase`. `due`
 * (DPK, DSK): snapshots of what waits for anything, by `DUE#region` at the instant when the daily sweep must look at
 * them, those it need not behind all others; keys only, because a snapshot is large. `agenda` (APK, ASK): list rows that
 * have planned days, by `AGENDA#list` in the order of their last day; those days only, because a list row is large. A row
 * that its list has lost leaves all of them in the same write.
 *
 * A command's transaction puts the snapshot (condition: its version is the one that was read), the new events and the
 * receipt (conditions: they do not exist), the guards, the tasks that opened or changed, and the rows of lists that
 * were left. Nothing is ever deleted: no function's role allows it; words that find nothing any more and old
 * marks expire. An event is never written over: the condition of
 * every put forbids it, and the chain of hashes would show it.
 */
export interface Store {
  client: DynamoDBDocumentClient;
  table: string;
}

let opened: Store | undefined;

/**
 * The store of this Lambda container, opened at its first use. The table's name is in `TABLE_NAME`. A call that
 * hangs is given up after three seconds and tried again, twice: nine seconds, where a function has at least ten.
 * Without `throwOnRequestTimeout` the SDK would only warn, and wait for as long as the connection lives.
 */
export function openStore(): Store {
  const table = process.env.TABLE_NAME;
  if (!table) throw new Error('TABLE_NAME is not set');
  opened ??= storeOf(
    new DynamoDBClient({
      maxAttempts: 3,
      requestHandler: { connectionTimeout: 1000, requestTimeout: 3000, throwOnRequestTimeout: true },
    }),
    table,
  );
  return opened;
}

/** A store on a given client: absent fields are left out, numbers stay numbers. */
export function storeOf(client: DynamoDBClient, table: string): Store {
  return {
    client: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }),
    table,
  };
}
