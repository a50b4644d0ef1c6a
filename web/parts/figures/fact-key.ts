import type { Figure } from './figures.ts';

/** A figure without the one who reported it. */
export type Fact = Omit<Figure, 'source'>;

/** What two figures of one source are about, where it is the same. */
export const factKey = ({
  place,
  targetGroup,
  measure,
  unit,
}: Pick<Fact, 'place' | 'targetGroup' | 'measure' | 'unit'>) => `${place} ${targetGroup} ${measure} ${unit}`;

/** The figure of the same source about the same, among others. */
export function sameIn(figures: readonly Figure[], wanted: Figure): Figure | undefined {
  return figures.find((each) => each.source === wanted.source && factKey(each) === factKey(wanted));
}
