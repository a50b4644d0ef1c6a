import { useTranslations } from 'use-intl/react';
import { Section } from './section.tsx';

export function Tranches() {
  const t = useTranslations();
  return <Section title={t('convention.section.tranches')}>{null}</Section>;
}
