import * as z from 'zod/mini';
import { AT_ONCE, type Due, type Listing, NEVER } from '../../kernel/aggregate.ts';
import { Campaign } from './campaign.ts';
import { PROCESS } from './collection/procedures.ts';
import { dutiesOf } from './inbox.ts';

/** A campaign in a line, and the lists in which it is found: that of all, and that of its region. */
export const Summary = z.object({
  id: z.string(),
  region: Campaign.shape.region,
  year: Campaign.shape.year,
  status: Campaign.shape.status,
  dueOn: Campaign.shape.dueOn,
  publishedVersion: Campaign.shape.publishedVersion,
  /** How many requests stand in each state. */
  requests: z.record(z.string(), z.int()),
  /** The parties that may know it before it is published. */
  parties: z.array(z.string()),
  version: z.int(),
  changedAt: z.string(),
});
export type Summary = z.infer<typeof Summary>;

export function summaryOf(campaign: Campaign): Summary {
  const { id, region, year, status, dueOn, publishedVersion, version, changedAt } = campaign;
  const requests: Record<string, number> = {};
  for (const request of campaign.requests) requests[request.status] = (requests[request.status] ?? 0) + 1;
  return {
    id,
    region,
    year,
    status,
    dueOn,
    ...(publishedVersion !== undefined && { publishedVersion }),
    requests,
    parties: campaign.members.map(({ party }) => party),
    version,
    changedAt,
  };
}

const CAMPAIGNS = 'CAMPAIGNS';
/** The list of the campaigns of a region, or of all. */
export const campaignList = (region?: string) =>
  region === undefined ? CAMPAIGNS : `${CAMPAIGNS}#${region}`;

export function listing(campaign: Campaign): Listing {
  const summary = summaryOf(campaign);
  return {
    lists: [campaignList(), campaignList(campaign.region)],
    phase: campaign.status,
    search: `${campaign.id} ${campaign.year}`,
    summary,
  };
}

export function due(campaign: Campaign): Due | undefined {
  const { region, changedAt } = campaign;
  if (PROCESS.runsNeeded(campaign, changedAt).length > 0) return { region, at: AT_ONCE };
  return dutiesOf(campaign).length > 0 ? { region, at: NEVER } : undefined;
}
