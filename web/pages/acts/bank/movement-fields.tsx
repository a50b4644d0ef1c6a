import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../../i18n/use-format.ts';
import { Alert } from '../../../ui/alert.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { TextField } from '../../../ui/fields.tsx';
import { MoneyField } from '../../../ui/number-field.tsx';
import type { MovementDraft } from './movement-draft.ts';

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

interface Props {
  value: Pick<MovementDraft, 'valueDate' | 'reference'>;
  onChange: (part: Partial<MovementDraft>) => void;
}

/** The bank's day and reference of a movement. */
export function BankFields({ value: { valueDate, reference }, onChange }: Props) {
  const t = useTranslations();
  return (
    <>
      <DateField
        name="valueDate"
        label={t('acts.receipt.valueDate')}
        value={valueDate}
        onChange={(next) => onChange({ valueDate: next })}
        isRequired
      />
      <TextField
        name="reference"
        label={t('acts.receipt.reference')}
        hint={t('acts.receipt.referenceHint')}
        value={reference}
        onChange={(next) => onChange({ reference: next })}
        maxLength={200}
        isRequired
      />
    </>
  );
}
