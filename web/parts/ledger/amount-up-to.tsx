import { useFormat } from '../../i18n/use-format.ts';
import { Alert } from '../../ui/alert.tsx';
import { MoneyField } from '../../ui/number-field.tsx';

interface Props {
  label: string;
  value: number | undefined;
  onChange: (amount: number | undefined) => void;
  /** The most that it may be, in centimes; without it there is no limit. */
  most?: number | undefined;
  /** What the form says of the most there is, and of what exceeds it. */
  hint: (most: string) => string;
  excess: (amount: string) => string;
}

/** An amount, with the most that it may be where there is a limit, and by how much it exceeds that. */
export function AmountUpTo({ label, value, onChange, most, hint, excess }: Props) {
  const { money } = useFormat();
  const over = most === undefined ? 0 : (value ?? 0) - most;
  return (
    <>
      <MoneyField
        name="amount"
        label={label}
        {...(most !== undefined && { hint: hint(money(most)) })}
        value={value}
        onChange={onChange}
        minimum={1}
        isRequired
      />
      {over > 0 ? <Alert>{excess(money(over))}</Alert> : null}
    </>
  );
}
