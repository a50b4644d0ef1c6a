import { useTranslations } from 'use-intl/react';
import { isolate } from '../../i18n/isolate.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useTerms } from '../../i18n/use-terms.ts';
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

export function useFactWords() {
  const t = useTranslations();
  const { number } = useFormat();
  const { province, targetGroup } = useTerms();
  return {
    place: province,
    group: targetGroup,
    measure: ({ measure, unit }: Pick<Fact, 'measure' | 'unit'>) =>
      t('campaigns.measureIn', { measure: t(`region.measures.${measure}`), unit: t(`region.units.${unit}`) }),
    /** The number, or the reason why there is none. */
    value: ({ value }: Pick<Fact, 'value'>) =>
      typeof value === 'number' ? number(value) : t(`campaigns.missing.${value}`),
    /** All of what it is about, in a line. */
    about: (fact: Pick<Fact, 'place' | 'targetGroup' | 'measure' | 'unit'>) =>
      [province(fact.place), targetGroup(fact.targetGroup), t(`region.measures.${fact.measure}`)]
        .map(isolate)
        .join(t('campaigns.separator')),
  };
}
