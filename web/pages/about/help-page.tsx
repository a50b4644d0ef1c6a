import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { Area } from '../../i18n/area.tsx';
import { Page } from '../../ui/page.tsx';
import { Sections } from './sections.tsx';

/** How the service is used. */
export function HelpPage() {
  return (
    <Area name="about">
      <Help />
    </Area>
  );
}

const SECTIONS = ['signIn', 'tasks', 'find', 'propose', 'figures', 'trouble', 'keyboard'] as const;

function Help() {
  const t = useTranslations();
  return (
    <Page title={t('shell.footer.help')} lead={t('about.help.lead')}>
      <Sections
        of={SECTIONS.map((key) => ({
          key,
          title: t(`about.help.sections.${key}.title`),
          text: t(`about.help.sections.${key}.text`),
        }))}
      />
      <p className="not-printed">
        <Link to="/tasks">{t('about.help.start')}</Link> ·{' '}
        <Link to="/contact">{t('shell.footer.contact')}</Link>
      </p>
    </Page>
  );
}
