import { readAmount, readCount } from '../../i18n/numbers.ts';
import type { Reading } from './column.ts';
import { readOneOf } from './paste.ts';

/** The kinds of cells that pasted tables have. */

type Part<Row, Value> = (value: Value) => Partial<Row>;

export function amountCell<Row>(part: Part<Row, number>) {
  return (cell: string): Reading<Row> => {
    const reading = readAmount(cell);
    if ('fault' in reading) return reading;
    return reading.value === 0 ? { fault: 'notPositive' } : { part: part(reading.value) };
  };
}

export function wholeCell<Row>(part: Part<Row, number>, isFine: (value: number) => boolean = () => true) {
  return (cell: string): Reading<Row> => {
    const reading = readCount(cell);
    if ('fault' in reading) return reading;
    return isFine(reading.value) ? { part: part(reading.value) } : { fault: 'outOfRange' };
  };
}

/** Text that has letters of one script: a title in Arabic is no title in French. */
export const inArabic = (cell: string) => /\p{Script=Arabic}/u.test(cell);
export const inLatin = (cell: string) => /\p{Script=Latin}/u.test(cell);

/** How particular the kinds of cells are: see `PasteColumn.rank`. */
export const RANK = { chosen: 4, year: 3, amount: 2.1, count: 2 } as const;

export function textCell<Row>(part: Part<Row, string>) {
  return (cell: string): Reading<Row> => ({ part: part(cell) });
}

/** One of what is known, by its code or by any of its names. */
export function chosenCell<Row, Value extends string>(
  known: readonly { value: Value; names: readonly string[] }[],
  part: Part<Row, Value>,
) {
  return (cell: string): Reading<Row> => {
    const value = readOneOf(cell, known);
    return value === undefined ? { fault: 'unknown' } : { part: part(value) };
  };
}
