/** The names of the columns, and their HXL tags: every part of a table begins with them. */
const HEADINGS = 2;

/** A part of a table, with the header `link` that leads to the next. */
export interface Part {
  text: string;
  link: string | null;
}

/** Parts of one table as one: the headings of the first alone. Rows of headings have no line break within a cell. */
export function joinedTable(parts: readonly string[]): string {
  return parts
    .map((part, index) =>
      index === 0 ? part : part.replace(new RegExp(`^(?:[^\\r\\n]*\\r\\n){${HEADINGS}}`), ''),
    )
    .join('');
}

/** Where the next part begins, as the header `link` of an answer says. */
export function nextCursor(link: string | null): string | undefined {
  const [, query] = /<[^>?]*\?([^>]*)>\s*;\s*rel="next"/.exec(link ?? '') ?? [];
  return (query !== undefined && new URLSearchParams(query).get('cursor')) || undefined;
}

/** A table read part after part, as the API gives it: some thousands of rows at once. */
export async function wholeTable(read: (cursor: string | undefined) => Promise<Part>): Promise<string> {
  const parts: string[] = [];
  let cursor: string | undefined;
  do {
    const { text, link } = await read(cursor);
    parts.push(text);
    cursor = nextCursor(link);
  } while (cursor !== undefined);
  return joinedTable(parts);
}
