import * as z from 'zod/mini';
import type { InboxEntry } from '../../kernel/aggregate.ts';
import { Centre, Task } from './centre.ts';
import { Details } from './details.ts';

/** What a centre asks of people, as rows of their inboxes. */

/** A centre in a line, as rows name it. */
export const CentreRef = z.strictObject({
  id: z.string(),
  name: Details.shape.name,
  province: Details.shape.province,
  region: Centre.shape.region,
  status: Centre.shape.status,
});
export const refOf = ({ id, details, region, status }: Centre): z.infer<typeof CentreRef> => ({
  id,
  name: details.name,
  province: details.province,
  region,
  status,
});

export const TaskRow = z.object({ centre: CentreRef, task: Task });
export type TaskRow = z.infer<typeof TaskRow>;

function entryOf(centre: Centre, task: Task): InboxEntry {
  const { id, openedAt, dueAt, status, assignee, escalatedTo } = task;
  return {
    id,
    openedAt,
    dueAt,
    isOpen: status === 'open',
    holders: [assignee, ...(escalatedTo ? [escalatedTo] : [])],
    shows: { centre: refOf(centre), task },
  };
}

/** The inbox rows that an act changed: of tasks, and of open ones that show another name or stage of their centre. */
export function inboxChanges(before: Centre | undefined, after: Centre): InboxEntry[] {
  const known = new Set<Task>(before?.tasks);
  const isRelabelled =
    before !== undefined && (before.status !== after.status || before.details !== after.details);
  return after.tasks
    .filter((task) => !known.has(task) || (isRelabelled && task.status === 'open'))
    .map((task) => entryOf(after, task));
}
