import * as z from 'zod/mini';
import { Day, Instant } from '../../kernel/calendar.ts';
import { TASK_STATUSES } from '../../kernel/procedure/schema.ts';
import { Stage, TASK_KINDS } from './centre.ts';
import { PERSON_COMMANDS } from './commands.ts';
import { CentreRef } from './inbox.ts';

/** What a centre asks of people, as a schema of the API's answers: in inboxes, and by itself. */
export const CentreAsked = z.strictObject({
  id: z.string(),
  kind: z.enum(TASK_KINDS),
  /** The stage that is to be reported. */
  stage: z.optional(Stage),
  status: z.enum(TASK_STATUSES),
  openedAt: Instant,
  dueAt: Instant,
  /** The day in Morocco on which it is due. */
  dueOn: Day,
  /** Whether it was handed on because it is late. */
  escalated: z.boolean(),
  /** Until when (an instant, UTC) whoever it was handed on to is asked. */
  escalatedUntil: z.optional(Instant),
  /** In the reader's language. */
  asked: z.string(),
  /** The request that settles it. */
  act: z.strictObject({
    command: z.enum(PERSON_COMMANDS),
    method: z.enum(['POST', 'PUT']),
    path: z.string(),
  }),
  centre: CentreRef,
});
export type CentreAsked = z.infer<typeof CentreAsked>;
