import type * as z from 'zod/mini';
import { authorShown } from '../../kernel/principal.ts';
import type { CalendarChange, StageCalendar } from '../../kernel/stage-calendar.ts';
import { stageRules } from '../../stage.ts';
import type { CalendarView } from './answers.ts';

/** The stage's calendar: who added a day is named without their account. */
export function calendarView({ version, days }: StageCalendar): z.infer<typeof CalendarView> {
  return {
    version,
    yearly: stageRules().yearlyHolidays,
    days: days.map(({ addedBy, ...day }) => ({ ...day, addedBy: authorShown(addedBy) })),
  };
}

/** A change of it, as it is kept. */
export function changeView({ seq: _seq, by, ...change }: CalendarChange) {
  return { ...change, by: authorShown(by) };
}
