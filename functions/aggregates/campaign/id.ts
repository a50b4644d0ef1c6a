/** The first letter of the ids of campaigns. */
export const LETTER = 'k';

/** The beginning of their snapshots' keys. */
export const KEY_PREFIX = 'CAMPAIGN';

/** The id of the campaign of a region's year, of which there is one: `kma042026`. Names of executions part at hyphens. */
export const campaignIdOf = (region: string, year: number): string =>
  `${LETTER}${region.toLowerCase().replaceAll('-', '')}${year}`;

/** The id of the campaign of the year before; undefined where an id is none of a campaign's. */
export function yearBefore(id: string): string | undefined {
  const [, head, year] = /^(k[a-z0-9]+)(\d{4})$/.exec(id) ?? [];
  return head === undefined ? undefined : `${head}${Number(year) - 1}`;
}
