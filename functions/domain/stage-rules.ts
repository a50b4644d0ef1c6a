import * as z from 'zod/mini';
import { Delay } from './calendar.ts';
import { APPROVAL_KINDS } from './terms.ts';

/**
 * The rules of a stage: what holds for all of its conventions, whoever proposes them. The stage's settings give them
 * (infra/settings), every function is told them in its environment (functions/stage.ts), and a command has them beside
 * its convention. A rule that a stage does not give has the default of a stage where conventions are real.
 */
export const StageRules = z.strictObject({
  /** No delay of a convention's settings or plan is shorter; in seconds where a stage is there to rehearse. */
  shortestDelay: z._default(Delay, { count: 1, unit: 'calendarDays' }),
  /** The kinds of step that no approval plan is without. */
  requiredSteps: z._default(z.array(z.enum(APPROVAL_KINDS)), ['pledging']),
  /** Whether a plan asks every party that pays in cash to sign; the three core parties always sign. */
  payersSign: z._default(z.boolean(), true),
  /** The kinds of step that may be settled by silence (`silence: deemed`). */
  tacitSteps: z._default(z.array(z.enum(APPROVAL_KINDS)), ['opposition']),
  /** How many mails are sent for one convention on one day in Morocco; what is beyond is in the inbox alone. */
  mailsPerDay: z._default(z.int().check(z.positive(), z.maximum(2000)), 200),
});
export type StageRules = z.infer<typeof StageRules>;
