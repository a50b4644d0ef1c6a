import { useTranslations } from 'use-intl/react';
import { read, useApi } from '../../../api/client.ts';
import type { Act } from '../../../api/use-act.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { ActButton } from '../../../parts/acts/act-dialog.tsx';
import { ORDERS_HEADING } from '../../../parts/acts/headings.ts';
import type { Convention, Tranche } from '../../../parts/convention/convention.ts';
import { Button } from '../../../ui/button.tsx';
import { Form } from '../../../ui/form.tsx';
import { Icon } from '../../../ui/icon.tsx';

/** Closing a tranche asks for nothing; it says what is left and what becomes of it. */
export function CloseTranche({ convention, tranche }: { convention: Convention; tranche: Tranche }) {
  const t = useTranslations();
  const api = useApi();
  const { n } = tranche;
  return (
    <ActButton
      label={t('acts.trancheClosing.open')}
      about={t('acts.trancheNumber', { tranche: n })}
      title={t('acts.trancheClosing.title', { tranche: n })}
      draft={`close-tranche:${convention.id}:${n}`}
      done={t('acts.trancheClosing.done')}
      headingId={ORDERS_HEADING}
      send={(_nothing: null, key) =>
        read(
          api.POST('/v1/conventions/{id}/tranches/{n}/closure', {
            params: { path: { id: convention.id, n: String(n) }, header: { 'Idempotency-Key': key } },
            body: {},
          }),
        )
      }
    >
      {(act) => <Closing act={act} tranche={tranche} />}
    </ActButton>
  );
}

function Closing({ act, tranche }: { act: Act<null>; tranche: Tranche }) {
  const t = useTranslations();
  const format = useFormat();
  const amount = format.money(tranche.unspent);
  return (
    <Form act={act} onSubmit={() => act.start(null)}>
      <p className="note note-warning">
        <Icon name="warning" />
        <span>{t('acts.trancheClosing.follows', { amount })}</span>
      </p>
      <Button type="submit" kind="primary" isPending={act.isPending}>
        {t('acts.trancheClosing.submit')}
      </Button>
    </Form>
  );
}
