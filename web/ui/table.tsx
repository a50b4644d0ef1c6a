import './table.css';
import type { ReactNode } from 'react';
import { Scroll } from './scroll.tsx';

/**
 * A table that becomes a list of cards on a phone, and scrolls within itself where it is too wide. Its roles are
 * written out, because browsers forget what a table is once its rows are laid out as blocks.
 */
export interface Column<Row> {
  key: string;
  label: string;
  cell: (row: Row) => ReactNode;
  /** Numbers stand at the end of their column. */
  isNumber?: boolean;
  /** The column that names the row. */
  isHeading?: boolean;
  /** A word or two, which stand on one line where there is room. */
  isShort?: boolean;
  /** Holds what is pressed: it is left out on paper. */
  isAct?: boolean;
}

/** From so many columns on a table has a sheet across on paper. */
const ACROSS = 8;

/** How large its letters are on paper, by its class: see styles/print.css. */
function sizeOf(columns: number): string {
  if (columns >= 22) return 'table table-smallest';
  if (columns >= 16) return 'table table-smaller';
  return columns >= 12 ? 'table table-small' : 'table';
}

interface Props<Row> {
  caption: string;
  isCaptionHidden?: boolean;
  /** The id of the caption, where it names something else as well. */
  captionId?: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** The text in place of rows, where there are none. */
  empty: string;
}

export function Table<Row>({
  caption,
  isCaptionHidden = false,
  captionId,
  columns,
  rows,
  rowKey,
  empty,
}: Props<Row>) {
  return (
    <Scroll label={caption} isAcross={columns.length >= ACROSS}>
      <table className={sizeOf(columns.length)} role="table">
        <caption id={captionId} className={isCaptionHidden ? 'visually-hidden' : undefined}>
          {caption}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th key={column.key} role="columnheader" scope="col" className={classOf(column)}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={rowKey(row)} role="row">
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
          {rows.length === 0 ? (
            <tr role="row">
              <td role="cell" colSpan={columns.length} className="table-empty">
                {empty}
              </td>
            </tr>
          ) : null}
        </tbody>
      </table>
    </Scroll>
  );
}

interface Look {
  isNumber?: boolean;
  isShort?: boolean;
  isAct?: boolean;
  isNone?: boolean;
}

function classOf({ isNumber, isShort, isAct, isNone }: Look): string | undefined {
  if (isAct) return 'not-printed';
  if (isNone) return 'cell-none';
  if (isNumber) return 'number';
  return isShort ? 'cell-short' : undefined;
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const value = column.cell(row);
  const content = (
    <>
      <span className="cell-label" aria-hidden="true">
        {column.label}
      </span>
      <span className="cell-value">{value}</span>
    </>
  );
  if (column.isHeading) {
    return (
      <th role="rowheader" scope="row">
        {content}
      </th>
    );
  }
  return (
    <td role="cell" className={classOf({ ...column, isNone: value === null })}>
      {content}
    </td>
  );
}
