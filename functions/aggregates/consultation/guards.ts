import type { Consultation } from './consultation.ts';

/** The guard of a consultation: its number within its series and region, free again once it is cancelled. */
export function guardsOf({
  region,
  series,
  number,
  phase,
}: Pick<Consultation, 'region' | 'series' | 'number' | 'phase'>): string[] {
  return phase === 'cancelled' ? [] : [`consultation#${region}#${series}#${number}`];
}
