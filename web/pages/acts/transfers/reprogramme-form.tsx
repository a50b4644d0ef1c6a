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
  const { tranche, earmark, amount, funds, target, reason } = draft;
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
      <FundAmount
        funds={funds}
        earmark={earmark}
        amount={amount}
        onFund={(chosen) => change({ earmark: chosen, amount: undefined })}
        onAmount={(next) => change({ amount: next ?? null })}
        words={{
          fund: t('transfers.propose.fund'),
          amount: t('acts.amount'),
          rest: (rest) => t('transfers.propose.rest', { rest }),
          excess: (excess) => t('transfers.propose.excess', { amount: excess }),
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
        {t('transfers.propose.submit')}
      </Button>
    </Form>
  );
}
