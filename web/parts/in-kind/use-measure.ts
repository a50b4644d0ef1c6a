import { useTranslations } from 'use-intl/react';
import { isolate } from '../../i18n/isolate.ts';
import { useFormat } from '../../i18n/use-format.ts';
import type { Measure } from './measure.ts';

/** A measure in words, each of its figures in its own direction: `1,000 m² · 10,000 DH`. */
export function useMeasure(): (measure: Measure) => string {
  const t = useTranslations();
  const format = useFormat();
  return ({ amount = 0, quantity = 0, unit = 'piece' }) => {
    const counted = t(`terms.counted.${unit}`, { count: quantity / 100 });
    const shown = [...(quantity > 0 ? [counted] : []), ...(amount > 0 ? [format.money(amount)] : [])];
    return shown.length > 0 ? shown.map(isolate).join(' · ') : t('convention.nothing');
  };
}
