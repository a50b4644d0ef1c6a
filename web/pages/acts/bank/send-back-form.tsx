import { useTranslations } from 'use-intl/react';
import type { PostConventionsIdUnallocatedReturnsBody as Return } from '../../../api/schema.d.ts';
import { BankFields } from '../../../parts/acts/bank-fields.tsx';
import { ConfirmDistinct } from '../../../parts/acts/confirm-distinct.tsx';
import { useDistinct } from '../../../parts/acts/distinct.ts';
import { useCurrent } from '../../../parts/convention/use-current.ts';
import { useDraft } from '../../../session/drafts.ts';
import { Form } from '../../../ui/form.tsx';
import { heldBy } from './account.ts';
import { AmountField } from './amount-field.tsx';
import { SubmitAct } from './bank-act.tsx';
import type { PartyFormProps } from './form-props.ts';
import { MovementDraft, movement, movementBody } from './movement-draft.ts';

/** Unallocated money back to its party, as the bank has sent it. */
export function SendBackForm({ act, draft: name, convention, party }: PartyFormProps<Return>) {
  const t = useTranslations();
  const { account } = useCurrent(convention);
  const most = heldBy(account.unallocated, party);
  const { value, set } = useDraft(name, MovementDraft, movement(most));
  const change = (part: Partial<MovementDraft>) => set({ ...value, ...part });
  const distinct = useDistinct(act, value);
  const submit = () => {
    const body = movementBody(value, most);
    if (body) act.start({ party, ...body, ...distinct.sent });
  };
  return (
    <Form act={act} onSubmit={submit}>
      <p className="note note-info">{t('bank.sendBack.follows')}</p>
      <AmountField value={value.amount} onChange={(amount) => change({ amount })} most={most} />
      <BankFields value={value} onChange={change} />
      <ConfirmDistinct distinct={distinct} />
      <SubmitAct act={act} />
    </Form>
  );
}
