import * as z from 'zod/mini';
import { type CentreRow, ProvinceCode, STATUSES } from '../../parts/centres/centres.ts';
import { daysLate } from '../../parts/centres/lateness.ts';
import { RegionCode } from '../../parts/figures/figures.ts';

/** What of the centres is looked at, as the address has it; an address typed wrongly shows what is left of it. */

/** Besides the stages: what stands built and is not open. */
export const STANDS = [...STATUSES, 'builtNotOpen'] as const;
export type Stand = (typeof STANDS)[number];

export const CentreFilters = z.object({
  /** Without one, the region of the reader's own party; `all` for the country. */
  region: z.catch(z.optional(z.union([RegionCode, z.literal('all')])), undefined),
  province: z.catch(z.optional(ProvinceCode), undefined),
  group: z.catch(z.optional(z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,62}$/))), undefined),
  stage: z.catch(z.optional(z.enum(STANDS)), undefined),
});
export type CentreFilters = z.infer<typeof CentreFilters>;

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
