import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Area } from '../i18n/area.tsx';
import { useLanguage } from '../i18n/language.tsx';
import { useSession, useSessionState } from '../session/use-session.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

/**
 * Asks to sign in again above the page, which stays as it is. Where no window opens, as in the browser of a messenger, the
 * page itself leads to the issuer and back; what forms keep on the device is there then.
 */
export const SessionEnded = () => (
  <Area name="account">
    <Worded />
  </Area>
);

function Worded() {
  const t = useTranslations();
  const session = useSession();
  const { ended } = useSessionState();
  const { language } = useLanguage();
  const [isPending, setPending] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const signIn = async () => {
    setPending(true);
    setFailed(!(await session.signInAgain(language)));
    setPending(false);
  };
  return (
    <Dialog title={t('account.ended.title')} isOpen={ended} onClose={() => session.giveUp()} mustAnswer>
      <p>{t('account.ended.text')}</p>
      {hasFailed ? (
        <p className="note note-bad" role="alert">
          {t('account.ended.blocked')}
        </p>
      ) : null}
      <div className="actions">
        <Button kind="primary" isPending={isPending} onPress={() => void signIn()}>
          {t('account.ended.again')}
        </Button>
        {hasFailed ? (
          <Button onPress={() => session.signIn(language).catch(() => setFailed(true))}>
            {t('account.ended.here')}
          </Button>
        ) : null}
        <Button kind="quiet" onPress={() => session.giveUp()}>
          {t('account.ended.later')}
        </Button>
      </div>
    </Dialog>
  );
}
