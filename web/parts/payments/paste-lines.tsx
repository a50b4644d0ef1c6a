import type { Convention } from '../convention/convention.ts';
import { useNamesOf } from '../convention/use-names.ts';
import type { Purse } from '../ledger/funding-lines.ts';
import { PasteBody } from '../paste/paste-body.tsx';
import { usePaymentColumns } from './payment-columns.ts';
import type { Line } from './payment-draft.ts';

interface Props {
  name: string;
  convention: Convention;
  purses: readonly Purse[];
  onTake: (lines: Partial<Line>[]) => void;
}

/** Pasting the lines of a payment order. */
export function PasteLines({ name, convention, purses, onTake }: Props) {
  const columns = usePaymentColumns(convention, purses, useNamesOf(convention));
  return <PasteBody name={name} columns={columns} onTake={onTake} />;
}
