import { useTranslations } from 'use-intl/react';
import { useApi } from '../../../api/client.ts';
import { ActButton } from '../../../parts/acts/act-dialog.tsx';
import { ORDERS_HEADING } from '../../../parts/acts/headings.ts';
import type { Convention } from '../../../parts/convention/convention.ts';
import { PaymentHere, paymentDraft, sendPayment } from '../../../parts/payments/payment.tsx';
export function PreparePayment({ convention, tranche }: { convention: Convention; tranche: number }) {
  const t = useTranslations();
  const api = useApi();
  return (
    <ActButton
      label={t('acts.payment.open')}
      about={t('acts.trancheNumber', { tranche })}
      kind="primary"
      title={t('acts.payment.title', { tranche })}
      isWide
      draft={paymentDraft({ convention, tranche })}
      done={t('acts.payment.done')}
      headingId={ORDERS_HEADING}
      send={sendPayment(api, convention.id)}
    >
      {(act) => <PaymentHere act={act} convention={convention} tranche={tranche} />}
    </ActButton>
  );
}
