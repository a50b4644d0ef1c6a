import * as z from 'zod/mini';
import type { InboxEntry } from '../../kernel/aggregate.ts';
import { Consultation, Meeting, PublicText, recommendationOf, Task } from './consultation.ts';
import { numberOf } from './recommendations/way.ts';

/** What a consultation asks of people, as rows of their inboxes. */

/** A consultation in a line, as rows name it. */
export const ConsultationRef = z.strictObject({
  id: z.string(),
  region: Consultation.shape.region,
  number: z.int(),
  title: Meeting.shape.title,
  day: Meeting.shape.day,
});
export const refOf = ({ id, region, number, meeting }: Consultation): z.infer<typeof ConsultationRef> => ({
  id,
  region,
  number,
  title: meeting.title,
  day: meeting.day,
});

export const RecommendationRef = z.strictObject({ n: z.int(), text: PublicText });

export const TaskRow = z.object({
  consultation: ConsultationRef,
  recommendation: RecommendationRef,
  task: Task,
});
export type TaskRow = z.infer<typeof TaskRow>;

/** A task with what it is about. */
export function rowOf(consultation: Consultation, task: Task): TaskRow {
  const recommendation = recommendationOf(consultation, numberOf(task));
  if (!recommendation) throw new Error('A task is about a recommendation');
  const { n, text } = recommendation;
  return { consultation: refOf(consultation), recommendation: { n, text }, task };
}

function entryOf(consultation: Consultation, task: Task): InboxEntry {
  const { id, openedAt, dueAt, status, assignee, escalatedTo } = task;
  return {
    id,
    openedAt,
    dueAt,
    isOpen: status === 'open',
    holders: [assignee, ...(escalatedTo ? [escalatedTo] : [])],
    shows: rowOf(consultation, task),
  };
}

/** The inbox rows that an act changed; what they show of their consultation is settled before anything is asked. */
export function inboxChanges(before: Consultation | undefined, after: Consultation): InboxEntry[] {
  const known = new Set<Task>(before?.tasks);
  return after.tasks.filter((task) => !known.has(task)).map((task) => entryOf(after, task));
}
