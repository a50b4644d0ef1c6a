import type { SourcedFact } from '../../functions/aggregates/campaign/coverage/facts.ts';

/** Figures of one group of people, as sources report them. */
export const figureOf = (
  source: string,
  place: SourcedFact['place'],
  measure: SourcedFact['measure'],
  value: SourcedFact['value'],
): SourcedFact => ({
  source,
  place,
  targetGroup: 'disability',
  measure,
  unit: 'people',
  value,
  basis: measure === 'eligible' || measure === 'registered' ? 'registry' : 'service',
  quality: 'measured',
  asOf: '2026-09-30',
});
