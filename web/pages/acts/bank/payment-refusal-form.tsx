import { useTranslations } from 'use-intl/react';
import * as z from 'zod/mini';
import { BankFields } from '../../../parts/acts/bank-fields.tsx';
import { useCurrent } from '../../../parts/convention/use-current.ts';
import { useDraft } from '../../../session/drafts.ts';
import { TextArea } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { refusableOrders } from './account.ts';
import { SubmitAct } from './bank-act.tsx';
import type { FormProps, OfOrder, PaymentRefusal } from './form-props.ts';
import { MovementDraft, movement } from './movement-draft.ts';
import { OrderSelect } from './order-select.tsx';

const Draft = z.extend(MovementDraft, { order: z.optional(z.string()), reason: z.string() });

/** A payment that the bank did not carry out: all of it comes back. */
export function PaymentRefusalForm({ act, draft: name, convention }: FormProps<OfOrder<PaymentRefusal>>) {
  const t = useTranslations();
  const orders = refusableOrders(useCurrent(convention));
  const { value, set } = useDraft(name, Draft, { ...movement(), reason: '' });
  const change = (part: Partial<z.infer<typeof Draft>>) => set({ ...value, ...part });
  const order = orders.find(({ id }) => id === value.order) ?? orders[0];
  const { reason, valueDate, reference } = value;
  const submit = () => {
    if (order) act.start({ order: order.id, body: { reason, valueDate, reference } });
  };
  return (
    <Form act={act} onSubmit={submit}>
      <p className="note note-warning">{t('bank.paymentRefusal.follows')}</p>
      <OrderSelect orders={orders} value={order?.id} onChange={(chosen) => change({ order: chosen })} />
      <TextArea
        name="reason"
        label={t('acts.reason')}
        hint={t('acts.reasonHint')}
        value={reason}
        onChange={(next) => change({ reason: next })}
        maxLength={4000}
        isRequired
      />
      <BankFields value={value} onChange={change} />
      <SubmitAct act={act} />
    </Form>
  );
}
