import type { Kind } from '../../kernel/aggregate.ts';
import type { Campaign } from './campaign.ts';
import { Event, type NewEvent } from './events.ts';
import { listing, Summary } from './listing.ts';
import { MEMBERSHIP } from './permissions.ts';
import { CAMPAIGN_RECORD } from './record.ts';
import { type CampaignKey, STREAM } from './stream.ts';
import { versionFaults } from './versions/faults.ts';

/** A campaign as whoever reads it knows it. What can be done to it is in index.ts. */
export const CAMPAIGN_KIND = {
  ...CAMPAIGN_RECORD,
  ...STREAM,
  path: '/v1/campaigns',
  event: Event,
  summary: Summary,
  knows: MEMBERSHIP.knows,
  progress: ({ id, status, version }) => ({ id, status, version }),
  listing,
  faults: versionFaults,
} satisfies Kind<Campaign, NewEvent, CampaignKey> & { summary: unknown };
