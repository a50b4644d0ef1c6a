import { useTranslations } from 'use-intl/react';
import { AmountUpTo } from '../../../parts/ledger/amount-up-to.tsx';

interface Props {
  value: number | undefined;
  onChange: (amount: number | undefined) => void;
  label?: string;
  /** The most there is, in centimes. */
  most?: number;
}

/** The amount of a movement of the account. */
export function AmountField({ label, ...rest }: Props) {
  const t = useTranslations();
  return (
    <AmountUpTo
      {...rest}
      label={label ?? t('acts.amount')}
      hint={(amount) => t('bank.most', { amount })}
      excess={(amount) => t('bank.excess', { amount })}
    />
  );
}
