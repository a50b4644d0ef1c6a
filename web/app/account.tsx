import type { RefObject } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { useTranslations } from 'use-intl/react';
import { useLanguage } from '../i18n/language.tsx';
import type { Person } from '../session/person.ts';
import { useSession } from '../session/use-session.ts';
import { Button } from '../ui/button.tsx';
import { Code, Words } from '../ui/values.tsx';

interface Props {
  person: Person;
  button: RefObject<HTMLButtonElement | null>;
  onClose: () => void;
}

/** Who I am here, and the way out. Loaded when it is opened. */
export function Account({ person, button, onClose }: Props) {
  const t = useTranslations();
  const session = useSession();
  const { language } = useLanguage();
  return (
    <Popover className="popover" placement="bottom end" triggerRef={button} isOpen onOpenChange={onClose}>
      <Dialog className="account" aria-label={t('shell.account')}>
        <p className="account-person">
          <Words>{person.name}</Words>
        </p>
        <p>
          <Code>{person.party}</Code>
        </p>
        <ul>
          {person.roles.map((role) => (
            <li key={role}>{t(`terms.role.${role}`)}</li>
          ))}
        </ul>
        <Button onPress={() => void session.signOut(language)}>{t('shell.signOut')}</Button>
      </Dialog>
    </Popover>
  );
}
