import { useTranslations } from 'use-intl/react';
import { Section } from './section.tsx';

export function Documents() {
  const t = useTranslations();
  return <Section title={t('convention.section.documents')}>{null}</Section>;
}
