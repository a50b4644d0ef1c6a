export type Fields = Readonly<Record<string, unknown>>;

/** The fields of a row that only the page has; nobody changes them. */
export const LOCAL = 'key';

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether two values say the same, whatever the page calls their rows. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((each, index) => isSame(each, b[index]));
  }
  if (isFields(a) && isFields(b)) return namesOf(a, b).every((name) => isSame(a[name], b[name]));
  // Spaces at the ends are not kept by the API.
  return typeof a === 'string' && typeof b === 'string' ? a.trim() === b.trim() : Object.is(a, b);
}

export function namesOf(a: Fields, b: Fields): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => name !== LOCAL);
}
