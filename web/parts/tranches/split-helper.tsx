import '../../ui/edit-fold.css';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { FieldRow, TextField } from '../../ui/fields.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import type { NamedParty } from '../terms/choices.ts';
import { newShare, type ShareDraft, type TrancheDraft } from '../terms/drafts.ts';
import { type FundingLine, fundingLinesOf } from './funding-lines.ts';
import { scheduleOf } from './schedule.ts';
import { SharesEditor } from './shares-editor.tsx';
import { readPercentages } from './split.ts';

interface Props {
  parties: readonly NamedParty[];
  fundingLines: readonly FundingLine[];
  tranches: readonly TrancheDraft[];
  onFill: (tranches: TrancheDraft[]) => void;
}

const USUAL = '50 / 30 / 20';

/** Fills the schedule from what each party brings in all: every share divided by the same percentages. */
export function SplitHelper({ parties, fundingLines, tranches, onFill }: Props) {
  const t = useTranslations();
  const [shares, setShares] = useState<ShareDraft[]>();
  const [percentages, setPercentages] = useState(USUAL);
  const [firstDue, setFirstDue] = useState(tranches[0]?.dueDate ?? '');
  const [months, setMonths] = useState<number | undefined>(6);
  const known =
    fundingLines.length > 0 ? fundingLines : fundingLinesOf(tranches.flatMap((tranche) => tranche.shares));
  const wanted =
    shares ?? (known.length > 0 ? known : [emptyFundingLine]).map((fundingLine) => keyed(fundingLine));
  const weights = readPercentages(percentages);
  const totals = fundingLinesOf(wanted);
  const isReady = weights !== undefined && totals.some(({ party, amount }) => party !== '' && amount > 0);
  const fill = () => {
    if (weights)
      onFill(scheduleOf({ fundingLines: totals, weights, firstDue, months: months ?? 0 }, tranches));
  };
  return (
    <details className="edit-fold">
      <summary>{t('draft.split.title')}</summary>
      <div className="edit-fold-body">
        <p className="hint">{t('draft.split.hint')}</p>
        <SharesEditor path="split" parties={parties} rows={wanted} onChange={setShares} />
        <FieldRow>
          <TextField
            name="split.percentages"
            label={t('draft.split.percentages')}
            hint={t('draft.split.percentagesHint')}
            value={percentages}
            onChange={setPercentages}
            maxLength={400}
            isRequired
          />
          <DateField
            name="split.firstDue"
            label={t('draft.split.firstDue')}
            value={firstDue}
            onChange={setFirstDue}
          />
          <NumberField
            name="split.months"
            label={t('draft.split.months')}
            value={months}
            onChange={setMonths}
            minimum={0}
            maximum={60}
          />
        </FieldRow>
        <p className="hint" role="status">
          {weights
            ? t('draft.split.outcome', { count: weights.length, replaced: tranches.length })
            : t('draft.split.notHundred')}
        </p>
        <Button kind="primary" isDisabled={!isReady} onPress={fill}>
          {t('draft.split.fill')}
        </Button>
      </div>
    </details>
  );
}

const emptyFundingLine: FundingLine = { party: '', earmark: '', amount: 0 };

function keyed({ party, earmark, amount }: FundingLine): ShareDraft {
  return { ...newShare({ party, earmark }), key: `${party}/${earmark}`, ...(amount > 0 && { amount }) };
}
