import type { ReactNode } from 'react';

/**
 * A table that becomes a list of cards where it does not fit. Its roles are written out, because browsers
 * forget what a table is once its rows are laid out as blocks.
 */
export interface Column<Row> {
  key: string;
  label: string;
  cell: (row: Row) => ReactNode;
  /** Numbers stand at the end of their column. */
  isNumber?: boolean;
  /** The column that names the row. */
  isHeading?: boolean;
}

interface Props<Row> {
  caption: string;
  isCaptionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** What is said in place of rows, where there are none. */
  empty: string;
}

export function Table<Row>({ caption, isCaptionHidden = false, columns, rows, rowKey, empty }: Props<Row>) {
  return (
    <table className="table" role="table">
      <caption className={isCaptionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ key, label, isNumber }) => (
            <th key={key} role="columnheader" scope="col" className={isNumber ? 'number' : undefined}>
              {label}
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
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const content = (
    <>
      <span className="cell-label" aria-hidden="true">
        {column.label}
      </span>
      <span className="cell-value">{column.cell(row)}</span>
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
    <td role="cell" className={column.isNumber ? 'number' : undefined}>
      {content}
    </td>
  );
}
