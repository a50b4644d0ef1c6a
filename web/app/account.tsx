import './account.css';
import '../ui/popover.css';
import { type RefObject, useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { useTranslations } from 'use-intl/react';
import { Area } from '../i18n/area.tsx';
import { useLanguage } from '../i18n/language.tsx';
import { usePartyName } from '../parts/parties/party-name.ts';
import { hasUnsentDrafts } from '../session/drafts.ts';
import type { Person } from '../session/person.ts';
import { useSession } from '../session/use-session.ts';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import { Words } from '../ui/values.tsx';

interface Props {
  person: Person;
  button: RefObject<HTMLButtonElement | null>;
  onClose: () => void;
}

/** The user's menu, with the sign-out. Loaded when it is opened. */
export function Account({ person, button, onClose }: Props) {
  const t = useTranslations();
  const party = usePartyName(person.party);
  return (
    <Popover className="popover" placement="bottom end" triggerRef={button} isOpen onOpenChange={onClose}>
      <Dialog className="account" aria-label={t('shell.account')}>
        <p className="account-person">
          <Words>{person.name}</Words>
        </p>
        <p>
          <Words>{party}</Words>
        </p>
        <ul>
          {person.roles.map((role) => (
            <li key={role}>{t(`terms.role.${role}`)}</li>
          ))}
        </ul>
        <Area name="account">
          <SignOut />
        </Area>
      </Dialog>
    </Popover>
  );
}

/** A person with unsent drafts chooses at the sign-out whether they stay on this device. */
function SignOut() {
  const t = useTranslations();
  const session = useSession();
  const { language } = useLanguage();
  const [isAsked, setAsked] = useState(false);
  const [leaving, setLeaving] = useState<'keep' | 'forget' | 'failed'>();
  const leave = (drafts: 'keep' | 'forget') => {
    setLeaving(drafts);
    session.signOut(language, drafts).then(
      () => setLeaving(undefined),
      () => setLeaving('failed'),
    );
  };
  const failed = leaving === 'failed' ? <Alert>{t('account.notSignedOut')}</Alert> : null;
  if (!isAsked) {
    return (
      <>
        <Button
          isPending={leaving === 'forget'}
          onPress={() => (hasUnsentDrafts() ? setAsked(true) : leave('forget'))}
        >
          {t('account.signOut')}
        </Button>
        {failed}
      </>
    );
  }
  return (
    <div className="sign-out" role="alert">
      <p>{t('account.unsent')}</p>
      <Button kind="primary" isPending={leaving === 'keep'} onPress={() => leave('keep')}>
        {t('account.keepDrafts')}
      </Button>
      <Button kind="danger" isPending={leaving === 'forget'} onPress={() => leave('forget')}>
        {t('account.forgetDrafts')}
      </Button>
      <Button kind="quiet" onPress={() => setAsked(false)}>
        {t('account.stay')}
      </Button>
      {failed}
    </div>
  );
}
