import type { Campaign } from '../campaign.ts';
import type { SourcedFact } from '../coverage/facts.ts';
import { unpacked } from './series.ts';

/** The figures of a campaign, with the source of each. */
export function knownFacts({ submissions }: Pick<Campaign, 'submissions'>): SourcedFact[] {
  return submissions.flatMap(({ source, series }) => unpacked(series).map((fact) => ({ ...fact, source })));
}
