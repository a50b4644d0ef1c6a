import './subscription.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { read, useApi } from '../../../api/client.ts';
import { useAct } from '../../../api/use-act.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { useHasRole } from '../../../session/use-session.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Form } from '../../../ui/form.tsx';
import { Answer } from '../../../ui/states.tsx';
import { subscriptionQuery } from '../queries.ts';
import { FromWhere } from './from-where.tsx';
import { NewAddress } from './new-address.tsx';
import { OwnSubscription } from './own-subscription.tsx';
import { Subscribers } from './subscribers.tsx';

/** The personal address under which a calendar program finds the agenda: what it is, the reader's own, and its end. */
export function SubscribeDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations();
  const api = useApi();
  const { language } = useLanguage();
  const isAdministrator = useHasRole('administrator');
  const query = useQuery(subscriptionQuery(api));
  const [address, setAddress] = useState<string>();
  const act = useAct({
    send: () => read(api.PUT('/v1/agenda/subscription', { body: { language } })),
    onDone: (made) => setAddress(new URL(made.address, window.location.origin).href),
  });
  return (
    <Dialog title={t('agenda.subscribe.title')} isOpen onClose={onClose} isHeld={act.isPending}>
      <p>{t('agenda.subscribe.what')}</p>
      <p>{t('agenda.subscribe.ends')}</p>
      <FromWhere />
      <Answer query={query}>
        {({ subscription }) => (
          <>
            {address === undefined ? null : <NewAddress address={address} />}
            {subscription === undefined ? null : (
              <OwnSubscription subscription={subscription} onEnded={() => setAddress(undefined)} />
            )}
            {address === undefined ? (
              <Form act={act} onSubmit={() => act.start(undefined)}>
                {subscription === undefined ? null : <p className="hint">{t('agenda.subscribe.replaces')}</p>}
                <Button
                  type="submit"
                  kind={subscription === undefined ? 'primary' : 'secondary'}
                  isPending={act.isPending}
                >
                  {t(subscription === undefined ? 'agenda.subscribe.make' : 'agenda.subscribe.again')}
                </Button>
              </Form>
            ) : null}
          </>
        )}
      </Answer>
      <h3 className="subscription-lost">{t('agenda.subscribe.lost')}</h3>
      <p>{t('agenda.subscribe.lostHint')}</p>
      {isAdministrator ? <Subscribers /> : null}
    </Dialog>
  );
}
