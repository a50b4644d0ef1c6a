/** Quarters of a year, as the API writes them: `2026-Q1`. */

const FIRST_DAYS = ['01-01', '04-01', '07-01', '10-01'];
const LAST_DAYS = ['03-31', '06-30', '09-30', '12-31'];

/** The number and the year of a quarter, for a sentence. */
export function quarterParts(quarter: string): { number: string; year: string } {
  const [year = '', number = ''] = quarter.split('-Q');
  return { number, year };
}

interface Open {
  opening?: { day: string } | undefined;
  closedOn?: string | undefined;
}

/**
 * The quarters of which attendance can be reported: ended, not over for longer than two years, and with a day on which the
 * centre was open. The newest first.
 */
export function quartersToReport({ opening, closedOn }: Open, today: string): string[] {
  const year = Number(today.slice(0, 4));
  return [year, year - 1, year - 2]
    .flatMap((each) =>
      LAST_DAYS.map((last, index) => ({
        first: `${each}-${FIRST_DAYS[index]}`,
        last: `${each}-${last}`,
        name: `${each}-Q${index + 1}`,
      })),
    )
    .filter(({ last }) => last <= today && opening !== undefined && last >= opening.day)
    .filter(({ first }) => closedOn === undefined || first < closedOn)
    .sort((a, b) => b.last.localeCompare(a.last))
    .slice(0, 8)
    .map(({ name }) => name);
}
