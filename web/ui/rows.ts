/** Rows as a new list, in ways that the oldest supported browsers know. */

/** With another row at a place. */
export function replaced<Row>(rows: readonly Row[], index: number, row: Row): Row[] {
  return rows.map((each, at) => (at === index ? row : each));
}

/** Without the row at a place. */
export function removed<Row>(rows: readonly Row[], index: number): Row[] {
  return rows.filter((_, at) => at !== index);
}

/** With a row before a place. */
export function inserted<Row>(rows: readonly Row[], index: number, row: Row): Row[] {
  return [...rows.slice(0, index), row, ...rows.slice(index)];
}
