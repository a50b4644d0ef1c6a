import { calendarDays } from '../../i18n/format.ts';
import type { Tone } from '../../ui/badge.tsx';

export const GROUPS = ['overdue', 'soon', 'later'] as const;
export type Urgency = (typeof GROUPS)[number];

/** How urgent something due at a moment or on a day is: overdue when it has passed, soon within three days. */
export function urgencyOf(dueAt: string, now: number): Urgency {
  if (dueAt.length === 10) return urgencyOfDay(dueAt, now);
  if (Date.parse(dueAt) < now) return 'overdue';
  return calendarDays(dueAt, now) <= 3 ? 'soon' : 'later';
}

/** The same of a day in Morocco, which is over when the next begins. */
export function urgencyOfDay(day: string, now: number): Urgency {
  const left = calendarDays(day, now);
  if (left < 0) return 'overdue';
  return left <= 3 ? 'soon' : 'later';
}

export const TONES: Record<Urgency, Tone> = { overdue: 'bad', soon: 'warning', later: 'neutral' };
