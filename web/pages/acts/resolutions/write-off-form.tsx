import { useTranslations } from 'use-intl/react';
import type { PostConventionsIdResolutionsBody as Proposal } from '../../../api/schema.d.ts';
import type { Act } from '../../../api/use-act.ts';
import type { Convention } from '../../../parts/convention/convention.ts';
import { useCurrent } from '../../../parts/convention/use-current.ts';
import { FundAmount } from '../../../parts/ledger/fund-amount.tsx';
import { useDraft } from '../../../session/drafts.ts';
import { Button } from '../../../ui/button.tsx';
import { Select } from '../../../ui/choices.tsx';
import { TextArea } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { openTranches, proposed, WriteOffDraft, writeOffBody } from './write-off-draft.ts';

interface Props {
  act: Act<Proposal>;
  draft: string;
  convention: Convention;
}

/** Which tranche's money, out of which fund, how much, and why. */
export function WriteOffForm({ act, draft: name, convention }: Props) {
  const t = useTranslations();
  const { value, set } = useDraft(name, WriteOffDraft, { reason: '' });
  const current = useCurrent(convention);
  const draft = proposed(value, current);
  const { tranche, earmark, amount, funds, reason } = draft;
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
      <FundAmount
        funds={funds}
        earmark={earmark}
        amount={amount}
        onFund={(chosen) => change({ earmark: chosen })}
        onAmount={(next) => change({ amount: next })}
        words={{
          fund: t('acts.evidence.fund'),
          amount: t('acts.writeOff.amount'),
          rest: (rest) => t('acts.evidence.amountHint', { rest }),
          excess: (excess) => t('acts.evidence.excess', { amount: excess }),
        }}
      />
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
        {t('acts.proposal.submit')}
      </Button>
    </Form>
  );
}
