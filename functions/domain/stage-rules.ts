import * as z from 'zod/mini';
import { Delay } from './calendar.ts';

/**
 * The rules of a stage: what holds for all of its conventions, whoever proposes them. The stage's settings give them
 * (infra/settings), every function is told them in its environment (functions/stage.ts), and a command has them beside
 * its convention. A rule that a stage does not give has the default of a stage where conventions are real.
 */
export const StageRules = z.strictObject({
  /** No delay of a convention's settings or plan is shorter; in seconds where a stage is there to rehearse. */
  shortestDelay: z._default(Delay, { count: 1, unit: 'calendarDays' }),
});
export type StageRules = z.infer<typeof StageRules>;
