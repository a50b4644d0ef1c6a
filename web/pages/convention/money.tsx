import { useTranslations } from 'use-intl/react';
import { Section } from './section.tsx';

export function Money() {
  const t = useTranslations();
  return <Section title={t('convention.section.money')}>{null}</Section>;
}
