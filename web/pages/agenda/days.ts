import type { AgendaItem } from '../../api/schema.d.ts';
import type { AgendaFilters } from './filters.ts';

/** Which entries of an agenda are shown, and under which day. */

/**
 * Whether a day has passed without what was to come about on it: what is asked of people, a tranche, an opening. Meetings are
 * over once their day is.
 */
export const isLate = ({ kind, day, done }: AgendaItem, today: string): boolean =>
  !done && day < today && kind !== 'session' && kind !== 'consultation';

/** How many days an entry is late; none where it is not. */
export const daysLateOf = (item: AgendaItem, today: string): number =>
  isLate(item, today) ? (Date.parse(today) - Date.parse(item.day)) / 86_400_000 : 0;

export const ofKind = (items: readonly AgendaItem[], { kind }: Pick<AgendaFilters, 'kind'>): AgendaItem[] =>
  items.filter((item) => kind === undefined || item.kind === kind);

export interface DayOf {
  day: string;
  items: AgendaItem[];
}

/** The entries under their days, the earliest first. */
export function byDay(items: readonly AgendaItem[]): DayOf[] {
  const days = [...new Set(items.map(({ day }) => day))].sort();
  return days.map((day) => ({ day, items: items.filter((item) => item.day === day) }));
}

/** What is late, the latest first; and what is still to come, today included. */
export function partsOf(items: readonly AgendaItem[], today: string): { late: AgendaItem[]; ahead: DayOf[] } {
  const late = items
    .filter((item) => isLate(item, today))
    .sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1));
  return { late, ahead: byDay(items.filter(({ day }) => day >= today)) };
}
