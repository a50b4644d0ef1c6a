/** Quarters of a year, as the API writes them: `2026-Q1`. */

const LAST_DAYS = ['03-31', '06-30', '09-30', '12-31'];

/** The number and the year of a quarter, for a sentence. */
export function quarterParts(quarter: string): { number: string; year: string } {
  const [year = '', number = ''] = quarter.split('-Q');
  return { number, year };
}

/** The quarters that have ended and are not over for longer than two years, the newest first. */
export function endedQuarters(today: string): string[] {
  const year = Number(today.slice(0, 4));
  return [year, year - 1, year - 2]
    .flatMap((each) =>
      LAST_DAYS.map((last, index) => ({ last: `${each}-${last}`, name: `${each}-Q${index + 1}` })),
    )
    .filter(({ last }) => last <= today)
    .sort((a, b) => b.last.localeCompare(a.last))
    .slice(0, 8)
    .map(({ name }) => name);
}
