import { useLocale, useTranslations } from 'use-intl/react';
import { writeReading } from '../../i18n/numbers.ts';
import type { Misread } from './column.ts';
/** The fault of a pasted cell, in words; an ambiguous figure with both its values. */
export function useMisreadWords(): (misread: Misread) => string {
  const t = useTranslations();
  const locale = useLocale();
  return (misread) => {
    if (misread.fault !== 'ambiguous') return t(`draft.fault.${misread.fault}`);
    const [one = '', other = ''] = ('readings' in misread ? (misread.readings ?? []) : []).map((each) =>
      writeReading(each, locale),
    );
    return t('draft.fault.ambiguous', { one, other });
  };
}
