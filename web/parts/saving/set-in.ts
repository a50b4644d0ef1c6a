import { isFields } from '../terms/same.ts';
import { identityOf } from './merge.ts';

/** A value with another in one place, named as conflicts name it: fields by name, rows by what identifies them. */
export function setIn(value: unknown, path: readonly string[], inner: unknown): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return inner;
  if (Array.isArray(value)) {
    const known = value.some((row) => identityOf(row) === name);
    const rows = value.map((row) => (identityOf(row) === name ? setIn(row, rest, inner) : row));
    return [...rows, ...(known ? [] : [setIn(undefined, rest, inner)])].filter((row) => row !== undefined);
  }
  const fields = isFields(value) ? value : {};
  const changed = { ...fields, [name]: setIn(fields[name], rest, inner) };
  return Object.fromEntries(Object.entries(changed).filter(([, each]) => each !== undefined));
}
