import './pledge-rows.css';
import '../../ui/row-editor.css';
import { useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { read, useApi } from '../../api/client.ts';
import { useAct } from '../../api/use-act.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { ActNews } from '../../ui/form.tsx';
import { PledgeFacts, usePledgeName } from './pledge-facts.tsx';
import type { Convention, Pledge } from './rows.ts';

/** One's own party's pledges that colleagues have prepared: they count once somebody else has confirmed them. */
export function Confirmations({ convention, party }: { convention: Convention; party: string }) {
  const t = useTranslations();
  const heading = useRef<HTMLHeadingElement>(null);
  const open = convention.pledges.filter((pledge) => pledge.party === party && pledge.status === 'pledged');
  return (
    <section className="panel" aria-labelledby="confirm-title">
      <h2 id="confirm-title" ref={heading} tabIndex={-1}>
        {t('pledges.confirmTitle', { count: open.length })}
      </h2>
      <p className="hint">{t('pledges.confirmHint')}</p>
      <div className="editor">
        {open.map((pledge) => (
          <Row
            key={pledge.id}
            convention={convention}
            pledge={pledge}
            onDone={() => heading.current?.focus()}
          />
        ))}
      </div>
    </section>
  );
}

function Row({ convention, pledge, onDone }: { convention: Convention; pledge: Pledge; onDone: () => void }) {
  const t = useTranslations();
  const api = useApi();
  const announce = useAnnounce();
  const name = usePledgeName()(pledge);
  const act = useAct({
    send: (_: undefined, key) =>
      read(
        api.POST('/v1/conventions/{id}/pledges/{pledgeId}/confirmation', {
          params: { path: { id: convention.id, pledgeId: pledge.id }, header: { 'Idempotency-Key': key } },
          body: {},
        }),
      ),
    onDone: () => {
      announce(t('pledges.confirmed'));
      onDone();
    },
  });
  return (
    <div className="pledge-row">
      <PledgeFacts convention={convention} pledge={pledge} />
      <ActNews act={act} />
      {act.isUnanswered ? null : (
        <Button
          kind="primary"
          icon="check"
          isPending={act.isPending}
          aria-label={t('pledges.confirmNamed', { name })}
          onPress={() => act.start(undefined)}
        >
          {t('pledges.confirm')}
        </Button>
      )}
    </div>
  );
}
