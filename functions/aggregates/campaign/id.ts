/** The ids of campaigns: other aggregates read what they have published. */
export {
  CAMPAIGN_LETTER as LETTER,
  CAMPAIGN_PREFIX as KEY_PREFIX,
  campaignIdOf,
} from '../shared/published-coverage.ts';

/** The id of the campaign of the year before; undefined where an id is none of a campaign's. */
export function yearBefore(id: string): string | undefined {
  const [, head, year] = /^(k[a-z0-9]+)(\d{4})$/.exec(id) ?? [];
  return head === undefined ? undefined : `${head}${Number(year) - 1}`;
}
