import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { type Api, read, useApi } from '../../api/client.ts';
import type { PostConventionsIdPaymentOrdersBody as Payment } from '../../api/schema.d.ts';
import type { Act } from '../../api/use-act.ts';
import { later } from '../../ui/later.ts';
import { Answer } from '../../ui/states.tsx';
import { ActButton } from './act-dialog.tsx';
import { ORDERS_HEADING } from './headings.ts';
import { pursesOf } from './purses.ts';
import { ledgerQuery } from './queries.ts';
import type { Convention } from './standing.ts';

const PaymentForm = later(() => import('./payment-form.tsx').then((module) => module.PaymentForm));

interface Props {
  convention: Convention;
  tranche: number;
}

export function sendPayment(api: Api, convention: string) {
  return (body: Payment, key: string) =>
    read(
      api.POST('/v1/conventions/{id}/payment-orders', {
        params: { path: { id: convention }, header: { 'Idempotency-Key': key } },
        body,
      }),
    );
}

export function paymentDraft({ convention, tranche }: Props): string {
  return `payment:${convention.id}:${tranche}:${convention.orders.length}`;
}

export function PreparePayment({ convention, tranche }: Props) {
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

/** The form, once it is known what there is to spend. */
export function PaymentHere({ act, convention, tranche }: Props & { act: Act<Payment> }) {
  const query = useQuery(ledgerQuery(useApi(), convention.id));
  return (
    <Answer query={query}>
      {({ entries }) => (
        <PaymentForm
          act={act}
          draft={paymentDraft({ convention, tranche })}
          convention={convention}
          tranche={tranche}
          purses={pursesOf(entries, 'received', tranche)}
        />
      )}
    </Answer>
  );
}
