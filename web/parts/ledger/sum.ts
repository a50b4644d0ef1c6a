/** The sum of amounts; one that is not known yet counts for nothing. */
export function sum(amounts: Iterable<number | undefined>): number {
  let total = 0;
  for (const amount of amounts) total += amount ?? 0;
  return total;
}
