import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../../i18n/use-format.ts';
import { useTerms } from '../../../i18n/use-terms.ts';
import type { Call } from '../../../parts/convention/convention.ts';

/** By what people know a call of a party: its tranche, for whom, and what is still due on it. */
export function useCallWords(): (call: Call) => string {
  const t = useTranslations();
  const format = useFormat();
  const terms = useTerms();
  return ({ tranche, earmark, outstanding }) =>
    t('bank.call', {
      tranche,
      group: terms.targetGroup(earmark),
      amount: format.money(outstanding),
    });
}
