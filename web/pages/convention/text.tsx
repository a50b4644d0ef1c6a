import { useTranslations } from 'use-intl/react';
import { Section } from './section.tsx';

export function Text() {
  const t = useTranslations();
  return <Section title={t('convention.section.text')}>{null}</Section>;
}
