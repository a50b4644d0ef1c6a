import { useTranslations } from 'use-intl/react';
import { Road } from './road.tsx';
import { Section } from './section.tsx';

/** Where the convention stands. */
export function Standing() {
  const t = useTranslations();
  return (
    <Section title={t('convention.section.standing')}>
      <Road />
    </Section>
  );
}
