import type { Cell, Row } from './coverage.ts';

/**
 * Small numbers. From one to nine people can be recognised: such a number is not shown, and nor is what it could be
 * found from by subtraction. Zero is shown.
 */

/** The places of a row of which a number is not shown, and whether that of the region is. */
export interface Hidden {
  places: ReadonlySet<string>;
  region: boolean;
}

/** A number of a place, and what everybody may know of it. */
export interface Shown {
  place: string;
  size: number;
  /** By how much the number could be more, for all that is shown of its place: up to those entitled. */
  room: number;
  /** How far apart the least and the most are. */
  spread: number;
  /** Whether it alone must be hidden. */
  isSmall: boolean;
}

/** The smallest number that is shown, zero apart. A setting. */
export const isBelow = (threshold: number) => (value: number | undefined) =>
  value !== undefined && value > 0 && value < threshold;

function partShown({ place, part, values, whole }: Cell, threshold: number): Shown[] {
  const { atLeast, atMost } = part;
  const size = atLeast ?? atMost;
  if (size === undefined) return [];
  const spread = atMost === undefined || atLeast === undefined ? 0 : atMost - atLeast;
  const isSmall = [size, atMost, ...values].some(isBelow(threshold));
  const room = whole === undefined ? Number.POSITIVE_INFINITY : Math.max(0, whole - size - spread);
  return [{ place, size, room, spread, isSmall }];
}

function wholeShown({ place, whole }: Cell, threshold: number): Shown[] {
  if (whole === undefined) return [];
  const isSmall = isBelow(threshold)(whole);
  return [{ place, size: whole, room: Number.POSITIVE_INFINITY, spread: 0, isSmall }];
}

/** The numbers of a row that are hidden: of those reached, and of those entitled. */
export interface HiddenNumbers {
  part: Hidden;
  whole: Hidden;
}

/** What is hidden of a row; `already` names places that are hidden for another reason, as in another version. */
export function hiddenOf(
  row: Row,
  threshold: number,
  already: { part: ReadonlySet<string>; whole: ReadonlySet<string> },
): HiddenNumbers {
  const shown = (of: typeof partShown) => ({
    provinces: row.provinces.flatMap((cell) => of(cell, threshold)),
    region: of(row.region, threshold)[0],
  });
  const whole = hide(shown(wholeShown), already.whole, threshold);
  // A number of those reached that is capped by those entitled would tell them.
  const part = hide(shown(partShown), new Set([...already.part, ...whole.places]), threshold);
  return { part, whole: { ...whole, region: whole.region || isRestSmall(row, threshold) } };
}

/** Whether the region's own whole, less those of its provinces, is a small number. */
function isRestSmall({ region, provinces }: Row, threshold: number): boolean {
  const known = provinces.reduce((sum, { whole }) => sum + (whole ?? 0), 0);
  return region.whole !== undefined && isBelow(threshold)(Math.abs(region.whole - known));
}

/** Which of some numbers and of their sum are hidden, so that no small one is found. */
export function hide(
  { provinces, region }: { provinces: readonly Shown[]; region: Shown | undefined },
  already: ReadonlySet<string>,
  threshold: number,
): Hidden {
  const hidden = provinces.filter(({ place, isSmall }) => isSmall || already.has(place));
  const others = provinces
    .filter((each) => !hidden.includes(each) && each.size > 0)
    .sort((a, b) => a.size - b.size || (a.place < b.place ? -1 : 1));
  const isSafe = () => hidden.length === 0 || areSafe(hidden, others[0]?.size, threshold);
  while (!isSafe()) {
    const next = others.shift();
    if (!next) break;
    hidden.push(next);
  }
  return {
    places: new Set([...already, ...hidden.map(({ place }) => place)]),
    region: Boolean(region?.isSmall) || !isSafe(),
  };
}

/**
 * Whether the sum of the hidden numbers, which subtraction gives, says nothing certain of any of them: each small one
 * could be any small number, because the others could make up for it. They could not beyond those entitled, nor beyond
 * the smallest number that is shown: whoever knows the rule knows that what is hidden with a small number is no larger.
 */
function areSafe(hidden: readonly Shown[], smallestShown: number | undefined, threshold: number): boolean {
  const total = (of: (each: Shown) => number) => hidden.reduce((sum, each) => sum + of(each), 0);
  const isSmall = isBelow(threshold);
  const largest = threshold - 1;
  const roomOf = ({ size, room, isSmall: must }: Shown) =>
    Math.max(0, Math.min(room, (must ? largest : (smallestShown ?? Number.POSITIVE_INFINITY) - 1) - size));
  const moreOf = (each: Shown) => (each.size > 0 ? roomOf(each) : 0);
  const lessOf = ({ size }: Shown) => Math.max(0, size - (isSmall(size) ? 1 : threshold));
  const widerOf = ({ size, room, spread }: Shown) => Math.max(0, Math.min(room, size - spread));
  const isFree = (each: Shown, value: number, more: typeof moreOf, less: typeof moreOf) =>
    !isSmall(value) || (total(more) - more(each) >= value - 1 && total(less) - less(each) >= largest - value);
  return (
    hidden.length > 1 &&
    hidden.every(
      (each) =>
        isFree(each, each.size, moreOf, lessOf) && isFree(each, each.spread, widerOf, ({ spread }) => spread),
    )
  );
}
