import { useTranslations } from 'use-intl/react';
import * as z from 'zod/mini';
import type { PostConventionsIdUnallocatedApplicationsBody as Application } from '../../../api/schema.d.ts';
import type { Call } from '../../../parts/convention/convention.ts';
import { useCurrent } from '../../../parts/convention/use-current.ts';
import { useDraft } from '../../../session/drafts.ts';
import { Select } from '../../../ui/choices.tsx';
import { Form } from '../../../ui/form.tsx';
import { heldBy } from './account.ts';
import { AmountField } from './amount-field.tsx';
import { SubmitAct } from './bank-act.tsx';
import { useCallWords } from './call-words.ts';
import type { PartyFormProps } from './form-props.ts';
import { payable } from './transfer-draft.ts';

const Draft = z.object({ call: z.optional(z.string()), amount: z.optional(z.number()) });

/** A party's unallocated money to one of its calls: the one due first, as much as it takes, unless said otherwise. */
export function ApplyForm({ act, draft: name, convention, party }: PartyFormProps<Application>) {
  const t = useTranslations();
  const words = useCallWords();
  const current = useCurrent(convention);
  const calls = payable(current, party);
  const mostOn = (call: Call | undefined) =>
    Math.min(heldBy(current.account.unallocated, party), call?.outstanding ?? 0);
  const { value, set } = useDraft(name, Draft, { amount: mostOn(calls[0]) });
  const call = calls.find(({ id }) => id === value.call) ?? calls[0];
  const { amount } = value;
  const submit = () => {
    if (call && amount !== undefined && amount <= mostOn(call)) act.start({ call: call.id, amount });
  };
  const choose = (id: string) => set({ call: id, amount: mostOn(calls.find((each) => each.id === id)) });
  return (
    <Form act={act} onSubmit={submit}>
      <p className="note note-info">{t('bank.apply.follows')}</p>
      <Select
        name="call"
        label={t('bank.apply.call')}
        value={call?.id}
        onChange={choose}
        options={calls.map((each) => ({ value: each.id, label: words(each) }))}
        isRequired
      />
      <AmountField value={amount} onChange={(next) => set({ ...value, amount: next })} most={mostOn(call)} />
      <SubmitAct act={act} words={t('bank.apply.submit')} />
    </Form>
  );
}
