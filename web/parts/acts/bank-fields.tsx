import { useTranslations } from 'use-intl/react';
import { DateField } from '../../ui/date-field.tsx';
import { TextField } from '../../ui/fields.tsx';

/** What the bank says of each of its movements, besides the amount. */
export interface BankMovement {
  valueDate: string;
  reference: string;
}

interface Props {
  value: BankMovement;
  onChange: (part: Partial<BankMovement>) => void;
  /** What the reference is called where it is not one of a receipt. */
  reference?: { label: string; hint: string };
}

/** The bank's day and reference of a movement. */
export function BankFields({ value, onChange, reference }: Props) {
  const t = useTranslations();
  return (
    <>
      <DateField
        name="valueDate"
        label={t('acts.receipt.valueDate')}
        value={value.valueDate}
        onChange={(valueDate) => onChange({ valueDate })}
        isRequired
      />
      <TextField
        name="reference"
        label={reference?.label ?? t('acts.receipt.reference')}
        hint={reference?.hint ?? t('acts.receipt.referenceHint')}
        value={value.reference}
        onChange={(text) => onChange({ reference: text })}
        maxLength={200}
        isRequired
      />
    </>
  );
}
