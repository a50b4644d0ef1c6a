import { readAmount, readWhole } from '../amounts.ts';
import { type Reading, readOneOf } from '../paste.ts';

/** The kinds of cells that pasted tables have. */

type Part<Row, Value> = (value: Value) => Partial<Row>;

export const amountCell =
  <Row>(part: Part<Row, number>) =>
  (cell: string): Reading<Row> => {
    const reading = readAmount(cell);
    return 'fault' in reading ? reading : { part: part(reading.centimes) };
  };

export const wholeCell =
  <Row>(part: Part<Row, number>, isFine: (value: number) => boolean = () => true) =>
  (cell: string): Reading<Row> => {
    const value = readWhole(cell);
    if (value === undefined) return { fault: 'notANumber' };
    return isFine(value) ? { part: part(value) } : { fault: 'outOfRange' };
  };

export const textCell =
  <Row>(part: Part<Row, string>) =>
  (cell: string): Reading<Row> => ({ part: part(cell) });

/** One of what is known, by its code or by any of its names. */
export const chosenCell =
  <Row, Value extends string>(
    known: readonly { value: Value; names: readonly string[] }[],
    part: Part<Row, Value>,
  ) =>
  (cell: string): Reading<Row> => {
    const value = readOneOf(cell, known);
    return value === undefined ? { fault: 'unknown' } : { part: part(value) };
  };
