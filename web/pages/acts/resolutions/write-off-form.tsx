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
import { openTranches, proposed, WriteOffDraft, writeOffBody } from './write-off-draft.ts';

interface Props {
  act: Act<Proposal>;
  draft: string;
  convention: Convention;
}

/** Which tranche's money, out of which fund, how much, and why. */
export function WriteOffForm({ act, draft: name, convention }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const { value, set } = useDraft(name, WriteOffDraft, { reason: '' });
  const current = useCurrent(convention);
  const draft = proposed(value, current);
  const { tranche, earmark, amount, funds, rest, reason } = draft;
  const change = (part: Partial<WriteOffDraft>) => set({ ...value, tranche, earmark, ...part });
  const submit = () => {
    const body = writeOffBody(draft);
    if (body) act.start(body);
  };
  return (
    <Form act={act} onSubmit={submit}>
      <p className="note note-info">{t('acts.writeOff.follows')}</p>
      <Select
        name="tranche"
        label={t('acts.tranche')}
        value={String(tranche ?? '')}
        onChange={(n) => change({ tranche: Number(n), earmark: undefined })}
        options={openTranches(current).map(({ n }) => ({
          value: String(n),
          label: t('acts.trancheNumber', { tranche: n }),
        }))}
        isRequired
      />
      <EarmarkSelect
        name="earmark"
        label={t('acts.evidence.fund')}
        funds={funds}
        value={earmark}
        onChange={(chosen) => change({ earmark: chosen })}
      />
      <MoneyField
        name="amount"
        label={t('acts.writeOff.amount')}
        hint={t('acts.evidence.amountHint', { rest: format.money(rest) })}
        value={amount}
        onChange={(next) => change({ amount: next })}
        minimum={1}
        isRequired
      />
      {amount !== undefined && amount > rest ? (
        <Alert>{t('acts.evidence.excess', { amount: format.money(amount - rest) })}</Alert>
      ) : null}
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
        {t('acts.writeOff.submit')}
      </Button>
    </Form>
  );
}
