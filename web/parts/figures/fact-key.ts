import type { Campaign, Figure } from './figures.ts';

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

/**
 * The figures of a campaign as its newest version has them: what was sent, with the accepted corrections over it. With a
 * correction named, as they were before it.
 */
export function currentFigures(
  { figures, corrections }: Pick<Campaign, 'figures' | 'corrections'>,
  before = Number.POSITIVE_INFINITY,
): Figure[] {
  const made = corrections
    .filter(({ number, status }) => status === 'accepted' && number < before)
    .sort((a, b) => (a.version ?? 0) - (b.version ?? 0));
  return figures.map((figure) =>
    made.reduce((current, { facts }) => sameIn(facts, current) ?? current, figure),
  );
}
