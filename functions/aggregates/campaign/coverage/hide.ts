import type { SourceValue } from './part.ts';

/**
 * Hiding numbers of a row, so that no small one is found: by subtraction from the sum, by the rule itself, or by a
 * source that knows its own figures.
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
  /** The most that it could be, for all that is shown of its place: those entitled. */
  most: number;
  /** Whether it, or a figure that it is made of, must be hidden. */
  isSmall: boolean;
  /** The figures that it is made of: each source knows its own. */
  by: readonly SourceValue[];
}

/** The smallest number that is shown, zero apart. A setting. */
export const isBelow = (threshold: number) => (value: number | undefined) =>
  value !== undefined && value > 0 && value < threshold;

/** What is hidden of a row, as far as it has got: `next` is the smallest number that is still shown. */
interface Hiding {
  /** Those that are small, or hidden for another reason. */
  first: readonly Shown[];
  /** Those that were chosen because they are the next smallest. */
  chosen: readonly Shown[];
  next: number | undefined;
  threshold: number;
}

/** The numbers of a row, and whether that of the region must be hidden. */
export interface Numbers {
  provinces: readonly Shown[];
  isRegionSmall: boolean;
}

/** What is hidden of several numbers of the same places: where one is hidden all are. */
export function hiddenOfAll(
  numbers: readonly Numbers[],
  already: ReadonlySet<string>,
  threshold: number,
): Hidden {
  let places = already;
  for (;;) {
    const hidden = numbers.map((each) => hide(each, places, threshold));
    const together = new Set(hidden.flatMap((each) => [...each.places]));
    if (together.size === places.size) return { places, region: hidden.some(({ region }) => region) };
    places = together;
  }
}

/** Which of some numbers and of their sum are hidden, so that no small one is found. */
function hide(
  { provinces, isRegionSmall }: Numbers,
  already: ReadonlySet<string>,
  threshold: number,
): Hidden {
  const isHidden = ({ place, isSmall }: Shown) => isSmall || already.has(place);
  const first = provinces.filter(isHidden);
  const others = provinces
    .filter((each) => !isHidden(each) && each.size > 0)
    .sort((a, b) => a.size - b.size || (a.place < b.place ? -1 : 1));
  const steps = [...others, undefined].map(
    (next, count): Hiding => ({ first, chosen: others.slice(0, count), next: next?.size, threshold }),
  );
  const forAll = steps.find(areSafe);
  const forSources = steps.find((each) => areSafe(each) && isOfOneSource(each));
  // Where no further place keeps a source from finding it the sum is hidden, and no more places than for all.
  const step = forSources ?? forAll ?? steps.at(-1);
  const hidden = step ? [...step.first, ...step.chosen] : [];
  return {
    places: new Set([...already, ...hidden.map(({ place }) => place)]),
    region: isRegionSmall || !forSources,
  };
}

/**
 * Whether the sum of the hidden numbers, which subtraction gives, says nothing certain of any of them: each small one
 * could be any small number, because the others could make up for it. They could not beyond those entitled, nor beyond
 * the smallest number that is shown: whoever knows the rule knows that what is hidden with a small number is no larger.
 * A chosen one that is as large as the smallest shown is one too much, so that the others have to make up for it as well.
 */
function areSafe({ first, chosen, next = Number.POSITIVE_INFINITY, threshold }: Hiding): boolean {
  const isSmall = isBelow(threshold);
  const largest = threshold - 1;
  const hidden = [...first, ...chosen].map((each) => {
    const { size, most } = each;
    const bound = isSmall(size) ? largest : chosen.includes(each) ? next - 1 : Number.POSITIVE_INFINITY;
    return {
      size,
      more: size === 0 ? 0 : Math.min(Math.max(most, size), bound) - size,
      less: Math.max(0, size - (isSmall(size) ? 1 : threshold)),
    };
  });
  const more = hidden.reduce((sum, each) => sum + each.more, 0);
  const less = hidden.reduce((sum, each) => sum + each.less, 0);
  return hidden.every(
    (each) =>
      !isSmall(each.size) ||
      (hidden.length > 1 && more - each.more >= each.size - 1 && less - each.less >= largest - each.size),
  );
}

/**
 * Whether one source alone has figures among what is hidden, where a small one is: another takes its own away, and
 * finds what is left.
 */
function isOfOneSource({ first, chosen }: Hiding): boolean {
  const counted = [...first, ...chosen].flatMap(({ by }) => by.filter(({ value }) => value > 0));
  return first.every(({ isSmall }) => !isSmall) || new Set(counted.map(({ source }) => source)).size <= 1;
}
