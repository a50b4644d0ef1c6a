import * as z from 'zod/mini';
import type { Beside } from '../../kernel/context.ts';
import { PROVINCES } from './places.ts';

/** The published figures of a region, as far as commands on other aggregates read them in the same call. */

/** The first letter of the ids of campaigns. */
export const CAMPAIGN_LETTER = 'k';

/** The beginning of their snapshots' keys. */
export const CAMPAIGN_PREFIX = 'CAMPAIGN';

/** The id of the campaign of a region's year, of which there is one: `kma042026`. Names of executions part at hyphens. */
export const campaignIdOf = (region: string, year: number): string =>
  `${CAMPAIGN_LETTER}${region.toLowerCase().replaceAll('-', '')}${year}`;

/** The document of a version's coverage; without a number that of the newest that is published. */
export const coverageName = (version?: number): string =>
  version === undefined ? 'COVERAGE' : `COVERAGE#${version}`;

const Cell = z.object({
  place: z.string(),
  isHidden: z.boolean(),
  part: z.object({ atLeast: z.optional(z.int()) }),
});
const Published = z.object({
  year: z.int(),
  isPublished: z.literal(true),
  shown: z.array(
    z.object({
      targetGroup: z.string(),
      unit: z.string(),
      measure: z.string(),
      provinces: z.array(Cell),
      region: Cell,
    }),
  ),
});

/** The region of a place: of a province its own, of a region itself. */
export const regionOf = (place: string): string =>
  PROVINCES.find(({ code }) => code === place)?.region ?? place;

/** The years whose figures count as the newest: as on the board, this one and the last. */
const yearsUntil = (now: string): number[] => [Number(now.slice(0, 4)), Number(now.slice(0, 4)) - 1];

/** What a command asks for that compares numbers with what is reached in some places. `now` is an instant (ISO, UTC). */
export const readsCoverage = (places: readonly string[], now: string) => ({
  documents: [...new Set(places.map(regionOf))].flatMap((region) =>
    yearsUntil(now).map((year) => ({
      prefix: CAMPAIGN_PREFIX,
      id: campaignIdOf(region, year),
      name: coverageName(),
    })),
  ),
});

/** How many people of a group a place reaches at least, in the newest figures that are published. */
export interface ReachedAtLeast {
  count: number;
  year: number;
}

/** Undefined where nothing is published of it, or it is hidden because it is small. */
export function reachedOf(
  { beside, now }: { beside: Pick<Beside<unknown>, 'documents'>; now: string },
  { place, group }: { place: string; group: string },
): ReachedAtLeast | undefined {
  const newest = yearsUntil(now)
    .map((year) => beside.documents?.get(`${campaignIdOf(regionOf(place), year)} ${coverageName()}`))
    .map((content) => Published.safeParse(content).data)
    .find((content) => content !== undefined);
  const row = newest?.shown.find(
    ({ targetGroup, measure, unit }) => targetGroup === group && measure === 'reached' && unit === 'people',
  );
  const cell = row && [...row.provinces, row.region].find((each) => each.place === place);
  const count = cell && !cell.isHidden ? cell.part.atLeast : undefined;
  return newest && count !== undefined ? { count, year: newest.year } : undefined;
}
