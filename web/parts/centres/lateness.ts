import type { CentreRow } from './centres.ts';

/** How late a centre is, and how long it stands built without being open: whole days, by days in Morocco. */

type Dated = Pick<CentreRow, 'next' | 'built' | 'waitsFor'>;

const DAY = 86_400_000;

const daysBetween = (from: string, until: string): number =>
  Math.round((Date.parse(until) - Date.parse(from)) / DAY);

/**
 * By how many days a centre is late: since the planned day of its next stage, the last day of what is asked, or the day
 * by which it had to be open, whichever is longest ago. 0 where nothing is late.
 */
export function daysLate({ next, built, waitsFor }: Dated, today: string): number {
  const due = [next?.day, built?.openBy, waitsFor?.dueOn].flatMap((day) => day ?? []);
  return Math.max(0, ...due.map((day) => daysBetween(day, today)));
}

/** For how many days it stands built and not open; undefined where it does not. */
export function daysBuilt({ built }: Pick<CentreRow, 'built'>, today: string): number | undefined {
  return built && Math.max(0, daysBetween(built.since, today));
}

/** By how many days the time is over within which a built centre opens; 0 before. */
export function daysOverdue({ built }: Pick<CentreRow, 'built'>, today: string): number {
  return built ? Math.max(0, daysBetween(built.openBy, today)) : 0;
}
