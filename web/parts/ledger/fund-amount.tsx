import { AmountUpTo } from './amount-up-to.tsx';
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
  return (
    <>
      <EarmarkSelect name="earmark" label={words.fund} funds={funds} value={earmark} onChange={onFund} />
      <AmountUpTo
        label={words.amount}
        value={amount}
        onChange={onAmount}
        most={held(funds, earmark)}
        hint={words.rest}
        excess={words.excess}
      />
    </>
  );
}
