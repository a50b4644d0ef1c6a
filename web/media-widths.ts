/** How far below a width the next narrower one is, in rem: less than any screen can show. */
const NEXT = 0.001;

/**
 * Stylesheets with their ranges (`width < 40rem`) written as `max-width` and `min-width`: Safari 16.4 is the first that reads
 * ranges, and the first that reads the `not (min-width: 40rem)` which the build makes of them. What it cannot read
 * it leaves out, with all that a phone needs.
 */
export function withoutRanges(css: string): string {
  return css
    .replace(
      /\((width|height) < ([\d.]+)rem\)/g,
      (_, side, most) => `(max-${side}: ${Number(most) - NEXT}rem)`,
    )
    .replace(/\((width|height) >= ([\d.]+rem)\)/g, '(min-$1: $2)');
}
