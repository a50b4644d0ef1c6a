import * as z from 'zod/mini';
import type { InboxEntry } from '../../kernel/aggregate.ts';
import { Bilingual } from '../../kernel/text.ts';
import { Region } from '../shared/place-codes.ts';
import { type ActionPlan, Phase, Task } from './action-plan.ts';
import { Years } from './contents.ts';

/** What a plan asks of people, as rows of their inboxes. */

/** A plan in a line, as rows name it. */
export const PlanRef = z.strictObject({
  id: z.string(),
  title: Bilingual,
  region: Region,
  years: Years,
  phase: Phase,
});
export const refOf = ({ id, contents, region, phase }: ActionPlan): z.infer<typeof PlanRef> => ({
  id,
  title: contents.title,
  region,
  years: contents.years,
  phase,
});

export const TaskRow = z.object({ plan: PlanRef, task: Task });
export type TaskRow = z.infer<typeof TaskRow>;

function entryOf(plan: ActionPlan, task: Task): InboxEntry {
  const { id, openedAt, dueAt, status, assignee, escalatedTo } = task;
  return {
    id,
    openedAt,
    dueAt,
    isOpen: status === 'open',
    holders: [assignee, ...(escalatedTo ? [escalatedTo] : [])],
    shows: { plan: refOf(plan), task },
  };
}

/** The inbox rows that an act changed: of tasks, and of open ones that show another title, years or phase of their plan. */
export function inboxChanges(before: ActionPlan | undefined, after: ActionPlan): InboxEntry[] {
  const known = new Set<Task>(before?.tasks);
  const isRelabelled =
    before !== undefined &&
    (before.phase !== after.phase ||
      before.contents.title !== after.contents.title ||
      before.contents.years !== after.contents.years);
  return after.tasks
    .filter((task) => !known.has(task) || (isRelabelled && task.status === 'open'))
    .map((task) => entryOf(after, task));
}
