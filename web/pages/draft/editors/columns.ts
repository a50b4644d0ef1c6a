import { readAmount, readWhole } from '../amounts.ts';
import { type Reading, readOneOf } from '../paste.ts';

/** The kinds of cells that pasted tables have. */

type Part<Row, Value> = (value: Value) => Partial<Row>;

export function amountCell<Row>(part: Part<Row, number>) {
  return (cell: string): Reading<Row> => {
    const reading = readAmount(cell);
    return 'fault' in reading ? reading : { part: part(reading.centimes) };
  };
}

export function wholeCell<Row>(part: Part<Row, number>, isFine: (value: number) => boolean = () => true) {
  return (cell: string): Reading<Row> => {
    const value = readWhole(cell);
    if (value === undefined) return { fault: 'notANumber' };
    return isFine(value) ? { part: part(value) } : { fault: 'outOfRange' };
  };
}

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
