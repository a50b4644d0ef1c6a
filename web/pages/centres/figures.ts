import { type CentreRow, STATUSES, type Status } from '../../parts/centres/centres.ts';
import { daysLate, daysOverdue } from '../../parts/centres/lateness.ts';
import { latestFirst } from './rows-shown.ts';

/** The figures of a board, and its parts. */

export interface StageCount {
  status: Status;
  count: number;
  late: number;
}

/** How many stand in each stage, and how many of these are late; stages off the way only where there are some. */
export function countsOf(rows: readonly CentreRow[], today: string): StageCount[] {
  return STATUSES.map((status) => {
    const all = rows.filter((row) => row.status === status);
    return { status, count: all.length, late: all.filter((row) => daysLate(row, today) > 0).length };
  }).filter(({ status, count }) => count > 0 || !['suspended', 'closed', 'abandoned'].includes(status));
}

/** An opening counts once another party has verified it, and as long as it is confirmed. */
const isOpen = ({ status, opening }: CentreRow): boolean =>
  status === 'inService' && opening?.verified === true && opening.unconfirmedSince === undefined;

export function figuresOf(rows: readonly CentreRow[], today: string) {
  return {
    all: rows.length,
    open: rows.filter(isOpen).length,
    built: rows.filter(({ built }) => built !== undefined).length,
    overdue: rows.filter((row) => daysOverdue(row, today) > 0).length,
    late: rows.filter((row) => daysLate(row, today) > 0).length,
  };
}

/** The late ones, the latest first; then the others by their stage. */
export function partsOf(rows: readonly CentreRow[], today: string) {
  const sorted = latestFirst(rows, today);
  const inTime = sorted.filter((row) => daysLate(row, today) === 0);
  return {
    late: sorted.filter((row) => daysLate(row, today) > 0),
    stages: STATUSES.map((status) => ({
      status,
      rows: inTime.filter((row) => row.status === status),
    })).filter((stage) => stage.rows.length > 0),
  };
}
