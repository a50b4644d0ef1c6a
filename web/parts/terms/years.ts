/** The years of a convention as they are being written. */
export interface YearSpan {
  firstYear?: number | undefined;
  lastYear?: number | undefined;
}

/** Whether a day (`2026-11-30`) lies outside the years; a day or a year that is not there yet says nothing. */
export function isOutside(day: string, { firstYear = 0, lastYear = 9999 }: YearSpan): boolean {
  if (day === '' || firstYear > lastYear) return false;
  const year = Number(day.slice(0, 4));
  return year < firstYear || year > lastYear;
}
