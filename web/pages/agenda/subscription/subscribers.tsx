import './subscription.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { read, useApi } from '../../../api/client.ts';
import type { GetAgendaSubscriptionsAnswer } from '../../../api/schema.d.ts';
import { useAct } from '../../../api/use-act.ts';
import { useAnnounce } from '../../../ui/announce.tsx';
import { Button } from '../../../ui/button.tsx';
import { ActNews } from '../../../ui/form.tsx';
import { Answer } from '../../../ui/states.tsx';
import { Day, Words } from '../../../ui/values.tsx';
import { subscribersQuery } from '../queries.ts';

type Subscriber = GetAgendaSubscriptionsAnswer['items'][number];

/** Who of the party has such an address, for its administrator, who may end each. */
export function Subscribers() {
  const t = useTranslations();
  const query = useQuery(subscribersQuery(useApi()));
  return (
    <section aria-labelledby="agenda-subscribers">
      <h3 id="agenda-subscribers">{t('agenda.subscribe.ofParty')}</h3>
      <Answer query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="nothing">{t('agenda.subscribe.ofPartyNone')}</p>
          ) : (
            <ul className="subscription-list">
              {items.map((item) => (
                <One key={item.holder} item={item} />
              ))}
            </ul>
          )
        }
      </Answer>
    </section>
  );
}

function One({ item: { holder, name, validUntil } }: { item: Subscriber }) {
  const t = useTranslations();
  const api = useApi();
  const announce = useAnnounce();
  const act = useAct({
    send: () =>
      read(api.DELETE('/v1/agenda/subscriptions/{holder}', { params: { path: { holder } }, body: {} })),
    onDone: () => announce(t('agenda.subscribe.removed', { name })),
  });
  return (
    <li>
      <span>
        <Words>{name}</Words> · {t('agenda.subscribe.untilShort')} <Day value={validUntil} />
      </span>
      <Button
        kind="danger"
        isPending={act.isPending}
        aria-label={t('agenda.subscribe.remove', { name })}
        onPress={() => act.start(undefined)}
      >
        {t('agenda.subscribe.revoke')}
      </Button>
      <ActNews act={act} />
    </li>
  );
}
