import './account.css';
import '../ui/popover.css';
import { useQuery } from '@tanstack/react-query';
import { type RefObject, useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../api/client.ts';
import { useLanguage } from '../i18n/language.tsx';
import { useFormat } from '../i18n/use-format.ts';
import { ownPartyQuery } from '../parts/parties/register.ts';
import { hasUnsentDrafts } from '../session/drafts.ts';
import type { Person } from '../session/person.ts';
import { useSession } from '../session/use-session.ts';
import { Button } from '../ui/button.tsx';
import { Words } from '../ui/values.tsx';

interface Props {
  person: Person;
  button: RefObject<HTMLButtonElement | null>;
  onClose: () => void;
}

/** The name of the reader's party, as the register has it; its id where it has not. */
function useOwnParty({ party }: Person): string {
  const { text } = useFormat();
  const { data: own } = useQuery(ownPartyQuery(useApi(), party));
  return own ? text(own.name) : party;
}

/** Who I am here, and the way out. Loaded when it is opened. */
export function Account({ person, button, onClose }: Props) {
  const t = useTranslations();
  const party = useOwnParty(person);
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
        <SignOut />
      </Dialog>
    </Popover>
  );
}

/** Whoever leaves something unsent says first whether it stays on this device. */
function SignOut() {
  const t = useTranslations();
  const session = useSession();
  const { language } = useLanguage();
  const [isAsked, setAsked] = useState(false);
  const leave = (drafts: 'keep' | 'forget') => void session.signOut(language, drafts);
  if (!isAsked) {
    return (
      <Button onPress={() => (hasUnsentDrafts() ? setAsked(true) : leave('forget'))}>
        {t('shell.signOut')}
      </Button>
    );
  }
  return (
    <div className="sign-out" role="alert">
      <p>{t('shell.unsent')}</p>
      <Button kind="primary" onPress={() => leave('keep')}>
        {t('shell.keepDrafts')}
      </Button>
      <Button kind="danger" onPress={() => leave('forget')}>
        {t('shell.forgetDrafts')}
      </Button>
      <Button kind="quiet" onPress={() => setAsked(false)}>
        {t('shell.stay')}
      </Button>
    </div>
  );
}
