import { useTranslations } from 'use-intl/react';
import { Area } from '../../../i18n/area.tsx';
import { ActSection } from '../../../parts/acts/act-section.tsx';
import { BANK_HEADING } from '../../../parts/acts/headings.ts';
import type { Convention } from '../../../parts/convention/convention.ts';
import { later } from '../../../ui/later.ts';

const Unallocated = later(() => import('./unallocated.tsx').then((module) => module.Unallocated));
const Uncovered = later(() => import('./uncovered.tsx').then((module) => module.Uncovered));
const Movements = later(() => import('./movements.tsx').then((module) => module.Movements));

/** The account besides calls and payment orders: what waits on it for somebody's word, then what seldom happens to it. */
export function BankActs({ convention }: { convention: Convention }) {
  const t = useTranslations();
  const { unallocated, uncovered } = convention.account;
  const mayRecord = convention.possibleActs.includes('recordTransfer');
  if (!mayRecord && unallocated.length === 0 && uncovered === 0) return null;
  return (
    <ActSection id={BANK_HEADING} title={t('acts.bank')}>
      <Area name="bank">
        <Unallocated convention={convention} />
        <Uncovered convention={convention} />
        <Movements convention={convention} />
      </Area>
    </ActSection>
  );
}
