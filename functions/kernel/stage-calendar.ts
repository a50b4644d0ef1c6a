import * as z from 'zod/mini';
import { Day, Instant } from './calendar.ts';
import { authorOf, EventAuthor, type Person } from './principal.ts';
import { refuse } from './refusal.ts';
import { Bilingual, prose } from './text.ts';

/**
 * The days off of the whole stage that no year repeats: religious holidays, known the evening before. Its administrator
 * adds them at any time, and withdraws one that was added by mistake; every change is kept.
 */

/** A day off, and what it is called in Arabic and French. */
export const Holiday = z.strictObject({ day: Day, name: Bilingual });
export type Holiday = z.infer<typeof Holiday>;

const Added = z.extend(Holiday, { addedAt: Instant, addedBy: EventAuthor });
export type AddedHoliday = z.infer<typeof Added>;

/** Why a day is withdrawn. */
export const Withdrawal = z.strictObject({
  reason: prose(1000),
});

/** One change, as it is kept for ever. */
export const CalendarChange = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('added'), seq: z.int(), at: Instant, by: EventAuthor, holiday: Holiday }),
  z.strictObject({
    type: z.literal('withdrawn'),
    seq: z.int(),
    at: Instant,
    by: EventAuthor,
    holiday: Holiday,
    reason: z.string(),
  }),
]);
export type CalendarChange = z.infer<typeof CalendarChange>;

/** The days off as they stand, and the days that were taken back; `version` counts the changes. */
export const StageCalendar = z.strictObject({
  version: z.int(),
  days: z.array(Added),
  withdrawn: z.array(Day),
});
export type StageCalendar = z.infer<typeof StageCalendar>;

export const NO_DAYS: StageCalendar = { version: 0, days: [], withdrawn: [] };

/** More than a century of religious holidays. */
const MAX_DAYS = 1000;

export interface Changed {
  calendar: StageCalendar;
  /** Absent where all is already as it is wanted: a repeat changes nothing. */
  change?: CalendarChange;
}

/** Whether somebody looks after the whole stage. */
export const mayChangeCalendar = ({ roles }: Person): boolean => roles.includes('administrator');

function assertAdministrator(person: Person): void {
  if (!mayChangeCalendar(person)) throw refuse('notAllowed', { who: 'administrator' });
}

/** Adds a day. The same day by the same name again changes nothing; by another name it is refused. */
export function addHoliday(calendar: StageCalendar, holiday: Holiday, person: Person, now: string): Changed {
  assertAdministrator(person);
  const { day, name } = holiday;
  const known = calendar.days.find((each) => each.day === day);
  if (known && known.name.ar === name.ar && known.name.fr === name.fr) return { calendar };
  if (known) throw refuse('holidayKnown', { day: { day }, name: { name: known.name } });
  if (calendar.days.length >= MAX_DAYS) throw refuse('holidaysTooMany', { most: MAX_DAYS });
  const by = authorOf(person);
  const seq = calendar.version + 1;
  const days = [...calendar.days, { ...holiday, addedAt: now, addedBy: by }];
  days.sort((a, b) => (a.day < b.day ? -1 : 1));
  const withdrawn = calendar.withdrawn.filter((each) => each !== day);
  return {
    calendar: { version: seq, days, withdrawn },
    change: { type: 'added', seq, at: now, by, holiday },
  };
}

/**
 * Takes a day back; taken back already, nothing changes. What was put off because of it stays so: nobody loses time
 * that they were told of.
 */
export function withdrawHoliday(
  calendar: StageCalendar,
  { day, reason }: { day: string; reason: string },
  person: Person,
  now: string,
): Changed {
  assertAdministrator(person);
  const known = calendar.days.find((each) => each.day === day);
  if (!known && calendar.withdrawn.includes(day)) return { calendar };
  if (!known) throw refuse('holidayUnknown', { day: { day } });
  const by = authorOf(person);
  const seq = calendar.version + 1;
  const days = calendar.days.filter((each) => each !== known);
  const holiday = { day, name: known.name };
  return {
    calendar: { version: seq, days, withdrawn: [...calendar.withdrawn, day] },
    change: { type: 'withdrawn', seq, at: now, by, holiday, reason },
  };
}
