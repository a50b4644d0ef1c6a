import type { Fold } from '../../kernel/context.ts';
import type { Campaign } from './campaign.ts';
import type { NewEvent } from './events.ts';
import { evolve } from './evolve.ts';

/** The field in which an event names its campaign. */
export interface CampaignKey {
  campaignId: string;
}

/** How a campaign's events are keyed and folded. */
export const STREAM: Fold<Campaign, NewEvent, CampaignKey> = {
  streamKey: (campaignId: string): CampaignKey => ({ campaignId }),
  evolve,
};
