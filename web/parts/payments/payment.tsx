import { type Api, read } from '../../api/client.ts';
import type { PostConventionsIdPaymentOrdersBody as Payment } from '../../api/schema.d.ts';
import type { Act } from '../../api/use-act.ts';
import { later } from '../../ui/later.ts';
import type { Convention } from '../convention/convention.ts';
import { useCurrent } from '../convention/use-current.ts';

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

/** The form, with what there is to spend by now. */
export function PaymentHere({ act, convention, tranche }: Props & { act: Act<Payment> }) {
  const { tranches } = useCurrent(convention);
  return (
    <PaymentForm
      act={act}
      draft={paymentDraft({ convention, tranche })}
      convention={convention}
      tranche={tranche}
      funds={tranches.find(({ n }) => n === tranche)?.availableFunds ?? []}
    />
  );
}
