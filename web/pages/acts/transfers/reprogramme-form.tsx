import { useTranslations } from 'use-intl/react';
import type { PostConventionsIdResolutionsBody as Proposal } from '../../../api/schema.d.ts';
import type { Act } from '../../../api/use-act.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import type { Convention } from '../../../parts/convention/convention.ts';
import { useCurrent } from '../../../parts/convention/use-current.ts';
import { EarmarkSelect } from '../../../parts/ledger/earmark-select.tsx';
import { useDraft } from '../../../session/drafts.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Button } from '../../../ui/button.tsx';
import { Select } from '../../../ui/choices.tsx';
import { TextArea } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { MoneyField } from '../../../ui/number-field.tsx';
import { proposed, ReprogrammeDraft, reprogrammeBody } from './reprogramme-draft.ts';
import { TargetSelect } from './target-select.tsx';
import { openTranches } from './transferable.ts';

interface Props {
  act: Act<Proposal>;
  draft: string;
  convention: Convention;
}

/** Which convention gets how much of which tranche's rest, and why. */
export function ReprogrammeForm({ act, draft: name, convention }: Props) {
  const t = useTranslations();
  const { value, set } = useDraft(name, ReprogrammeDraft, { target: '', reason: '' });
  const current = useCurrent(convention);
  const draft = proposed(value, current);
  const { tranche, earmark, funds, target, reason } = draft;
  const change = (part: Partial<ReprogrammeDraft>) => set({ ...value, tranche, earmark, ...part });
  const submit = () => {
    const body = reprogrammeBody(draft);
    if (body) act.start(body);
  };
  return (
    <Form act={act} onSubmit={submit}>
      <p className="note note-info">{t('transfers.propose.follows')}</p>
      <TargetSelect convention={current} value={target} onChange={(next) => change({ target: next })} />
      <Select
        name="tranche"
        label={t('acts.tranche')}
        value={String(tranche ?? '')}
        onChange={(n) => change({ tranche: Number(n), earmark: undefined, amount: undefined })}
        options={openTranches(current).map(({ n }) => ({
          value: String(n),
          label: t('acts.trancheNumber', { tranche: n }),
        }))}
        isRequired
      />
      <EarmarkSelect
        name="earmark"
        label={t('transfers.propose.fund')}
        funds={funds}
        value={earmark}
        onChange={(chosen) => change({ earmark: chosen, amount: undefined })}
      />
      <Amount draft={draft} onChange={(amount) => change({ amount })} />
      <TextArea
        name="reason"
        label={t('acts.reason')}
        hint={t('acts.reasonHint')}
        value={reason}
        onChange={(next) => change({ reason: next })}
        maxLength={4000}
        isRequired
      />
      <Button type="submit" kind="primary" isPending={act.isPending}>
        {t('transfers.propose.submit')}
      </Button>
    </Form>
  );
}

interface AmountProps {
  draft: ReturnType<typeof proposed>;
  onChange: (amount: number | undefined) => void;
}

/** How much; all that is available unless said. */
function Amount({ draft: { amount, rest }, onChange }: AmountProps) {
  const t = useTranslations();
  const format = useFormat();
  return (
    <>
      <MoneyField
        name="amount"
        label={t('acts.amount')}
        hint={t('transfers.propose.rest', { rest: format.money(rest) })}
        value={amount}
        onChange={onChange}
        minimum={1}
        isRequired
      />
      {amount > rest ? (
        <Alert>{t('transfers.propose.excess', { amount: format.money(amount - rest) })}</Alert>
      ) : null}
    </>
  );
}
