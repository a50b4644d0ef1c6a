import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { holders } from '../aggregates/convention/approval.ts';
import { askedMoney } from '../aggregates/convention/asked-money.ts';
import type { Convention, Task } from '../aggregates/convention/convention.ts';
import { type Duty, duties } from '../aggregates/convention/duties.ts';
import type { Event } from '../aggregates/convention/events.ts';
import { sweepAt } from '../aggregates/convention/progress.ts';
import { hasBegun } from '../aggregates/convention/summary.ts';
import type { Assignee } from '../aggregates/convention/terms.ts';
import { pack } from './snapshot.ts';

/**
 * # The table
 *
 * One table holds everything, laid out so that a command reads once and writes once, and no question ever
 * needs a scan.
 *
 * | item | PK | SK | |
 * |---|---|---|---|
 * | snapshot | `CONVENTION#id` | `SNAPSHOT` | the convention as it stands, compressed; its version guards every write |
 * | receipt | `CONVENTION#id` | `RECEIPT#party#sub#key` | what was answered to an idempotency key; lasts as long as the convention |
 * | task | `CONVENTION#id` | `TASK#t7#holder` | one row for each role that sees the task or duty; in the inbox index while open |
 * | event | `EVENTS#id` | `000042` | append-only, numbered, hash-chained; a partition of its own, so that a policy can speak of events alone |
 * | list row | `PARTY#party` | `CONVENTION#createdAt#id` | read model: a convention in the list of each of its parties |
 * | wait | `WAIT#id` | `ask#execution` | the task token of a workflow that waits; it leaves the table only to Step Functions |
 * | run | `RUN#id` | `run` | how often a workflow was started, and its execution |
 * | number | `NUMBER#RSK-2026` | `LAST` | how many conventions of a region and year have a number; its version guards the next |
 * | calendar | `CALENDAR` | `STAGE` | the days off added for the whole stage, read beside each command's snapshot |
 * | its changes | `CALENDAR` | `000042` | who added or withdrew which day, append-only |
 * | mail | `MAIL#id` | `seq#party` | that a notice was sent |
 * | mails of a day | `MAIL#id` | `DAY#2026-03-16` | which notices were sent on a day: no more than the stage allows |
 *
 * A party that is taken off a draft keeps a list row with nothing but its version: nothing to show, and no
 * older event can bring back what the party saw.
 *
 * Two sparse indexes. `lists` (LPK, LSK): open tasks and duties by `INBOX#party#role` in the order of their due dates,
 * by `LATER#party#role` those that begin at an instant yet to come, and list rows by `LIST#party#phase`. `due` (DPK, DSK):
 * snapshots of conventions that wait for anything, by `DUE#region` at the instant when the daily sweep must look at them,
 * those it need not behind all others; keys only, because a snapshot is large.
 *
 * A command's transaction puts the snapshot (condition: its version is the one that was read), the new
 * events and the receipt (conditions: they do not exist), the tasks that opened or changed, and the list rows
 * of parties that left. Nothing is ever deleted: no function's role allows it. An event is never written over: the
 * condition of every put forbids it, and the chain of hashes would show it.
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

export const snapshotKey = (id: string) => ({ PK: `CONVENTION#${id}`, SK: 'SNAPSHOT' });
export const receiptKeyOf = (id: string, key: string) => ({ PK: `CONVENTION#${id}`, SK: `RECEIPT#${key}` });
export const CALENDAR_KEY = { PK: 'CALENDAR', SK: 'STAGE' };
/** A change of the stage's calendar: numbered, append-only. */
export const calendarChangeKey = (seq: number) => ({ PK: 'CALENDAR', SK: String(seq).padStart(6, '0') });
export const seriesKey = (series: string) => ({ PK: `NUMBER#${series}`, SK: 'LAST' });
export const eventKey = (id: string, seq: number) => ({
  PK: `EVENTS#${id}`,
  SK: String(seq).padStart(6, '0'),
});
export const taskPrefix = (id: string) => `TASK#${id}#`;
export const inboxKey = (party: string, role: string) => `INBOX#${party}#${role}`;
export const laterKey = (party: string, role: string) => `LATER#${party}#${role}`;
/** Where a task stands in an inbox. */
export const inboxOrder = ({ id }: { id: string }, task: Pick<Task, 'id' | 'dueAt'>) =>
  `${task.dueAt}#${id}#${task.id}`;
export const listKey = (party: string, phase: string) => `LIST#${party}#${phase}`;
export const partyKey = (party: string) => `PARTY#${party}`;
/** Where a convention stands in the lists of its parties: by its age. */
export const listOrder = ({ createdAt, id }: Pick<Convention, 'createdAt' | 'id'>) => `${createdAt}#${id}`;
export const listRowKey = (party: string, order: string) => ({
  PK: partyKey(party),
  SK: `CONVENTION#${order}`,
});
export const dueKey = (region: string) => `DUE#${region}`;

/** Where in the index `due` a convention stands that waits for people, and has nothing that the sweep looks for. */
const NEVER = '9999-12-31T23:59:59.999Z';

/** The snapshot's item. `DPK`/`DSK` are absent once the convention waits for nothing. */
export function snapshotItem(convention: Convention) {
  const at = sweepAt(convention) ?? (waitsForPeople(convention) ? NEVER : undefined);
  return {
    ...snapshotKey(convention.id),
    version: convention.version,
    state: pack(convention),
    ...(at !== undefined && { DPK: dueKey(convention.terms.region), DSK: at }),
  };
}

function waitsForPeople(convention: Convention): boolean {
  return convention.tasks.some(({ status }) => status === 'open') || duties(convention).length > 0;
}

export function eventItem(event: Event) {
  return { ...eventKey(event.conventionId, event.seq), ...event };
}

/**
 * The rows of a task or a duty: one for each role that sees it, found in that role's inbox while it is open. A role
 * that a task was escalated to may be the one that had it: a transaction with the same row twice would be refused.
 */
export function taskItems(convention: Convention, task: Task | Duty) {
  const asked = 'procedure' in task ? holders(task) : [task.assignee];
  const rows = new Map(
    asked.map((holder) => [`${taskPrefix(task.id)}${holder.party}#${holder.role}`, holder]),
  );
  const money = askedMoney(convention, task);
  return [...rows].map(([SK, { party, role }]) => ({
    PK: `CONVENTION#${convention.id}`,
    SK,
    version: convention.version,
    convention: {
      id: convention.id,
      number: convention.number,
      title: convention.terms.title,
      region: convention.terms.region,
      phase: convention.phase,
    },
    task,
    ...(money && { money }),
    ...(task.status === 'open' && inboxPlace(convention, task, { party, role })),
  }));
}

/** Where an open task or duty is found: by its due date, or until it begins by the instant at which it will. */
function inboxPlace(convention: Convention, task: Task | Duty, { party, role }: Assignee) {
  if (hasBegun(task, convention)) return { LPK: inboxKey(party, role), LSK: inboxOrder(convention, task) };
  return { LPK: laterKey(party, role), LSK: `${task.openedAt}#${convention.id}#${task.id}` };
}

/** The list row of a party that left: only a version, so that it shows nothing and nothing older replaces it. */
export function formerRow(convention: Convention, party: string) {
  return { ...listRowKey(party, listOrder(convention)), version: convention.version };
}
