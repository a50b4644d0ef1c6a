import type { Campaign } from '../campaign.ts';
import { hashOf } from './figures.ts';

/** The versions whose hash is not that of the figures and salts that the campaign has: for whoever verifies a table. */
export function versionFaults(campaign: Campaign): string[] {
  return campaign.versions
    .filter(({ number, hash }) => hash !== hashOf(campaign, number))
    .map(({ number }) => `the hash of version ${number} is not that of its figures`);
}
