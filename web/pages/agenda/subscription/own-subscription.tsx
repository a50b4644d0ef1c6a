import './subscription.css';
import { useTranslations } from 'use-intl/react';
import { read, useApi } from '../../../api/client.ts';
import type { GetAgendaSubscriptionAnswer } from '../../../api/schema.d.ts';
import { useAct } from '../../../api/use-act.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useAnnounce } from '../../../ui/announce.tsx';
import { Button } from '../../../ui/button.tsx';
import { Fact, Facts } from '../../../ui/facts.tsx';
import { Form } from '../../../ui/form.tsx';
import { Day } from '../../../ui/values.tsx';

interface Props {
  subscription: NonNullable<GetAgendaSubscriptionAnswer['subscription']>;
  onEnded: () => void;
}

/** The subscription that the reader has, and its end. */
export function OwnSubscription({ subscription: { createdAt, validUntil, roles }, onEnded }: Props) {
  const t = useTranslations();
  const api = useApi();
  const announce = useAnnounce();
  const { list } = useFormat();
  const act = useAct({
    send: () => read(api.DELETE('/v1/agenda/subscription', { body: {} })),
    onDone: () => {
      announce(t('agenda.subscribe.revoked'));
      onEnded();
    },
  });
  return (
    <section className="panel subscription-terms" aria-labelledby="own-subscription">
      <h3 id="own-subscription">{t('agenda.subscribe.own')}</h3>
      <Facts>
        <Fact label={t('agenda.subscribe.since')}>
          <Day value={createdAt} />
        </Fact>
        <Fact label={t('agenda.subscribe.until')}>
          <Day value={validUntil} />
        </Fact>
        <Fact label={t('agenda.subscribe.roles')}>{list(roles.map((role) => t(`terms.role.${role}`)))}</Fact>
      </Facts>
      <Form act={act} onSubmit={() => act.start(undefined)}>
        <Button type="submit" kind="danger" isPending={act.isPending}>
          {t('agenda.subscribe.revoke')}
        </Button>
      </Form>
    </section>
  );
}
