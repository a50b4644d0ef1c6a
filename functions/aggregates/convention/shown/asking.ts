import type * as z from 'zod/mini';
import type { Asking } from '../../../kernel/asking.ts';
import { dayOf } from '../../../kernel/calendar.ts';
import { authorShown } from '../../../kernel/principal.ts';
import type { Reading } from '../../../kernel/route.ts';
import { type Language, written } from '../../../kernel/wording.ts';
import { textHashFor } from '../amendment/text.ts';
import { trancheOf } from '../execution/asked-money.ts';
import { duties } from '../execution/duties.ts';
import type { Duty } from '../execution/duty.ts';
import { decisionsFor } from '../procedures/decisions.ts';
import type { Task } from '../procedures/tasks.ts';
import type { Convention } from '../state.ts';
import { actOf, askedIn } from './asked.ts';
import { TaskRow } from './inbox.ts';
import { asOfNow, summaryOf } from './summary.ts';
import type { TaskView } from './task-answers.ts';

/** The tasks and duties of a convention, as people are shown them. */

/** A convention as far as a task of it names it. */
type Named = Pick<Convention, 'id'> & Partial<Pick<Convention, 'orders'>>;

/** A task as it is shown: addressed by its convention and itself, so that its id alone finds it. */
export function taskView(convention: Named, task: Task): z.infer<typeof TaskView> {
  const { decidedBy, procedure, round: _round, countedFrom: _from, ...shown } = task;
  const tranche = trancheOf(convention, task);
  return {
    ...shown,
    id: `${convention.id}.${task.id}`,
    procedure,
    dueOn: dayOf(task.dueAt),
    ...(tranche !== undefined && { tranche }),
    ...(decidedBy && { decidedBy: authorShown(decidedBy) }),
  };
}

/** A task or a duty in words, with the HTTP request that settles it. */
function askedView(convention: Named, asked: Task | Duty, language: Language) {
  const words = { asked: askedIn(asked.kind, language), act: actOf(convention, asked) };
  if ('procedure' in asked) return { ...taskView(convention, asked), ...words };
  return { ...asked, id: `${convention.id}.${asked.id}`, dueOn: dayOf(asked.dueAt), ...words };
}

function wholly(convention: Convention, asked: Task | Duty, { language, now }: Reading) {
  return {
    ...askedView(convention, asked, language),
    convention: asOfNow(summaryOf(convention), now),
  };
}

export const CONVENTION_ASKING: Asking<Convention, TaskRow> = {
  row: TaskRow,
  inInbox: ({ convention, task, money, component }, language) => ({
    ...askedView(convention, task, language),
    convention,
    ...(money && { money, tranche: money.tranche }),
    ...(component && { component }),
  }),
  inAgenda: ({ convention: { title, number }, task, component }, language) => ({
    asked: [askedIn(task.kind, language), ...(component ? [written(component, language)] : [])].join(' | '),
    title,
    number,
  }),
  /** With the hash of the text that a signature is given over. */
  detail(convention, id, reading) {
    const task = convention.tasks.find((each) => each.id === id);
    if (task) {
      const decisions = decisionsFor(task, reading.person);
      return { ...wholly(convention, task, reading), decisions, textHash: textHashFor(convention, task) };
    }
    const duty = duties(convention).find((each) => each.id === id);
    return duty && wholly(convention, duty, reading);
  },
  /** A duty follows from the state: one that is settled is left in its row alone. */
  settled: (convention, { task }, reading) =>
    'procedure' in task ? undefined : wholly(convention, task, reading),
};
