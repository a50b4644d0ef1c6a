import { useTranslations } from 'use-intl/react';
import { Button } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';

/** What stands in a page's place when the page itself has failed. */
export function Broken() {
  const t = useTranslations();
  return (
    <Page title={t('shell.broken.title')}>
      <div className="state state-failure" role="alert">
        <p>{t('shell.broken.text')}</p>
        <Button kind="primary" onPress={() => window.location.reload()}>
          {t('shell.broken.reload')}
        </Button>
      </div>
    </Page>
  );
}
