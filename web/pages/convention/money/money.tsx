import { useLocation } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { Area } from '../../../i18n/area.tsx';
import { Contributions } from '../../../parts/contributions/contributions.tsx';
import { Part, Section } from '../../../parts/convention/section.tsx';
import { Ledger } from './ledger.tsx';
import { Tranches } from './tranches/tranches.tsx';

/** The money: what each party contributes, when it is called and paid, and what the account and the ledger have. */
export const Money = () => (
  <Area name="conventionPage">
    <Worded />
  </Area>
);

function Worded() {
  const t = useTranslations();
  const { hash, search } = useLocation();
  // Whoever asks for a day asks for the ledger of that day.
  const isOfADay = hash === '' && 'asOf' in search;
  const contributions = { id: 'contributions', title: t('convention.section.contributions') };
  const tranches = { id: 'tranches', title: t('conventionPage.part.tranches') };
  const ledger = { id: 'ledger', title: t('conventionPage.part.ledger') };
  return (
    <Section title={t('convention.section.money')} parts={[contributions, tranches, ledger]}>
      <Area name="acts">
        <Part {...contributions}>
          <Contributions />
        </Part>
        <Part {...tranches}>
          <Tranches />
        </Part>
        <Part {...ledger} isAskedFor={isOfADay}>
          <Ledger />
        </Part>
      </Area>
    </Section>
  );
}
