import { useTranslations } from 'use-intl/react';
import { Section } from './section.tsx';

export function Works() {
  const t = useTranslations();
  return <Section title={t('convention.section.works')}>{null}</Section>;
}
