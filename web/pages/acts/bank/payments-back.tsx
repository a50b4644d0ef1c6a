import { useTranslations } from 'use-intl/react';
import { read, useApi } from '../../../api/client.ts';
import type { Convention } from '../../../parts/convention/convention.ts';
import { refusableOrders, returnableOrders } from './account.ts';
import { BankAct } from './bank-act.tsx';
import { PaymentRefusalForm, PaymentReturnForm } from './bank-forms.ts';
import type { OfOrder, PaymentRefusal, PaymentReturn } from './form-props.ts';

/** Payments that come back: a part from its payee, or all of it because the bank refused it. */

interface Props {
  convention: Convention;
}

export function PaymentReturned({ convention }: Props) {
  const t = useTranslations();
  const api = useApi();
  const draft = `paymentReturn:${convention.id}`;
  const isOpen = returnableOrders(convention).length > 0;
  if (!isOpen || !convention.possibleActs.includes('recordPaymentReturn')) return null;
  return (
    <li>
      <BankAct
        name="paymentReturn"
        draft={draft}
        send={({ order, body }: OfOrder<PaymentReturn>, key) =>
          read(
            api.POST('/v1/conventions/{id}/payment-orders/{orderId}/returns', {
              params: {
                path: { id: convention.id, orderId: order },
                header: { 'Idempotency-Key': key },
              },
              body,
            }),
          )
        }
      >
        {(act) => <PaymentReturnForm act={act} draft={draft} convention={convention} />}
      </BankAct>
      <span className="hint">{t('bank.paymentReturn.hint')}</span>
    </li>
  );
}

export function PaymentRefused({ convention }: Props) {
  const t = useTranslations();
  const api = useApi();
  const draft = `paymentRefusal:${convention.id}`;
  const isOpen = refusableOrders(convention).length > 0;
  if (!isOpen || !convention.possibleActs.includes('recordPaymentRefusal')) return null;
  return (
    <li>
      <BankAct
        name="paymentRefusal"
        draft={draft}
        send={({ order, body }: OfOrder<PaymentRefusal>, key) =>
          read(
            api.POST('/v1/conventions/{id}/payment-orders/{orderId}/refusal', {
              params: {
                path: { id: convention.id, orderId: order },
                header: { 'Idempotency-Key': key },
              },
              body,
            }),
          )
        }
      >
        {(act) => <PaymentRefusalForm act={act} draft={draft} convention={convention} />}
      </BankAct>
      <span className="hint">{t('bank.paymentRefusal.hint')}</span>
    </li>
  );
}
