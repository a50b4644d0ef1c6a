import { useTranslations } from 'use-intl/react';
import { FundAmount } from '../../../parts/ledger/fund-amount.tsx';
import type { Fund } from '../../../parts/ledger/funds.ts';
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
  if (funds.length === 0) return <p className="note note-info">{t('acts.evidence.nothingToJustify')}</p>;
  return (
    <FundAmount
      funds={funds}
      earmark={draft.earmark}
      amount={draft.amount}
      onFund={(earmark) => change({ earmark })}
      onAmount={(amount) => change({ amount })}
      words={{
        fund: t('acts.evidence.fund'),
        amount: t('acts.evidence.amount'),
        rest: (rest) => t('acts.evidence.amountHint', { rest }),
        excess: (excess) => t('acts.evidence.excess', { amount: excess }),
      }}
    />
  );
}
