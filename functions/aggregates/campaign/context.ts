import { CommandContext, type Given } from '../../kernel/context.ts';
import type { CampaignRules } from '../shared/figure-rules.ts';
import type { Campaign } from './campaign.ts';
import type { NewEvent } from './events.ts';
import { type CampaignKey, STREAM } from './stream.ts';

/** The context of one command: a campaign, who acts on it, and when. */
export class CampaignContext extends CommandContext<Campaign, NewEvent, CampaignKey, CampaignRules> {
  constructor(given: Given<Campaign, CampaignRules>) {
    super(STREAM, given);
  }
}
