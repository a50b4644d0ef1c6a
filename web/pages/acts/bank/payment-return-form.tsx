import { useTranslations } from 'use-intl/react';
import * as z from 'zod/mini';
import { isolate } from '../../../i18n/isolate.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { BankFields } from '../../../parts/acts/bank-fields.tsx';
import { ConfirmDistinct } from '../../../parts/acts/confirm-distinct.tsx';
import { useDistinct } from '../../../parts/acts/distinct.ts';
import { useCurrent } from '../../../parts/convention/use-current.ts';
import { useNamesOf } from '../../../parts/convention/use-names.ts';
import { useDraft } from '../../../session/drafts.ts';
import { Select } from '../../../ui/choices.tsx';
import { Form } from '../../../ui/form.tsx';
import { returnableOrders } from './account.ts';
import { AmountField } from './amount-field.tsx';
import { SubmitAct } from './bank-act.tsx';
import type { FormProps, OfOrder, PaymentReturn } from './form-props.ts';
import { MovementDraft, movement, movementBody } from './movement-draft.ts';
import { OrderSelect } from './order-select.tsx';

const Draft = z.extend(MovementDraft, { order: z.optional(z.string()), line: z.optional(z.number()) });
type Draft = z.infer<typeof Draft>;

/** A part of a payment that came back from its payee: of which line, and how much. */
export function PaymentReturnForm({ act, draft: name, convention }: FormProps<OfOrder<PaymentReturn>>) {
  const t = useTranslations();
  const format = useFormat();
  const { component } = useNamesOf(convention);
  const orders = returnableOrders(useCurrent(convention));
  const { value, set } = useDraft<Draft>(name, Draft, movement());
  const change = (part: Partial<Draft>) => set({ ...value, ...part });
  const distinct = useDistinct(act, value);
  const order = orders.find(({ id }) => id === value.order) ?? orders[0];
  const lines = (order?.lines ?? []).flatMap((line, index) => {
    const most = order?.returnable?.[index] ?? 0;
    return most > 0 ? [{ ...line, number: index + 1, most }] : [];
  });
  const line = lines.find(({ number }) => number === value.line) ?? lines[0];
  const submit = () => {
    const body = movementBody(value, line?.most);
    if (order && line && body)
      act.start({ order: order.id, body: { line: line.number, ...body, ...distinct.sent } });
  };
  return (
    <Form act={act} onSubmit={submit}>
      <p className="note note-info">{t('bank.paymentReturn.follows')}</p>
      <OrderSelect
        orders={orders}
        value={order?.id}
        onChange={(chosen) => change({ order: chosen, line: undefined })}
      />
      <Select
        name="line"
        label={t('bank.paymentReturn.line')}
        value={line && String(line.number)}
        onChange={(chosen) => change({ line: Number(chosen) })}
        options={lines.map(({ number, payee, component: id, amount }) => ({
          value: String(number),
          label: [isolate(payee), isolate(component(id)), isolate(format.money(amount))].join(' · '),
        }))}
        isRequired
      />
      <AmountField value={value.amount} onChange={(amount) => change({ amount })} most={line?.most ?? 0} />
      <BankFields value={value} onChange={change} />
      <ConfirmDistinct distinct={distinct} />
      <SubmitAct act={act} />
    </Form>
  );
}
