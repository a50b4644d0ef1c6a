import { listed } from '../../../../kernel/refusal.ts';
import type { Phrase } from '../../../../kernel/sentence.ts';
import { phrase } from '../../phrases/sentence.ts';
import type { PledgeTerms } from '../../terms.ts';
import type { Measure } from './delivery.ts';

/** What is left of a pledge, as a sentence says it: its quantity, its value, or both. */
export function leftPhrases(
  { amount, quantity }: Measure,
  { unit = 'piece' }: Pick<PledgeTerms, 'unit'>,
): Phrase[] {
  return listed([
    ...(quantity > 0 ? [phrase('measured', { measure: { hundredths: quantity, unit } })] : []),
    ...(amount > 0 || quantity === 0 ? [phrase('worth', { amount })] : []),
  ]);
}
