import { useTranslations } from 'use-intl/react';
import * as z from 'zod/mini';
import type { PostConventionsIdChargesCoversBody as Cover } from '../../../api/schema.d.ts';
import { useCurrent } from '../../../parts/convention/use-current.ts';
import { useDraft } from '../../../session/drafts.ts';
import { Form } from '../../../ui/form.tsx';
import { heldBy } from './account.ts';
import { AmountField } from './amount-field.tsx';
import { SubmitAct } from './bank-act.tsx';
import type { FormProps } from './form-props.ts';
import { PartySelect } from './party-select.tsx';

const Draft = z.object({ party: z.optional(z.string()), amount: z.optional(z.number()) });

/** Which party bears charges that nobody bears yet, with its money on the account. */
export function CoverForm({ act, draft: name, convention }: FormProps<Cover>) {
  const t = useTranslations();
  const { account, terms } = useCurrent(convention);
  const parties = account.bearers.map(({ party }) => party);
  const likely = parties.find((id) => id === terms.accountHolder) ?? parties[0];
  const mostOf = (party: string | undefined) => Math.min(account.uncovered, heldBy(account.bearers, party));
  const { value, set } = useDraft(name, Draft, { amount: mostOf(likely) });
  const { party = likely, amount } = value;
  const submit = () => {
    if (party !== undefined && amount !== undefined && amount <= mostOf(party)) act.start({ party, amount });
  };
  return (
    <Form act={act} onSubmit={submit}>
      <p className="note note-info">{t('bank.cover.follows')}</p>
      <PartySelect
        convention={convention}
        label={t('bank.cover.party')}
        parties={parties}
        value={party}
        onChange={(chosen) => set({ party: chosen, amount: mostOf(chosen) })}
      />
      <AmountField value={amount} onChange={(next) => set({ ...value, amount: next })} most={mostOf(party)} />
      <SubmitAct act={act} words={t('bank.cover.submit')} />
    </Form>
  );
}
