import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../../api/client.ts';
import type { PostConventionsIdResolutionsBody as Proposal } from '../../../api/schema.d.ts';
import type { Act } from '../../../api/use-act.ts';
import { openTranches } from '../../../parts/acts/transferable.ts';
import type { Convention } from '../../../parts/convention/convention.ts';
import { useCurrent } from '../../../parts/convention/use-current.ts';
import { FundAmount } from '../../../parts/ledger/fund-amount.tsx';
import { useDraft } from '../../../session/drafts.ts';
import { Button } from '../../../ui/button.tsx';
import { Select } from '../../../ui/choices.tsx';
import { TextArea } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { Answer } from '../../../ui/states.tsx';
import { proposed, ReprogrammeDraft, reprogrammeBody } from './reprogramme-draft.ts';
import { TargetSelect } from './target-select.tsx';
import { type Target, targetsOf, targetsQuery } from './targets.ts';

interface Props {
  act: Act<Proposal>;
  draft: string;
  convention: Convention;
}

/** Which convention gets how much of which tranche's rest, and why; as a whole, once the conventions are there. */
export function ReprogrammeForm(props: Props) {
  const query = useQuery(targetsQuery(useApi()));
  return <Answer query={query}>{(all) => <Fields {...props} all={all} />}</Answer>;
}

function Fields({ act, draft: name, convention, all }: Props & { all: readonly Target[] }) {
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
      <TargetSelect
        targets={targetsOf(all, current, { tranche, earmark })}
        value={target}
        onChange={(next) => change({ target: next })}
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
