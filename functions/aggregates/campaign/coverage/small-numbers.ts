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

/** A number of a place, with the spread of what is known of it, and whether it alone must be hidden. */
interface Shown {
  place: string;
  size: number;
  spread: number;
  isSmall: boolean;
}

/** The smallest number that is shown, zero apart. A setting. */
const isBelow = (threshold: number) => (value: number | undefined) =>
  value !== undefined && value > 0 && value < threshold;

function partShown({ place, part, values }: Cell, threshold: number): Shown[] {
  const size = part.atLeast ?? part.atMost;
  if (size === undefined) return [];
  const spread = part.atMost === undefined || part.atLeast === undefined ? 0 : part.atMost - part.atLeast;
  const isSmall = [size, part.atMost, ...values].some(isBelow(threshold));
  return [{ place, size, spread, isSmall }];
}

function wholeShown({ place, whole }: Cell, threshold: number): Shown[] {
  if (whole === undefined) return [];
  return [{ place, size: whole, spread: 0, isSmall: isBelow(threshold)(whole) }];
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
  return { part, whole };
}

function hide(
  { provinces, region }: { provinces: readonly Shown[]; region: Shown | undefined },
  already: ReadonlySet<string>,
  threshold: number,
): Hidden {
  const hidden = provinces.filter(({ place, isSmall }) => isSmall || already.has(place));
  const others = provinces
    .filter((each) => !hidden.includes(each) && each.size > 0)
    .sort((a, b) => a.size - b.size || (a.place < b.place ? -1 : 1));
  const needed = hidden.some(({ isSmall }) => isSmall) || hidden.length > 0;
  while (needed && !isSafe(hidden, threshold)) {
    const next = others.shift();
    if (!next) break;
    hidden.push(next);
  }
  return {
    places: new Set([...already, ...hidden.map(({ place }) => place)]),
    region: Boolean(region?.isSmall) || (needed && !isSafe(hidden, threshold)),
  };
}

/**
 * Whether the sum of the hidden numbers, which subtraction gives, says nothing certain of any of them: there are two at
 * least, they are not all one, and their spreads do not add up to a small number, which would be that of a source.
 */
function isSafe(hidden: readonly Shown[], threshold: number): boolean {
  const total = (of: (each: Shown) => number) => hidden.reduce((sum, each) => sum + of(each), 0);
  return (
    hidden.length > 1 &&
    total(({ size }) => size) > hidden.length &&
    !isBelow(threshold)(total(({ spread }) => spread))
  );
}
