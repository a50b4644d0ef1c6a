import type { Command } from '../../functions/aggregates/convention/commands.ts';
import type { Event } from '../../functions/aggregates/convention/events.ts';
import { CONVENTION } from '../../functions/aggregates/convention/index.ts';
import { CONVENTION_KIND } from '../../functions/aggregates/convention/kind.ts';
import { TaskRow } from '../../functions/aggregates/convention/shown/inbox.ts';
import type { StageRules } from '../../functions/aggregates/convention/stage-rules.ts';
import type { Convention } from '../../functions/aggregates/convention/state.ts';
import * as commits from '../../functions/store/commit.ts';
import * as execution from '../../functions/store/execute.ts';
import { inboxRow } from '../../functions/store/inbox.ts';
import * as keys from '../../functions/store/keys.ts';
import * as lists from '../../functions/store/lists.ts';
import * as loading from '../../functions/store/load.ts';
import * as snapshots from '../../functions/store/snapshot.ts';
import type { Store } from '../../functions/store/table.ts';
import * as trail from '../../functions/store/trail.ts';
import * as trailPages from '../../functions/store/trail-page.ts';
import * as verifications from '../../functions/store/verification.ts';

/** The store as tests of conventions use it. */

type Request = Omit<execution.Request<Convention, Event, Command, StageRules>, 'id' | 'answer'> & {
  conventionId: string;
  answer?: (result: { convention: Convention; events: readonly Event[] }) => execution.Answer;
};

export async function execute(store: Store, { conventionId, answer, ...request }: Request) {
  const { state, ...result } = await execution.execute(store, CONVENTION, {
    ...request,
    id: conventionId,
    ...(answer && { answer: ({ state: convention, events }) => answer({ convention, events }) }),
  });
  return { ...result, convention: state };
}

export async function load(
  store: Store,
  id: string,
  also: { receiptKey?: string; series?: string; calendar?: boolean } = {},
) {
  const { state, ...loaded } = await loading.load(store, CONVENTION_KIND, id, also);
  return { ...loaded, convention: state };
}

export type Commit = commits.Commit<Convention, Event>;

export const commit = (store: Store, decided: Commit) => commits.commit(store, CONVENTION, decided);
export const writesOf = (table: string, decided: Commit) => commits.writesOf(table, CONVENTION, decided);
export const project = (store: Store, convention: Convention) =>
  lists.project(store, CONVENTION_KIND, convention);
export const events = (store: Store, id: string, range?: { after?: number; limit?: number }) =>
  trail.events(store, CONVENTION_KIND, id, range);
export const allEvents = (store: Store, id: string) => trail.allEvents(store, CONVENTION_KIND, id);
export const eventsOf = (store: Store, id: string, seqs: readonly number[]) =>
  trail.eventsOf(store, CONVENTION_KIND, id, seqs);
export const trailPage = (store: Store, convention: Convention, request: trailPages.TrailRequest) =>
  trailPages.trailPage(store, CONVENTION_KIND, convention, request);
export type TrailPage = Awaited<ReturnType<typeof trailPage>>;
export const verifyTrail = (store: Store, convention: Convention) =>
  verifications.verifyTrail(store, CONVENTION_KIND, convention);
export const snapshotKey = (id: string) => keys.snapshotKey(CONVENTION_KIND, id);
export const receiptKeyOf = (id: string, key: string) => keys.receiptKeyOf(CONVENTION_KIND, id, key);
export const snapshotItem = (convention: Convention) => snapshots.snapshotItem(CONVENTION, convention);
export const eventItem = (event: Event) => ({ ...keys.eventKey(event.conventionId, event.seq), ...event });

/** The row of a duty that was asked of a convention, settled or not. */
export async function settledDuty(store: Store, id: string, duty: string) {
  const row = TaskRow.safeParse(await inboxRow(store, CONVENTION_KIND, id, duty)).data;
  return row && !('procedure' in row.task) ? row.task : undefined;
}
