import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../../i18n/use-format.ts';
import { EarmarkSelect } from '../../../parts/ledger/earmark-select.tsx';
import { type Fund, held } from '../../../parts/ledger/funds.ts';
import { Alert } from '../../../ui/alert.tsx';
import { MoneyField } from '../../../ui/number-field.tsx';
import type { EvidenceDraft } from './evidence-draft.ts';

interface Props {
  draft: EvidenceDraft;
  change: (part: Partial<EvidenceDraft>) => void;
  /** The sum paid out of each fund of the tranche and not justified yet. */
  funds: readonly Fund[];
}

/** How much of what was paid is justified, and out of which fund it was paid. */
export function ExpenditureFields({ draft, change, funds }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const rest = held(funds, draft.earmark);
  const { amount } = draft;
  if (funds.length === 0) return <p className="note note-info">{t('acts.evidence.nothingToJustify')}</p>;
  return (
    <>
      <EarmarkSelect
        name="earmark"
        label={t('acts.evidence.fund')}
        funds={funds}
        value={draft.earmark}
        onChange={(earmark) => change({ earmark })}
      />
      <MoneyField
        name="amount"
        label={t('acts.evidence.amount')}
        hint={t('acts.evidence.amountHint', { rest: format.money(rest) })}
        value={amount}
        onChange={(next) => change({ amount: next })}
        minimum={1}
        isRequired
      />
      {amount !== undefined && amount > rest ? (
        <Alert>{t('acts.evidence.excess', { amount: format.money(amount - rest) })}</Alert>
      ) : null}
    </>
  );
}
