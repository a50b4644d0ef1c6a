import { newShare, newTranche, type TrancheDraft } from '../terms/drafts.ts';
import type { Purse } from './funding-lines.ts';
import { monthsAfter, splitExactly } from './split.ts';

export interface Split {
  purses: readonly Purse[];
  /** Hundredths of one per cent of each tranche. */
  weights: readonly number[];
  firstDue: string;
  /** Months from one tranche to the next. */
  months: number;
}

/**
 * The schedule that divides every purse by the same percentages, to the centime. Tranches that were there
 * keep their conditions; a share that comes to nothing is left out.
 */
export function scheduleOf(
  { purses, weights, firstDue, months }: Split,
  before: readonly TrancheDraft[],
): TrancheDraft[] {
  const parts = purses
    .filter(({ party, amount }) => party !== '' && amount > 0)
    .map((purse) => ({ ...purse, amounts: splitExactly(purse.amount, weights) }));
  return weights.map((_, index) => {
    const known = before[index];
    const shares = parts.flatMap(({ party, earmark, amounts }) => {
      const amount = amounts[index] ?? 0;
      return amount > 0 ? [newShare({ party, earmark, amount })] : [];
    });
    const dueDate = firstDue === '' ? '' : monthsAfter(firstDue, index * months);
    return newTranche(index + 1, {
      dueDate,
      shares,
      ...(known?.conditions && { conditions: known.conditions }),
    });
  });
}
