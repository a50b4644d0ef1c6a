import './subscription.css';
import '../../../ui/button.css';
import '../../../ui/fields.css';
import { useEffect, useId, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { useAnnounce } from '../../../ui/announce.tsx';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';

/** A new address, which is shown this once: to copy, or to open in the calendar program of this device. */
export function NewAddress({ address }: { address: string }) {
  const t = useTranslations();
  const announce = useAnnounce();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  // The button that made it is gone: whoever pressed it goes on here.
  useEffect(() => field.current?.focus(), []);
  const copy = () => {
    // Where the browser gives no access to its clipboard, the address is marked for the person's own keys.
    const selectIt = () => {
      field.current?.select();
      announce(t('agenda.subscribe.marked'));
    };
    if (!navigator.clipboard) return selectIt();
    navigator.clipboard.writeText(address).then(() => announce(t('agenda.subscribe.copied')), selectIt);
  };
  return (
    <div className="new-address">
      <p className="note note-warning">
        <Icon name="warning" />
        <span>{t('agenda.subscribe.once')}</span>
      </p>
      <div className="field">
        <label htmlFor={id}>{t('agenda.subscribe.address')}</label>
        <input
          ref={field}
          id={id}
          className="new-address-field"
          dir="ltr"
          value={address}
          readOnly
          onFocus={({ target }) => target.select()}
        />
      </div>
      <div className="actions">
        <Button kind="primary" onPress={copy}>
          {t('agenda.subscribe.copy')}
        </Button>
        <a className="button" href={address.replace(/^https?:/, 'webcal:')}>
          {t('agenda.subscribe.openIt')}
        </a>
      </div>
      <p className="hint">{t('agenda.subscribe.how')}</p>
    </div>
  );
}
