import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { Area } from '../../i18n/area.tsx';
import { Page } from '../../ui/page.tsx';
import { Sections } from './sections.tsx';

/** What was done so that everybody can use the service, what was tried, and what was not. */
export function AccessibilityPage() {
  return (
    <Area name="about">
      <Statement />
    </Area>
  );
}

const SECTIONS = ['aim', 'tested', 'untested', 'limits', 'tell', 'remedy'] as const;

function Statement() {
  const t = useTranslations();
  return (
    <Page title={t('shell.footer.accessibility')} lead={t('about.accessibility.lead')}>
      <Sections
        of={SECTIONS.map((key) => ({
          key,
          title: t(`about.accessibility.sections.${key}.title`),
          text: t(`about.accessibility.sections.${key}.text`),
        }))}
      />
      <p>
        <Link to="/contact">{t('shell.footer.contact')}</Link>
      </p>
    </Page>
  );
}
