import type { CentreRow } from '../../parts/centres/centres.ts';
import { daysLate } from '../../parts/centres/lateness.ts';
import type { CentreFilters, Stand } from './filters.ts';

/** Which of the centres are shown, and in which order. */

/** The centres of a place and a group, whatever their stage. */
export const ofPlace = (
  rows: readonly CentreRow[],
  { province, group }: Pick<CentreFilters, 'province' | 'group'>,
): CentreRow[] =>
  rows.filter(
    (row) =>
      (province === undefined || row.province === province) &&
      (group === undefined || row.groups.includes(group)),
  );

export const standsAs = (row: CentreRow, stage: Stand): boolean =>
  stage === 'builtNotOpen' ? row.built !== undefined : row.status === stage;

/** The latest first, and those in time by their name. */
export function latestFirst(rows: readonly CentreRow[], today: string): CentreRow[] {
  return [...rows].sort(
    (a, b) => daysLate(b, today) - daysLate(a, today) || a.name.fr.localeCompare(b.name.fr, 'fr'),
  );
}
