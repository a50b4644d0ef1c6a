import { useTranslations } from 'use-intl/react';
import { useLanguage } from '../i18n/language.tsx';
import { useSession } from '../session/use-session.ts';
import { Button } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';

/** The page for a person who is not signed in; signing in leads to the address that they opened. */
export function Welcome() {
  const t = useTranslations();
  const session = useSession();
  const { language } = useLanguage();
  return (
    <Page title={t('session.welcome')} lead={t('session.lead')}>
      <Button kind="primary" onPress={() => void session.signIn(language)}>
        {t('session.signIn')}
      </Button>
    </Page>
  );
}
