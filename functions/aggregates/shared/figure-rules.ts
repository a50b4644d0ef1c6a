import * as z from 'zod/mini';
import { Delay } from '../../kernel/calendar.ts';

/**
 * The rules of a stage for its regions' yearly figures. None of them is fixed by a text that we know: each is a setting.
 */
export const FigureRules = z.strictObject({
  /** The smallest number of people that is shown, zero apart. */
  smallNumbersBelow: z._default(z.int().check(z.positive(), z.maximum(100)), 10),
  /** How many days before its due day a request is reminded of. */
  figuresRemindDaysBefore: z._default(
    z.array(z.int().check(z.positive(), z.maximum(365))).check(z.maxLength(6)),
    [21, 14, 7],
  ),
  /** By when figures that were submitted are accepted or returned. */
  figuresAcceptanceDelay: z._default(Delay, { count: 10, unit: 'workingDays' }),
  /** By when a source answers to a return. */
  figuresReturnDelay: z._default(Delay, { count: 10, unit: 'workingDays' }),
});
/** What campaigns use of the rules of a stage. */
export type CampaignRules = z.infer<typeof FigureRules> & { yearlyHolidays: readonly string[] };
