import * as z from 'zod/mini';
import { Delay } from '../../kernel/calendar.ts';

/** The rules of a stage for action plans. None of them is fixed by a text that we know: each is a setting. */
export const PlanRuleFields = z.strictObject({
  /** By when each of the three reviews what was submitted. */
  planReviewDelay: z._default(Delay, { count: 10, unit: 'workingDays' }),
  /** By when the regional council deliberates. */
  planDeliberationDelay: z._default(Delay, { count: 120, unit: 'calendarDays' }),
  /** What follows where it does not. */
  planDeliberationOnTimeout: z._default(z.enum(['escalate', 'lapse']), 'escalate'),
  /** How long the wali may oppose the deliberation; an end of the delay without it approves. */
  planOppositionDelay: z._default(Delay, { count: 10, unit: 'workingDays' }),
  /** By when the ministry signs. */
  planSignatureDelay: z._default(Delay, { count: 30, unit: 'calendarDays' }),
  /** By when each of the three accepts the final report. */
  planClosureDelay: z._default(Delay, { count: 30, unit: 'calendarDays' }),
});

/** What action plans use of the rules of a stage. */
export type PlanRules = z.infer<typeof PlanRuleFields> & { yearlyHolidays: readonly string[] };
