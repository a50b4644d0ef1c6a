import * as z from 'zod/mini';
import { Delay } from '../../kernel/calendar.ts';

const days = (count: number) => ({ count, unit: 'calendarDays' }) as const;

/** The rules of a stage for consultations. None of them is fixed by a text that we know: each is a setting. */
export const ConsultationRuleFields = z.strictObject({
  /** By when a recommendation is answered after its follow-up has begun. */
  recommendationAnswerDelay: z._default(Delay, days(30)),
  /** How often it is asked what has become of a recommendation that was accepted. */
  recommendationProgressDelay: z._default(Delay, days(182)),
  /** How long whoever is told of what is late has, before the steering committee has it. */
  recommendationEscalationDelay: z._default(Delay, days(30)),
  /** By when what was delivered is verified. */
  recommendationVerificationDelay: z._default(Delay, days(60)),
});

/** What consultations use of the rules of a stage. */
export type ConsultationRules = z.infer<typeof ConsultationRuleFields> & {
  yearlyHolidays: readonly string[];
};
