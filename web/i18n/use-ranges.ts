import { useTranslations } from 'use-intl/react';
import { isolate } from './isolate.ts';
import { useFormat } from './use-format.ts';

/** Ranges in the reader's words; one value where both ends are the same. */
export function useRanges() {
  const t = useTranslations();
  const format = useFormat();
  const money = (centimes: number) => isolate(format.money(centimes));
  return {
    /** Centimes. */
    amounts: (minimum: number, maximum: number) =>
      minimum === maximum
        ? format.money(maximum)
        : t('ui.range', { from: money(minimum), to: money(maximum) }),
    years: (first: number, last: number) =>
      first === last ? String(last) : t('ui.range', { from: String(first), to: String(last) }),
  };
}
