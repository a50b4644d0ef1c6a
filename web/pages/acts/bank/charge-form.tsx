import { useTranslations } from 'use-intl/react';
import * as z from 'zod/mini';
import type { PostConventionsIdChargesBody as Charge } from '../../../api/schema.d.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { BankFields } from '../../../parts/acts/bank-fields.tsx';
import { ConfirmDistinct } from '../../../parts/acts/confirm-distinct.tsx';
import { useDistinct } from '../../../parts/acts/distinct.ts';
import { useCurrent } from '../../../parts/convention/use-current.ts';
import { useDraft } from '../../../session/drafts.ts';
import { TextField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { AmountField } from './amount-field.tsx';
import { SubmitAct } from './bank-act.tsx';
import type { FormProps } from './form-props.ts';
import { MovementDraft, movement, movementBody } from './movement-draft.ts';

const Draft = z.extend(MovementDraft, { text: z.string() });

/** What the bank took for its services: income bears it first. */
export function ChargeForm({ act, draft: name, convention }: FormProps<Charge>) {
  const t = useTranslations();
  const format = useFormat();
  const { account } = useCurrent(convention);
  const { value, set } = useDraft(name, Draft, { ...movement(), text: '' });
  const change = (part: Partial<z.infer<typeof Draft>>) => set({ ...value, ...part });
  const distinct = useDistinct(act, value);
  const submit = () => {
    const body = movementBody(value, account.balance);
    if (body) act.start({ text: value.text, ...body, ...distinct.sent });
  };
  return (
    <Form act={act} onSubmit={submit}>
      <p className="note note-info">{t('bank.charge.follows', { income: format.money(account.income) })}</p>
      <TextField
        name="text"
        label={t('bank.text')}
        value={value.text}
        onChange={(text) => change({ text })}
        maxLength={200}
        isRequired
      />
      <AmountField value={value.amount} onChange={(amount) => change({ amount })} most={account.balance} />
      <BankFields value={value} onChange={change} />
      <ConfirmDistinct distinct={distinct} />
      <SubmitAct act={act} />
    </Form>
  );
}
