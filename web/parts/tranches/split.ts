import { readPercentage } from '../../i18n/numbers.ts';

/** Dividing amounts by percentages without losing a centime. */

/**
 * Divides `total` centimes in proportion to whole-number weights. The centimes that do not divide go to the
 * largest remainders, the earlier first, so the parts always sum up to the total.
 */
export function splitExactly(total: number, weights: readonly number[]): number[] {
  const whole = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (whole === 0n) return weights.map(() => 0);
  const parts = weights.map((weight, index) => {
    const product = BigInt(total) * BigInt(weight);
    return { index, share: Number(product / whole), remainder: product % whole };
  });
  const left = total - parts.reduce((sum, { share }) => sum + share, 0);
  const byRemainder = [...parts].sort((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
  );
  const lucky = new Set(byRemainder.slice(0, left).map(({ index }) => index));
  return parts.map(({ index, share }) => share + (lucky.has(index) ? 1 : 0));
}

/** Percentages are counted in hundredths of one per cent, so that `33,33` is a whole number too. */
const WHOLE = 10_000;

/** Reads `50/30/20` or `33,33 / 33,33 / 33,34`; undefined unless they are above zero and make a hundred. */
export function readPercentages(text: string): number[] | undefined {
  const weights: number[] = [];
  for (const part of text.split(/[/;؛\n]|\s-\s/)) {
    const reading = readPercentage(part);
    if ('fault' in reading) return undefined;
    weights.push(reading.value);
  }
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return sum === WHOLE && weights.every((weight) => weight > 0) ? weights : undefined;
}

/** The same day of the month so many months later; the last day of a shorter month. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}
