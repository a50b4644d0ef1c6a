import { useTranslations } from 'use-intl/react';
import { Contributions } from '../../../parts/contributions/contributions.tsx';
import { Section } from '../../../parts/convention/section.tsx';

/** The section of the contributions; the page of pledges shows the same. */
export function ContributionsSection() {
  const t = useTranslations();
  return (
    <Section title={t('convention.section.contributions')}>
      <Contributions />
    </Section>
  );
}
