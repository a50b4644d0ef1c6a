import * as z from 'zod/mini';
import { Delay } from '../../kernel/calendar.ts';
import type { FigureRules } from './figure-rules.ts';

const days = (count: number) => ({ count, unit: 'calendarDays' }) as const;

/** The rules of a stage for centres. None of them is fixed by a text that we know: each is a setting. */
export const CentreRuleFields = z.strictObject({
  /** How long a centre may stand equipped without being open, in days. */
  builtNotOpenDays: z._default(z.int().check(z.positive(), z.maximum(3660)), 180),
  /** By when a stage is reported for which no day is planned, nor for any after it. */
  centreStageDelay: z._default(Delay, days(365)),
  /** By when an equipped centre has its operator, its staff and its authorisation. */
  centrePreparationDelay: z._default(Delay, days(90)),
  /** By when its opening is then declared. */
  centreOpeningDelay: z._default(Delay, days(30)),
  /** By when a declared opening is verified. */
  centreVerificationDelay: z._default(Delay, days(60)),
  /** How long whoever is told of what is late has until they are reminded of it. */
  centreEscalationDelay: z._default(Delay, days(30)),
  /** How many days after an opening, or after its last confirmation, it is asked whether the centre is still open. */
  stillOpenEveryDays: z._default(z.int().check(z.positive(), z.maximum(3660)), 365),
  /** By when that is answered. */
  stillOpenDelay: z._default(Delay, days(30)),
  /** Without which part of the posts that it needs, in percent, no centre opens. */
  leastPostsPercent: z._default(z.int().check(z.nonnegative(), z.maximum(100)), 100),
});

/** What centres use of the rules of a stage. */
export type CentreRules = z.infer<typeof CentreRuleFields> &
  Pick<z.infer<typeof FigureRules>, 'smallNumbersBelow'> & { yearlyHolidays: readonly string[] };
