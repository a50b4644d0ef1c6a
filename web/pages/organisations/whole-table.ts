import { type Api, read } from '../../api/client.ts';
import type { ActivityFilters } from './activities-filters.ts';

/** The names of the columns, and their HXL tags: every part of a table begins with them. */
const HEADINGS = 2;

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

/** Who does what as one table, part after part: the API gives some thousands of rows at once. */
export async function wholeTable(api: Api, filters: ActivityFilters): Promise<string> {
  const parts: string[] = [];
  let cursor: string | undefined;
  do {
    const query = { ...filters, format: 'csv' as const, ...(cursor !== undefined && { cursor }) };
    const asked = api.GET('/v1/activities', { params: { query }, parseAs: 'text' });
    parts.push(String(await read(asked)));
    cursor = nextCursor((await asked).response.headers.get('link'));
  } while (cursor !== undefined);
  return joinedTable(parts);
}
