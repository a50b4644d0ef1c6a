import * as z from 'zod/mini';
import { daysLater } from '../../../morocco/clock.ts';
import { Day, dayOf } from '../../kernel/calendar.ts';
import { dueAfter } from '../../kernel/procedure/delays.ts';
import { stepOf } from '../../kernel/procedure/groups.ts';
import { Slug } from '../../kernel/slug.ts';
import { type Centre, STAGES, Stage, TASK_KINDS, type Task } from './centre.ts';

/** Whose turn it is: what a centre waits for first, and of whom. */
export const WaitsFor = z.strictObject({
  kind: z.enum(TASK_KINDS),
  /** The stage that is to be reported. */
  stage: z.optional(Stage),
  /** Of those asked each may do it. */
  parties: z.array(Slug),
  /** The last day that is in time, as it was first given: handing on what is late moves it no further. */
  dueOn: Day,
  /** To whom it was handed on because it is late. */
  escalatedTo: z.optional(Slug),
});
export type WaitsFor = z.infer<typeof WaitsFor>;

/** The planned day where there is one, also of a task that was opened after it; else the end of the first delay. */
function firstDueOn(centre: Centre, task: Task): string {
  const { dueOn, delay } = stepOf(centre, task);
  return dueOn ?? dayOf(dueAfter(centre, task.openedAt, delay));
}

/** A yearly question that found no answer is closed; it still waits for whoever was asked. */
function unconfirmed({ opening, operator, owner, status }: Centre): WaitsFor | undefined {
  if (status !== 'inService' || opening?.unconfirmedSince === undefined) return undefined;
  const parties = [operator?.party ?? owner];
  return { kind: 'stillOpen', parties, dueOn: daysLater(dayOf(opening.unconfirmedSince), -1) };
}

export function waitsForOf(centre: Centre): WaitsFor | undefined {
  const open = centre.tasks
    .filter(({ status }) => status === 'open')
    .map((task) => ({ task, dueOn: firstDueOn(centre, task) }));
  const [first] = open.sort((a, b) => a.dueOn.localeCompare(b.dueOn));
  if (!first) return unconfirmed(centre);
  const { kind, subject, escalatedTo } = first.task;
  const stage = STAGES.find((each) => each === subject);
  const asked = open.filter(({ task }) => task.kind === kind).map(({ task }) => task.assignee.party);
  return {
    kind,
    ...(stage && { stage }),
    parties: [...new Set(asked)],
    dueOn: first.dueOn,
    ...(escalatedTo && { escalatedTo: escalatedTo.party }),
  };
}
