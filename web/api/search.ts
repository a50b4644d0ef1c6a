/**
 * Readers of values that come from an address, or were kept on the device: each gives the value, or undefined where it
 * is none of its kind. Every first page needs them, so they take no library; what a form keeps is described with zod,
 * which comes with the form.
 */
export type Reader<T> = (value: unknown) => T | undefined;

export const oneOf =
  <const T extends string | boolean>(...values: readonly T[]): Reader<T> =>
  (value) =>
    values.find((known) => known === value);

/** A code by its pattern; which codes there are is the API's to say. */
export function code<T extends string = string>(pattern: RegExp): Reader<T> {
  const isCode = (value: unknown): value is T => typeof value === 'string' && pattern.test(value);
  return (value) => (isCode(value) ? value : undefined);
}

/** Words as somebody typed them, without the blanks around them; none and too many are nothing. */
export const words =
  (most: number): Reader<string> =>
  (value) => {
    const trimmed = typeof value === 'string' ? value.trim() : '';
    return trimmed !== '' && trimmed.length <= most ? trimmed : undefined;
  };

const DAY = code(/^\d{4}-\d{2}-\d{2}$/);
/** A day that the calendar has. */
export const day: Reader<string> = (value) => {
  const written = DAY(value);
  const time = Date.parse(`${written}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== written ? undefined : written;
};

export const string: Reader<string> = (value) => (typeof value === 'string' ? value : undefined);

export const number: Reader<number> = (value) =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;

export const wholeNumber =
  (least: number, most: number): Reader<number> =>
  (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
      ? value
      : undefined;

type Readers = Readonly<Record<string, Reader<unknown>>>;
export type Found<R extends Readers> = { [Name in keyof R]?: Exclude<ReturnType<R[Name]>, undefined> };

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Reads the named values: what was typed wrongly is left out, and what is left of it counts. */
export function search<R extends Readers>(readers: R): (given: unknown) => Found<R>;
export function search(readers: Readers) {
  return (given: unknown) =>
    Object.fromEntries(
      Object.entries(readers).flatMap(([name, read]) => {
        const value = isRecord(given) ? read(given[name]) : undefined;
        return value === undefined ? [] : [[name, value] as const];
      }),
    );
}
