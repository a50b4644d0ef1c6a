import { useTranslations } from 'use-intl/react';
import { Section } from './section.tsx';

export function Approvals() {
  const t = useTranslations();
  return <Section title={t('convention.section.approvals')}>{null}</Section>;
}
