import { useTranslations } from 'use-intl/react';
import { Section } from './section.tsx';

export function Contributions() {
  const t = useTranslations();
  return <Section title={t('convention.section.contributions')}>{null}</Section>;
}
