import * as z from 'zod/mini';

/**
 * The largest single figure accepted, in centimes: 100 billion dirhams. Far above any convention, and low
 * enough that the sum of every figure one convention may hold stays a safe JSON integer.
 */
export const LARGEST_AMOUNT = 10_000_000_000_000;

/** An amount of Moroccan dirhams in integer centimes, above zero. */
export const Centimes = z.int().check(z.positive(), z.maximum(LARGEST_AMOUNT));

/** An amount in integer centimes that may be zero. */
export const CentimesOrZero = z.int().check(z.nonnegative(), z.maximum(LARGEST_AMOUNT));

/** The sum of amounts in centimes. */
export function sum(amounts: Iterable<number>): number {
  let total = 0;
  for (const amount of amounts) total += amount;
  return total;
}

/**
 * Divides `total` centimes in proportion to `weights` (centimes), losing none: the centimes that do not
 * divide go to the largest remainders, the earlier first. No share exceeds its weight when
 * `total <= sum(weights)`. All weights zero gives all shares zero.
 */
export function proRata(total: number, weights: readonly number[]): number[] {
  const whole = BigInt(sum(weights));
  if (whole === 0n) return weights.map(() => 0);
  const parts = weights.map((weight, index) => {
    const product = BigInt(total) * BigInt(weight);
    return { index, share: Number(product / whole), remainder: product % whole };
  });
  let left = total - sum(parts.map((part) => part.share));
  const byRemainder = [...parts].sort((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
  );
  for (const part of byRemainder) {
    if (left === 0) break;
    part.share += 1;
    left -= 1;
  }
  return parts.map((part) => part.share);
}
