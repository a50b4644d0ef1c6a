import * as z from 'zod/mini';
import { Day, dayOf } from '../../kernel/calendar.ts';
import { Slug } from '../../kernel/slug.ts';
import { type ActionPlan, TASK_KINDS } from './action-plan.ts';

/** Whose turn it is: what a plan waits for first, and of whom. */
export const WaitsFor = z.strictObject({
  kind: z.enum(TASK_KINDS),
  /** Each of them is asked. */
  parties: z.array(Slug),
  /** The day in Morocco on which it is due. */
  dueOn: Day,
  /** Whether it was handed on because it is late. */
  escalated: z.boolean(),
});
export type WaitsFor = z.infer<typeof WaitsFor>;

export function waitsForOf({ tasks }: Pick<ActionPlan, 'tasks'>): WaitsFor | undefined {
  const open = tasks.filter(({ status }) => status === 'open').sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
  const [first] = open;
  if (!first) return undefined;
  const asked = open.filter(({ kind }) => kind === first.kind).map(({ assignee }) => assignee.party);
  return {
    kind: first.kind,
    parties: [...new Set(asked)],
    dueOn: dayOf(first.dueAt),
    escalated: first.escalatedTo !== undefined,
  };
}
