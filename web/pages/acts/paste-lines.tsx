import { PasteBody } from '../draft/editors/paste-body.tsx';
import { usePaymentColumns } from './payment-columns.ts';
import type { Line } from './payment-draft.ts';
import type { Purse } from './purses.ts';
import type { Convention } from './standing.ts';
import { useNames } from './use-names.ts';

interface Props {
  name: string;
  convention: Convention;
  purses: readonly Purse[];
  onTake: (lines: Partial<Line>[]) => void;
}

/** Pasting the lines of a payment order. */
export function PasteLines({ name, convention, purses, onTake }: Props) {
  const columns = usePaymentColumns(convention, purses, useNames(convention));
  return <PasteBody name={name} columns={columns} onTake={onTake} />;
}
