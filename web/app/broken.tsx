import '../ui/states.css';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { Unreachable } from '../api/reachable.ts';
import { Button } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';
import { NotLoaded } from './not-loaded.tsx';

/** The page that is shown when another has failed, or could not be fetched. */
export function Broken({ error }: ErrorComponentProps) {
  const t = useTranslations();
  if (error instanceof Unreachable) {
    return (
      <Page title={t('shell.notLoaded.page')}>
        <NotLoaded />
      </Page>
    );
  }
  return (
    <Page title={t('shell.broken.title')}>
      <Reload />
    </Page>
  );
}

/** The same within a page that stands: a section of a convention, which has its heading above. */
export function BrokenSection({ error }: ErrorComponentProps) {
  const t = useTranslations();
  if (error instanceof Unreachable) return <NotLoaded />;
  return (
    <section>
      <h2>{t('shell.broken.title')}</h2>
      <Reload />
    </section>
  );
}

function Reload() {
  const t = useTranslations();
  return (
    <div className="state state-failure" role="alert">
      <p>{t('shell.broken.text')}</p>
      <Button kind="primary" onPress={() => window.location.reload()}>
        {t('shell.broken.reload')}
      </Button>
    </div>
  );
}
