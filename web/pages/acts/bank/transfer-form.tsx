import './bank.css';
import { useTranslations } from 'use-intl/react';
import type { PostConventionsIdReceiptsBody as Transfer } from '../../../api/schema.d.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { BankFields } from '../../../parts/acts/bank-fields.tsx';
import { ConfirmDistinct } from '../../../parts/acts/confirm-distinct.tsx';
import { useDistinct } from '../../../parts/acts/distinct.ts';
import { useCurrent } from '../../../parts/convention/use-current.ts';
import { useDraft } from '../../../session/drafts.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Form } from '../../../ui/form.tsx';
import { MoneyField } from '../../../ui/number-field.tsx';
import { AmountField } from './amount-field.tsx';
import { SubmitAct } from './bank-act.tsx';
import { useCallWords } from './call-words.ts';
import type { FormProps } from './form-props.ts';
import { movement } from './movement-draft.ts';
import { PartySelect } from './party-select.tsx';
import { allocation, partyOf, payable, restOf, TransferDraft, transferBody } from './transfer-draft.ts';

/** One transfer of a party: what it pays of each of its calls is proposed, and can be changed. */
export function TransferForm({ act, draft: name, convention }: FormProps<Transfer>) {
  const t = useTranslations();
  const current = useCurrent(convention);
  const { value, set } = useDraft(name, TransferDraft, { ...movement(), parts: {} });
  const change = (part: Partial<TransferDraft>) => set({ ...value, ...part });
  const distinct = useDistinct(act, value);
  const party = partyOf(value, current);
  const calls = payable(current, party);
  const submit = () => {
    const body = transferBody(value, current);
    if (body) act.start({ ...body, ...distinct.sent });
  };
  return (
    <Form act={act} onSubmit={submit}>
      <PartySelect
        convention={convention}
        parties={current.terms.parties.map(({ id }) => id)}
        value={party}
        onChange={(chosen) => change({ party: chosen, parts: {} })}
      />
      <AmountField
        value={value.amount}
        onChange={(amount) => change({ amount })}
        label={t('acts.receipt.amount')}
      />
      {calls.length === 0 ? (
        <p className="note note-info">{t('bank.transfer.noCall')}</p>
      ) : (
        <CallFields draft={value} calls={calls} onChange={change} />
      )}
      <Rest draft={value} calls={calls} onChange={change} />
      <BankFields value={value} onChange={change} />
      <ConfirmDistinct distinct={distinct} />
      <SubmitAct act={act} />
    </Form>
  );
}

interface PartsProps {
  draft: TransferDraft;
  calls: ReturnType<typeof payable>;
  onChange: (part: Partial<TransferDraft>) => void;
}

/** How much of it each call takes. */
function CallFields({ draft, calls, onChange }: PartsProps) {
  const t = useTranslations();
  const words = useCallWords();
  return (
    <fieldset className="bank-calls">
      <legend>{t('bank.transfer.calls')}</legend>
      {allocation(draft, calls).map(({ call, amount }, index) => (
        <MoneyField
          key={call.id}
          name={`calls.${index}.amount`}
          label={words(call)}
          value={amount === 0 ? undefined : amount}
          onChange={(next) => onChange({ parts: { ...draft.parts, [call.id]: next ?? null } })}
          maximum={call.outstanding}
        />
      ))}
    </fieldset>
  );
}

/** What is left of it once the calls have taken their parts: the person says whether it is meant. */
function Rest({ draft, calls, onChange }: PartsProps) {
  const t = useTranslations();
  const format = useFormat();
  const rest = restOf(draft, calls);
  const amount = format.money(Math.abs(rest));
  if (rest < 0) return <Alert>{t('bank.transfer.tooMuch', { amount })}</Alert>;
  if (rest === 0 || calls.length === 0) return null;
  const isMeant = draft.excess === rest;
  return (
    <>
      {isMeant ? null : <Alert>{t('acts.receipt.excess', { amount })}</Alert>}
      <Checkbox
        name="excess"
        label={t('bank.transfer.keep', { amount })}
        isSelected={isMeant}
        onChange={(next) => onChange({ excess: next ? rest : undefined })}
      />
    </>
  );
}
