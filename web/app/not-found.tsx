import '../ui/button.css';
import '../ui/states.css';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { Page } from '../ui/page.tsx';

export function NotFound() {
  const t = useTranslations();
  return (
    <Page title={t('shell.notFound.title')}>
      <div className="state">
        <p>{t('shell.notFound.text')}</p>
        <Link to="/tasks" className="button button-primary">
          {t('shell.inbox')}
        </Link>
      </div>
    </Page>
  );
}
