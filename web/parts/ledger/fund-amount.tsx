import { useFormat } from '../../i18n/use-format.ts';
import { Alert } from '../../ui/alert.tsx';
import { MoneyField } from '../../ui/number-field.tsx';
import { EarmarkSelect } from './earmark-select.tsx';
import { type Fund, held } from './funds.ts';

interface Props {
  funds: readonly Fund[];
  earmark: string | undefined;
  amount: number | undefined;
  onFund: (earmark: string | undefined) => void;
  onAmount: (amount: number | undefined) => void;
  /** What the form calls the fund and the amount, and what it says of the rest and of what exceeds it. */
  words: { fund: string; amount: string; rest: (rest: string) => string; excess: (amount: string) => string };
}

/** An amount out of one fund of a tranche, at most what the fund holds. */
export function FundAmount({ funds, earmark, amount, onFund, onAmount, words }: Props) {
  const { money } = useFormat();
  const rest = held(funds, earmark);
  return (
    <>
      <EarmarkSelect name="earmark" label={words.fund} funds={funds} value={earmark} onChange={onFund} />
      <MoneyField
        name="amount"
        label={words.amount}
        hint={words.rest(money(rest))}
        value={amount}
        onChange={onAmount}
        minimum={1}
        isRequired
      />
      {amount !== undefined && amount > rest ? <Alert>{words.excess(money(amount - rest))}</Alert> : null}
    </>
  );
}
