import { newShare, newTranche, type TrancheDraft } from '../terms/drafts.ts';
import type { FundingLine } from './funding-lines.ts';
import { monthsAfter, splitExactly } from './split.ts';

export interface Split {
  fundingLines: readonly FundingLine[];
  /** Hundredths of one per cent of each tranche. */
  weights: readonly number[];
  firstDue: string;
  /** Months from one tranche to the next. */
  months: number;
}

/**
 * The schedule that divides every funding line by the same percentages, to the centime. Tranches that were there
 * keep their conditions; a share that comes to nothing is left out.
 */
export function scheduleOf(
  { fundingLines, weights, firstDue, months }: Split,
  before: readonly TrancheDraft[],
): TrancheDraft[] {
  const parts = fundingLines
    .filter(({ party, amount }) => party !== '' && amount > 0)
    .map((fundingLine) => ({ ...fundingLine, amounts: splitExactly(fundingLine.amount, weights) }));
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
