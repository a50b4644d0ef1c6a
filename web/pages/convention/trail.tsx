import { useTranslations } from 'use-intl/react';
import { Section } from './section.tsx';

export function Trail() {
  const t = useTranslations();
  return <Section title={t('convention.section.trail')}>{null}</Section>;
}
