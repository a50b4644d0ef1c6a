import * as z from 'zod/mini';
import type { InboxEntry } from '../../../kernel/aggregate.ts';
import { fingerprint } from '../../../kernel/chain.ts';
import { AskedMoney, askedMoney } from '../execution/asked-money.ts';
import { duties } from '../execution/duties.ts';
import { Duty } from '../execution/duty.ts';
import { holders } from '../procedures/decisions.ts';
import { Task } from '../procedures/tasks.ts';
import type { Convention } from '../state.ts';
import { Component } from '../terms.ts';
import { ConventionRef, hasBegun } from './summary.ts';

/** The inbox rows of a convention: its open tasks and duties, and which of them an act changes. */

const isAlike = (one: object, other: object) => fingerprint(one) === fingerprint(other);

const tasksOf = (convention: Convention | undefined) => new Set<Task>(convention?.tasks);

/** The tasks that opened or changed. `evolve` leaves what it does not touch the same object. */
function changedTasks(before: Convention | undefined, after: Convention): Task[] {
  const known = tasksOf(before);
  return after.tasks.filter((task) => !known.has(task));
}

/** Whether a convention shows another phase or title. */
const isRelabelled = (before: Convention, after: Convention) =>
  before.phase !== after.phase || before.terms.title !== after.terms.title;

/** The title of the component whose state is to be reported. */
const componentAsked = ({ terms }: Convention, { kind, subject }: Pick<Task | Duty, 'kind' | 'subject'>) =>
  kind === 'componentReport' ? terms.components.find(({ id }) => id === subject)?.title : undefined;

/** Open tasks that stayed as they were while their convention's title or phase changed: an inbox shows both. */
function relabelledTasks(before: Convention | undefined, after: Convention): Task[] {
  if (!before || !isRelabelled(before, after)) return [];
  const known = tasksOf(before);
  return after.tasks.filter((task) => task.status === 'open' && known.has(task));
}

/**
 * The duties whose rows a commit writes: those that are new, have changed or begun, or show another title of their
 * component, or another title or phase of their convention; and those that are settled by it.
 */
function changedDuties(before: Convention | undefined, after: Convention): Duty[] {
  const now = duties(after);
  if (!before) return now;
  const past = duties(before);
  const areRelabelled = isRelabelled(before, after);
  const isKnown = (each: Duty) =>
    hasBegun(each, before) === hasBegun(each, after) && past.some((one) => isAlike(one, each));
  const namesOther = (each: Duty) =>
    !isAlike({ title: componentAsked(before, each) }, { title: componentAsked(after, each) });
  const isSame = (one: Duty, other: Duty) => one.id === other.id && isAlike(one.assignee, other.assignee);
  const settled = past.filter((each) => !now.some((one) => isSame(one, each)));
  return [
    ...now.filter((each) => areRelabelled || !isKnown(each) || namesOther(each)),
    ...settled.map((each): Duty => ({ ...each, status: 'settled' })),
  ];
}

/** A row of an inbox: the task or duty, of which convention, and about which money or which component. */
export const TaskRow = z.object({
  convention: ConventionRef,
  task: z.union([Task, Duty]),
  money: z.optional(AskedMoney),
  component: z.optional(Component.shape.title),
});
export type TaskRow = z.infer<typeof TaskRow>;

function entryOf(convention: Convention, task: Task | Duty): InboxEntry {
  const { id, number, phase, terms } = convention;
  const { title, region } = terms;
  const money = askedMoney(convention, task);
  const component = componentAsked(convention, task);
  return {
    id: task.id,
    openedAt: task.openedAt,
    dueAt: task.dueAt,
    isOpen: task.status === 'open',
    holders: 'procedure' in task ? holders(task) : [task.assignee],
    shows: {
      convention: { id, number, title, region, phase },
      task,
      ...(money && { money }),
      ...(component && { component }),
    },
  };
}

/** The inbox rows that an act changed. */
export function inboxChanges(before: Convention | undefined, after: Convention): InboxEntry[] {
  const changed = [
    ...changedTasks(before, after),
    ...relabelledTasks(before, after),
    ...changedDuties(before, after),
  ];
  return changed.map((each) => entryOf(after, each));
}
