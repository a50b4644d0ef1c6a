/**
 * Whole numbers between a least and a most. `undefined` is what nobody knows; it is never read as zero.
 */
export interface Interval {
  atLeast?: number | undefined;
  atMost?: number | undefined;
}

/** Nobody knows anything. */
export const UNKNOWN: Interval = {};

/** The sum of some numbers; undefined as soon as one is unknown. */
export function sumOf(values: readonly (number | undefined)[]): number | undefined {
  let total = 0;
  for (const value of values) {
    if (value === undefined) return undefined;
    total += value;
  }
  return total;
}

/** The largest of the numbers that are known; undefined where none is. */
export function largestOf(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : Math.max(...known);
}

/** The smallest of the numbers that are known; undefined where none is. */
export function smallestOf(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
}

/**
 * A part of a whole in per mille: the least is rounded down and the most up, so that the true rate lies between them.
 * Of nothing there is no rate.
 */
export function permilleOf(part: Interval, whole: number): Interval {
  if (whole === 0) return UNKNOWN;
  const { atLeast, atMost } = part;
  return {
    atLeast: atLeast === undefined ? undefined : Math.floor((1000 * atLeast) / whole),
    atMost: atMost === undefined ? undefined : Math.ceil((1000 * atMost) / whole),
  };
}

/** The number of those who are left, of a whole. */
export function restOf(whole: number, part: Interval): Interval {
  const less = (value: number | undefined) => (value === undefined ? undefined : whole - value);
  return { atLeast: less(part.atMost), atMost: less(part.atLeast) };
}
