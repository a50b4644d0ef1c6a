import { expect, test } from 'vitest';
import { csvOf } from '../../../web/pages/conventions/csv.ts';

/** The files that spreadsheets here open. */

const plain = (csv: string) => csv.slice(1);

test('a file begins with a byte order mark, and its lines end as Excel ends them', () => {
  expect(csvOf([['a', 'b'], ['c']], 'fr')).toBe('\u{feff}a;b\r\nc\r\n');
});

test('amounts are numbers with the reader’s decimal mark, never grouped', () => {
  expect(plain(csvOf([[24_000_000, 0.5, -3]], 'ar'))).toBe('24000000;0,5;-3\r\n');
  expect(plain(csvOf([[24_000_000, 0.5]], 'en'))).toBe('24000000,0.5\r\n');
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\r=1'])('%j stays text', (text) => {
  const [cell = ''] = plain(csvOf([[text, 'next']], 'fr')).split(';');
  expect(cell.replace(/^"/, '').startsWith("'")).toBe(true);
});

test('separators, quotes and line breaks within a cell stay within it', () => {
  expect(plain(csvOf([['a;b', 'il dit "oui"', 'l1\nl2', 'a,b']], 'fr'))).toBe(
    '"a;b";"il dit ""oui""";"l1\nl2";a,b\r\n',
  );
  expect(plain(csvOf([['a;b', 'a,b', undefined]], 'en'))).toBe('a;b,"a,b",\r\n');
});
