import type * as z from 'zod/mini';
import { authorShown } from '../../kernel/principal.ts';
import type { CampaignTrailEvent } from './answers.ts';
import type { Campaign } from './campaign.ts';
import type { Event } from './events.ts';
import { detailOf } from './published.ts';

/**
 * An event of a campaign as its trail shows it: who did what and when, and no figure. The hashes are those of the
 * whole event, so that what is shown here can be found in what is verified.
 */
export function trailEvent(campaign: Campaign, event: Event): z.infer<typeof CampaignTrailEvent> {
  const { seq, at, type, by, previous, hash } = event;
  const { data } = detailOf(campaign, event);
  return { seq, at, type, by: authorShown(by), previous, hash, data };
}
