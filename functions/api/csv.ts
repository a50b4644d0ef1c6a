/** Writes tables as CSV (RFC 4180), for programs and for spreadsheets: cells are parted at commas, decimals at a point. */

export type Cell = string | number | null | undefined;

export function csvOf(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(written).join(',')}\r\n`).join('');
}

function written(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const text = guarded(cell ?? '');
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** An apostrophe before what a spreadsheet would take for a formula. Numbers are given as such, and are none. */
function guarded(text: string): string {
  return /^[\s\p{Cf}"']*[=+\-@＝＋－＠]/u.test(text) ? `'${text}` : text;
}
