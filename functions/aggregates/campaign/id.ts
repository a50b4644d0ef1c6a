/** The first letter of the ids of campaigns. */
export const LETTER = 'k';

/** The beginning of their snapshots' keys. */
export const KEY_PREFIX = 'CAMPAIGN';

/** The id of the campaign of a region's year: there is one. */
export const campaignIdOf = (region: string, year: number): string =>
  `${LETTER}-${region.toLowerCase()}-${year}`;
