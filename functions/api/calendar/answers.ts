import * as z from 'zod/mini';
import { Instant } from '../../kernel/calendar.ts';
import { AuthorShown } from '../../kernel/principal.ts';
import { Holiday } from '../../kernel/stage-calendar.ts';

/** The days off of the stage: `yearly` as `MM-DD`, and those that were added. */
export const CalendarView = z.strictObject({
  version: z.int(),
  yearly: z.array(z.string()),
  days: z.array(z.extend(Holiday, { addedAt: Instant, addedBy: AuthorShown })),
});
/** The same, with the latest changes. */
export const Calendar = z.extend(CalendarView, {
  /** Whether the reader may add and withdraw days. */
  changeable: z.boolean(),
  /** The latest changes first. */
  changes: z.array(
    z.strictObject({
      type: z.enum(['added', 'withdrawn']),
      at: Instant,
      by: AuthorShown,
      holiday: Holiday,
      reason: z.optional(z.string()),
    }),
  ),
});

export const CALENDAR_EXAMPLES = {
  holiday: { name: { ar: 'عيد الفطر', fr: 'Aïd el-Fitr' } },
  withdrawal: { reason: 'Le croissant a été vu un jour plus tard' },
};
