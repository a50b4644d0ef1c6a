import * as z from 'zod/mini';
import { Day, Instant } from '../../kernel/calendar.ts';
import { TASK_STATUSES } from '../../kernel/procedure/schema.ts';
import { PERSON_COMMANDS } from './commands.ts';
import { TASK_KINDS } from './consultation.ts';
import { ConsultationRef, RecommendationRef } from './inbox.ts';

/** What a consultation asks of people, as a schema of the API's answers: in inboxes, and by itself. */
export const ConsultationAsked = z.strictObject({
  id: z.string(),
  kind: z.enum(TASK_KINDS),
  status: z.enum(TASK_STATUSES),
  openedAt: Instant,
  dueAt: Instant,
  /** The day in Morocco on which it is due. */
  dueOn: Day,
  /** Whether it was handed on because it is late. */
  escalated: z.boolean(),
  /** In the reader's language. */
  asked: z.string(),
  /** The request that settles it. */
  act: z.strictObject({ command: z.enum(PERSON_COMMANDS), method: z.literal('POST'), path: z.string() }),
  consultation: ConsultationRef,
  recommendation: RecommendationRef,
});
export type ConsultationAsked = z.infer<typeof ConsultationAsked>;
