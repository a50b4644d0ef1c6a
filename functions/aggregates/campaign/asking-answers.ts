import * as z from 'zod/mini';
import { Day, Instant } from '../../kernel/calendar.ts';
import { TASK_STATUSES } from '../../kernel/procedure/schema.ts';
import { Slug } from '../../kernel/slug.ts';
import { TASK_KINDS } from './campaign.ts';
import { PERSON_COMMANDS } from './commands.ts';
import { CampaignRef, DUTY_KINDS } from './inbox.ts';

/** What a campaign asks of people, as a schema of the API's answers: in inboxes, and by itself. */
export const FiguresAsked = z.strictObject({
  id: z.string(),
  kind: z.enum([...TASK_KINDS, ...DUTY_KINDS]),
  /** The party whose figures it is about. */
  source: Slug,
  status: z.enum([...TASK_STATUSES, 'settled']),
  openedAt: Instant,
  dueAt: Instant,
  /** The day in Morocco on which it is due. */
  dueOn: Day,
  /** In the reader's language. */
  asked: z.string(),
  /** The request that settles it. */
  act: z.strictObject({ command: z.enum(PERSON_COMMANDS), method: z.literal('POST'), path: z.string() }),
  campaign: CampaignRef,
});
export type FiguresAsked = z.infer<typeof FiguresAsked>;
