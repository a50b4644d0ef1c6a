import { useTranslations } from 'use-intl/react';
import * as z from 'zod/mini';
import type { PostConventionsIdIncomeBody as Income } from '../../../api/schema.d.ts';
import { BankFields } from '../../../parts/acts/bank-fields.tsx';
import { ConfirmDistinct } from '../../../parts/acts/confirm-distinct.tsx';
import { useDistinct } from '../../../parts/acts/distinct.ts';
import { useDraft } from '../../../session/drafts.ts';
import { Choice } from '../../../ui/choice.tsx';
import { TextField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { AmountField } from './amount-field.tsx';
import { SubmitAct } from './bank-act.tsx';
import type { FormProps } from './form-props.ts';
import { MovementDraft, movement, movementBody } from './movement-draft.ts';

const KINDS = ['interest', 'other'] as const;

const Draft = z.extend(MovementDraft, { kind: z.enum(KINDS), text: z.string() });
type Draft = z.infer<typeof Draft>;

/** Interest, or other income of the account. */
export function IncomeForm({ act, draft: name, convention }: FormProps<Income>) {
  const t = useTranslations();
  const { value, set } = useDraft<Draft>(name, Draft, { ...movement(), kind: 'interest', text: '' });
  const change = (part: Partial<Draft>) => set({ ...value, ...part });
  const distinct = useDistinct(act, value);
  const submit = () => {
    const body = movementBody(value);
    const { kind, text } = value;
    if (body) act.start({ kind, text, ...body, ...distinct.sent });
  };
  return (
    <Form act={act} onSubmit={submit}>
      <p className="note note-info">
        {t(convention.account.uncovered > 0 ? 'bank.income.covers' : 'bank.income.follows')}
      </p>
      <Choice
        name="kind"
        label={t('bank.income.kind')}
        value={value.kind}
        onChange={(kind) => change({ kind })}
        options={KINDS.map((kind) => ({ value: kind, label: t(`bank.income.kinds.${kind}`) }))}
        isRequired
      />
      <TextField
        name="text"
        label={t('bank.text')}
        value={value.text}
        onChange={(text) => change({ text })}
        maxLength={200}
        isRequired
      />
      <AmountField value={value.amount} onChange={(amount) => change({ amount })} />
      <BankFields value={value} onChange={change} />
      <ConfirmDistinct distinct={distinct} />
      <SubmitAct act={act} />
    </Form>
  );
}
