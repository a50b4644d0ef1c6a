import type { Holder } from '../kernel/aggregate.ts';

/** The keys of the table's items; the table itself is described in table.ts. */

/** A kind of aggregate, by the prefix of its keys in the table. */
export interface Prefixed {
  prefix: string;
}

export const snapshotKey = ({ prefix }: Prefixed, id: string) => ({ PK: `${prefix}#${id}`, SK: 'SNAPSHOT' });
export const documentKey = ({ prefix }: Prefixed, id: string, name: string) => ({
  PK: `${prefix}#${id}`,
  SK: `DOCUMENT#${name}`,
});
export const receiptKeyOf = ({ prefix }: Prefixed, id: string, key: string) => ({
  PK: `${prefix}#${id}`,
  SK: `RECEIPT#${key}`,
});
export const taskKeyOf = ({ prefix }: Prefixed, id: string, task: string, { party, role }: Holder) => ({
  PK: `${prefix}#${id}`,
  SK: `${taskPrefix(task)}${party}#${role}`,
});
export const taskPrefix = (task: string) => `TASK#${task}#`;

export const eventKey = (id: string, seq: number) => ({
  PK: `EVENTS#${id}`,
  SK: String(seq).padStart(6, '0'),
});
export const guardKey = (guard: string) => ({ PK: `GUARD#${guard}`, SK: 'GUARD' });
export const seriesKey = (series: string) => ({ PK: `NUMBER#${series}`, SK: 'LAST' });

export const CALENDAR_KEY = { PK: 'CALENDAR', SK: 'STAGE' };
/** A change of the stage's calendar: numbered, append-only. */
export const calendarChangeKey = (seq: number) => ({ PK: 'CALENDAR', SK: String(seq).padStart(6, '0') });

export const subscriptionKey = (holder: string) => ({ PK: `SUBSCRIPTION#${holder}`, SK: 'SUBSCRIPTION' });
/** The subscriptions of a party's people that have not ended. */
export const subscriptionsKey = (party: string) => `SUBSCRIPTIONS#${party}`;

export const inboxKey = ({ party, role }: Holder) => `INBOX#${party}#${role}`;
export const laterKey = ({ party, role }: Holder) => `LATER#${party}#${role}`;
/** Where a task stands in an inbox. */
export const inboxOrder = (id: string, task: { id: string; dueAt: string }) =>
  `${task.dueAt}#${id}#${task.id}`;

/** Where an aggregate stands in its lists: by its age. */
export const listOrder = ({ createdAt, id }: { createdAt: string; id: string }) => `${createdAt}#${id}`;
export const listRowKey = ({ prefix }: Prefixed, list: string, order: string) => ({
  PK: list,
  SK: `${prefix}#${order}`,
});
/** The rows of a kind in a list that are in one phase. */
export const phaseKey = ({ prefix }: Prefixed, list: string, phase: string) =>
  `LIST#${list}#${prefix}#${phase}`;
/** The rows of a list that have planned days. */
export const agendaKey = (list: string) => `AGENDA#${list}`;
export const dueKey = (region: string) => `DUE#${region}`;

/** Who finds what is in one part of the index of words: everybody, or a party by the list of its own. */
export const searchKey = (scope: string) => `SEARCH#${scope}`;
/** Whether a party has left what the index may still have for it. */
export const leftKey = (list: string, entry: string) => ({ PK: searchKey(list), SK: `${LEFT}${entry}` });
/** Words are folded, so none begins with a capital. */
export const LEFT = 'LEFT#';
/** What the index of words has of an aggregate. */
export const indexedKey = (id: string) => ({ PK: `SEARCHED#${id}`, SK: 'ENTRIES' });
