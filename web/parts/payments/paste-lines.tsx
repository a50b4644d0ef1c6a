import type { Convention } from '../convention/convention.ts';
import { useNamesOf } from '../convention/use-names.ts';
import type { Fund } from '../ledger/funds.ts';
import { PasteBody } from '../paste/paste-body.tsx';
import { usePaymentColumns } from './payment-columns.ts';
import type { Line } from './payment-draft.ts';

interface Props {
  name: string;
  convention: Convention;
  funds: readonly Fund[];
  onTake: (lines: Partial<Line>[]) => void;
}

/** Pasting the lines of a payment order. */
export function PasteLines({ name, convention, funds, onTake }: Props) {
  const columns = usePaymentColumns(convention, funds, useNamesOf(convention));
  return <PasteBody name={name} columns={columns} onTake={onTake} />;
}
