import { everyOf } from '../../api/every.ts';
import type { GetCampaignsAnswer, GetCampaignsIdAnswer } from '../../api/schema.d.ts';
import { code, search } from '../../api/search.ts';

/** The vocabulary of a region's yearly figures, as the API declares it. */

export type Campaign = GetCampaignsIdAnswer;
export type CampaignRow = GetCampaignsAnswer['items'][number];
export type Figure = Campaign['figures'][number];
export type Measure = Figure['measure'];
export type Place = Figure['place'];
export type Region = Campaign['region'];

export const MEASURES = everyOf<Measure>()([
  'population',
  'eligible',
  'registered',
  'reached',
  'capacity',
  'waiting',
  'submitted',
  'processed',
  'delivered',
]);

export const UNITS = everyOf<Figure['unit']>()(['people', 'households', 'files']);

/** Codes as the API knows them: it offers all of them, and checks what it is given. */
export const regionOf = code<Region>(/^MA-\d{2}$/);
export const placeOf = code<Place>(/^MA-(\d{2}|[A-Z]{3})$/);

/** The campaign of a region's year, by its id; of each there is one. */
export const campaignIdOf = (region: Region, year: number): string =>
  `k${region.toLowerCase().replaceAll('-', '')}${year}`;

/** The years of which something is published, the newest first; this year where there is none. */
export function yearsOf(rows: readonly CampaignRow[], thisYear: number): number[] {
  const years = rows.filter(({ publishedVersion }) => publishedVersion !== undefined).map(({ year }) => year);
  return years.length === 0 ? [thisYear] : [...new Set(years)].sort((a, b) => b - a);
}

/** The region that a list is narrowed to, as its address has it. */
export const readRegionFilter = search({ region: regionOf });
