import { useQuery } from '@tanstack/react-query';
import { type Api, read, useApi } from '../../api/client.ts';
import type { PostConventionsIdPaymentOrdersBody as Payment } from '../../api/schema.d.ts';
import type { Act } from '../../api/use-act.ts';
import { later } from '../../ui/later.ts';
import { Answer } from '../../ui/states.tsx';
import type { Convention } from '../convention/convention.ts';
import { fundingLinesOf } from '../ledger/funding-lines.ts';
import { ledgerQuery } from '../ledger/queries.ts';

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
          fundingLines={fundingLinesOf(entries, 'received', tranche)}
        />
      )}
    </Answer>
  );
}
