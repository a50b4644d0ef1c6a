import * as z from 'zod/mini';
import { Day, Instant } from '../../kernel/calendar.ts';
import { Decision, TASK_STATUSES } from '../../kernel/procedure/schema.ts';
import { TASK_KINDS } from './action-plan.ts';
import { PlanRef } from './inbox.ts';

/** What a plan asks of people, as a schema of the API's answers: in inboxes, and by itself. */
export const PlanAsked = z.strictObject({
  id: z.string(),
  kind: z.enum(TASK_KINDS),
  /** The revision that it is about; the plan itself where there is none. */
  revision: z.optional(z.int()),
  status: z.enum(TASK_STATUSES),
  openedAt: Instant,
  dueAt: Instant,
  /** The day in Morocco on which it is due. */
  dueOn: Day,
  /** Whether it was handed on because it is late. */
  escalated: z.boolean(),
  /** Until when (an instant, UTC) whoever it was handed on to is asked. */
  escalatedUntil: z.optional(Instant),
  decision: z.optional(Decision),
  /** In the reader's language. */
  asked: z.string(),
  /** The request that settles it. */
  act: z.strictObject({ command: z.literal('decideTask'), method: z.literal('POST'), path: z.string() }),
  plan: PlanRef,
});
export type PlanAsked = z.infer<typeof PlanAsked>;

/** By itself, with the decisions that its reader can take on it now. */
export const PlanTask = z.extend(PlanAsked, { decisions: z.array(Decision) });
