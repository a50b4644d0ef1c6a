import type { Cell, Row } from './coverage.ts';
import { type Hidden, hiddenOfAll, isBelow, type Numbers, type Shown } from './hide.ts';

/**
 * Small numbers. From one to nine people can be recognised: such a number is not shown, and nor is what it could be
 * found from by subtraction. Zero is shown.
 */

function numbersOf({ provinces, region }: Row, of: (cell: Cell) => Shown[]): Numbers {
  return { provinces: provinces.flatMap(of), isRegionSmall: of(region).some(({ isSmall }) => isSmall) };
}

/** Those reached. */
const partsOf = (row: Row, threshold: number): Numbers =>
  numbersOf(row, ({ place, part, values, whole = Number.POSITIVE_INFINITY }) => {
    const { atLeast, atMost } = part;
    const size = atLeast ?? atMost;
    if (size === undefined) return [];
    const isSmall = [size, atMost, ...values.map(({ value }) => value)].some(isBelow(threshold));
    return [{ place, size, most: whole, isSmall, by: values }];
  });

/** Those entitled. Sources that all give the same know the same. */
const wholesOf = (row: Row, threshold: number): Numbers =>
  numbersOf(row, ({ place, whole: size, wholeBy }) => {
    if (size === undefined) return [];
    const by = [{ source: [...wholeBy].sort().join(), value: size }];
    return [{ place, size, most: Number.POSITIVE_INFINITY, isSmall: isBelow(threshold)(size), by }];
  });

/** Those who are entitled and not reached, where it is certain how many they are at most. */
const gapsOf = (row: Row, threshold: number): Numbers =>
  numbersOf(row, ({ place, gap: { atMost: size }, whole = 0, values }) =>
    size === undefined ? [] : [{ place, size, most: whole, isSmall: isBelow(threshold)(size), by: values }],
  );

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
  const whole = hiddenOfAll([wholesOf(row, threshold)], already.whole, threshold);
  // A number of those reached that is capped by those entitled would tell them.
  const part = hiddenOfAll(
    [partsOf(row, threshold), gapsOf(row, threshold)],
    new Set([...already.part, ...whole.places]),
    threshold,
  );
  return { part, whole };
}
