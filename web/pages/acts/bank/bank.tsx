import { useTranslations } from 'use-intl/react';
import { ActSection } from '../../../parts/acts/act-section.tsx';
import { BANK_HEADING } from '../../../parts/acts/headings.ts';
import type { Convention } from '../../../parts/convention/convention.ts';
import { Movements } from './movements.tsx';
import { Unallocated } from './unallocated.tsx';
import { Uncovered } from './uncovered.tsx';

/** The account besides calls and payment orders: what waits on it for somebody's word, then what seldom happens to it. */
export function BankActs({ convention }: { convention: Convention }) {
  const t = useTranslations();
  return (
    <ActSection id={BANK_HEADING} title={t('bank.title')}>
      <Unallocated convention={convention} />
      <Uncovered convention={convention} />
      <Movements convention={convention} />
    </ActSection>
  );
}
