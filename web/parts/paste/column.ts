import type { FigureFault, Unread } from '../../i18n/numbers.ts';
import type { HeadKey } from './heads.ts';

/** The columns of a table that is pasted, and what is read of their cells. */

export type PasteFault = FigureFault | 'missing' | 'outOfRange' | 'unknown';

/** Why nothing was understood of a cell; both values where there are two. */
export type Misread = Unread | { fault: PasteFault };

/** The value read from one cell, or its fault. */
export type Reading<Row> = { part: Partial<Row> } | Misread;

export interface PasteColumn<Row> {
  key: string;
  /** Its heading, by which it is found wherever it stands. */
  label: string;
  isRequired?: boolean;
  /** Whether a cell looks like this field, where being read does not tell: any text is read as a title. */
  fits?: (cell: string) => boolean;
  /** How particular the field is: a code among few counts for more than any number, a number for more than text. */
  rank?: number;
  read: (cell: string) => Reading<Row>;
}

/** A column, and how what was understood of it is shown before it is taken over. */
export interface ShownColumn<Row> extends PasteColumn<Row> {
  key: HeadKey;
  shown: (value: Partial<Row>) => string | undefined;
}
