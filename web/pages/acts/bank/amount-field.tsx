import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../../i18n/use-format.ts';
import { Alert } from '../../../ui/alert.tsx';
import { MoneyField } from '../../../ui/number-field.tsx';

interface AmountProps {
  value: number | undefined;
  onChange: (amount: number | undefined) => void;
  label?: string;
  /** What there is at most, and the hint that says so. */
  most?: number;
}

/** An amount, with the most that it may be where there is a limit. */
export function AmountField({ value, onChange, label, most }: AmountProps) {
  const t = useTranslations();
  const format = useFormat();
  const excess = most === undefined ? 0 : (value ?? 0) - most;
  return (
    <>
      <MoneyField
        name="amount"
        label={label ?? t('acts.amount')}
        {...(most !== undefined && { hint: t('bank.most', { amount: format.money(most) }) })}
        value={value}
        onChange={onChange}
        minimum={1}
        isRequired
      />
      {excess > 0 ? <Alert>{t('bank.excess', { amount: format.money(excess) })}</Alert> : null}
    </>
  );
}
