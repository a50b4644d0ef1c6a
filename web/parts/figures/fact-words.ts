import { useTranslations } from 'use-intl/react';
import { isolate } from '../../i18n/isolate.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import type { Fact } from './fact-key.ts';

/** The words of a figure: what it is about, and its number. */
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
