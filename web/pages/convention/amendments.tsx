import { useTranslations } from 'use-intl/react';
import { Section } from './section.tsx';

export function Amendments() {
  const t = useTranslations();
  return <Section title={t('convention.section.amendments')}>{null}</Section>;
}
