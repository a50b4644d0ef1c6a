import { useTranslations } from 'use-intl/react';
import type { PostConventionsIdResolutionsBody as Proposal } from '../../../api/schema.d.ts';
import type { Act } from '../../../api/use-act.ts';
import { Area } from '../../../i18n/area.tsx';
import { FreedConditions } from '../../../parts/calls/freed-conditions.tsx';
import type { Call, Convention } from '../../../parts/convention/convention.ts';
import { AmountUpTo } from '../../../parts/ledger/amount-up-to.tsx';
import { useDraft } from '../../../session/drafts.ts';
import { Button } from '../../../ui/button.tsx';
import { Select } from '../../../ui/choices.tsx';
import { TextArea } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ChangeCallDraft, changeCallBody, type How, laterTranches } from './change-call-draft.ts';

interface Props {
  act: Act<Proposal>;
  draft: string;
  convention: Convention;
  call: Call;
}

/** Less of a call, none of what is left of it, or that with a later tranche; and what it frees. */
export function ChangeCallForm(props: Props) {
  return (
    <Area name="resolutions">
      <ChangeForm {...props} />
    </Area>
  );
}

function ChangeForm({ act, draft: name, convention, call }: Props) {
  const t = useTranslations();
  const { value, set } = useDraft(name, ChangeCallDraft, { how: 'reduceCall', reason: '' });
  const later = laterTranches(convention, call);
  const change = (part: Partial<ChangeCallDraft>) => set({ ...value, ...part });
  const ways: How[] = ['reduceCall', 'cancelCall', ...(later.length > 0 ? (['carryCall'] as const) : [])];
  const submit = () => {
    const body = changeCallBody({ ...value, to: value.to ?? later[0] }, call);
    if (body) act.start(body);
  };
  return (
    <Form act={act} onSubmit={submit}>
      <p className="note note-info">{t('resolutions.call.follows')}</p>
      <Select
        name="how"
        label={t('resolutions.call.how')}
        value={value.how}
        onChange={(how) => change({ how })}
        options={ways.map((way) => ({ value: way, label: t(`resolutions.call.${way}`) }))}
        isRequired
      />
      <Details value={value} later={later} call={call} onChange={change} />
      {value.how === 'reduceCall' ? null : <Frees convention={convention} call={call} />}
      <TextArea
        name="reason"
        label={t('acts.reason')}
        hint={t('acts.reasonHint')}
        value={value.reason}
        onChange={(reason) => change({ reason })}
        maxLength={4000}
        isRequired
      />
      <Button type="submit" kind="primary" isPending={act.isPending}>
        {t('acts.proposal.submit')}
      </Button>
    </Form>
  );
}

interface DetailsProps {
  value: ChangeCallDraft;
  later: readonly number[];
  call: Call;
  onChange: (part: Partial<ChangeCallDraft>) => void;
}

function Details({ value: { how, amount, to }, later, call: { outstanding }, onChange }: DetailsProps) {
  const t = useTranslations();
  if (how === 'carryCall')
    return (
      <Select
        name="to"
        label={t('resolutions.call.to')}
        value={String(to ?? later[0] ?? '')}
        onChange={(n) => onChange({ to: Number(n) })}
        options={later.map((n) => ({ value: String(n), label: t('acts.trancheNumber', { tranche: n }) }))}
        isRequired
      />
    );
  if (how !== 'reduceCall') return null;
  return (
    <AmountUpTo
      label={t('resolutions.call.amount')}
      value={amount}
      onChange={(next) => onChange({ amount: next })}
      most={outstanding}
      hint={(rest) => t('resolutions.call.rest', { rest })}
      excess={(excess) => t('resolutions.call.excess', { amount: excess })}
    />
  );
}

/** The conditions that the change would meet, before it is proposed. */
function Frees({ convention, call: { frees } }: { convention: Convention; call: Call }) {
  const t = useTranslations();
  if (frees.length === 0) return <p className="hint">{t('resolutions.call.freesNone')}</p>;
  return (
    <div className="note note-warning">
      <p>{t('resolutions.call.frees')}</p>
      <FreedConditions convention={convention} frees={frees} />
    </div>
  );
}
