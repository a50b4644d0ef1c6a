import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cell, csvOf, unguarded } from '../../../web/i18n/csv.ts';

/** The files that spreadsheets here open, whichever separator theirs is. */

const plain = (csv: string) => csv.slice(1);

/** Reads a file as a spreadsheet does: a quote counts at the beginning of a cell, and nowhere else. */
function read(csv: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quote: 'none' | 'open' | 'shut' = 'none';
  const end = () => {
    rows.at(-1)?.push(cell);
    cell = '';
    quote = 'none';
  };
  for (let at = 0; at < csv.length; at += 1) {
    const letter = csv[at] ?? '';
    if (quote === 'open') {
      if (letter !== '"') cell += letter;
      else if (csv[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quote = 'shut';
    } else if (letter === separator) end();
    else if (letter === '\n') {
      end();
      rows.push([]);
    } else if (letter === '"' && quote === 'none' && cell === '') quote = 'open';
    else if (letter !== '\r') cell += letter;
  }
  return rows.slice(0, -1);
}

const SEPARATORS = { ar: ';', fr: ';', en: ',' } as const;
const LANGUAGES = ['ar', 'fr', 'en'] as const;
const FORMULA = /^[\s"\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫−]/u;

test('a file begins with a byte order mark, and its lines end as Excel ends them', () => {
  expect(csvOf([['a', 'b'], ['c']], 'fr')).toBe('\u{feff}a;b\r\nc\r\n');
});

test('amounts are numbers with the reader’s decimal mark, never grouped; days are days', () => {
  expect(plain(csvOf([[24_000_000, 0.5, -3]], 'ar'))).toBe('24000000;0,5;-3\r\n');
  expect(plain(csvOf([[24_000_000, 0.5]], 'en'))).toBe('24000000,0.5\r\n');
  expect(plain(csvOf([[{ day: '2026-11-25' }, { day: undefined }, 'x']], 'fr'))).toBe('2026-11-25;;x\r\n');
});

describe.each(LANGUAGES)('in a file in %s', (language) => {
  const cellsIn = (cells: Cell[], separator: string) =>
    read(plain(csvOf([cells], language)), separator).flat();

  test.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    ' =1',
    '\r=1',
    '\u200b=1',
    '＝1+1',
    '﹦1+1',
    '﹫SUM(A1)',
    '−2+3',
    '＋1',
    '－1',
    '＠SUM(A1)',
    'x;=HYPERLINK("https://evil.example";"a")',
    'x,=HYPERLINK("https://evil.example","a")',
    'x\t=1+1',
    'x\n=1+1',
    'x;"=1+1"',
    'x,""=1+1',
    'x; ＝1+1',
    '";=1+1;"',
  ])('%j is a formula to nobody, whatever parts the cells', (text) => {
    for (const separator of [';', ',', '\t']) {
      for (const cell of cellsIn(['first', text, 'last'], separator)) expect(cell).not.toMatch(FORMULA);
    }
  });

  test('no text is a formula to anybody, and each comes back as it was', () => {
    const text = fc
      .array(fc.constantFrom(...'=+-@＝;,\t\n" \'x1/', '\u200f', 'mars', 'é'), { maxLength: 12 })
      .map((letters) => letters.join(''));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (texts) => {
        for (const separator of [';', ',', '\t'])
          for (const cell of cellsIn(texts, separator)) expect(cell).not.toMatch(FORMULA);
        expect(cellsIn(texts, SEPARATORS[language]).map(unguarded)).toEqual(texts);
      }),
    );
  });

  test.each([
    '12/2026',
    '1/2',
    '2026-11-30',
    '12.03.2026',
    '007',
    '1E5',
    '1 000,50',
    '50%',
    '(12)',
    '3 mars 2026',
    'MARS 2026',
    'Déc-26',
    'SEP2',
    '12 دجنبر 2026',
    '١٢/٢٠٢٦',
    '10:30 PM',
    '12 DH',
    'TRUE',
    'Faux',
    "'true",
    "'7",
    "''mars 2026",
  ])('the text %j stays text', (text) => {
    const [cell = ''] = cellsIn([text, 'next'], SEPARATORS[language]);
    expect(cell).toBe(`'${text}`);
    expect(unguarded(cell)).toBe(text);
  });

  test.each(["'-1", "''=1", "'x", "'", "''"])('the text %j comes back with its own apostrophes', (text) => {
    expect(cellsIn([text, 'next'], SEPARATORS[language]).map(unguarded)).toEqual([text, 'next']);
  });

  test.each([
    '12/2026/RSK',
    'Convention 12/2026',
    '28 centres',
    'M’diq-Fnideq',
    'القنيطرة',
    "L'Espoir",
    'Rabat / Salé',
  ])('the text %j is written as it is', (text) =>
    expect(cellsIn([text], SEPARATORS[language])).toEqual([text]),
  );
});

test('separators, quotes and line breaks within a cell stay within it', () => {
  expect(plain(csvOf([['a;b', 'il dit "oui"', 'l1\nl2', 'a,b']], 'fr'))).toBe(
    '"a;b";"il dit ""oui""";"l1\nl2";"a,b"\r\n',
  );
  expect(plain(csvOf([['a;b', 'a,b', undefined]], 'en'))).toBe('"a;b","a,b",\r\n');
});

test('a long text of one word is judged at once', () => {
  const began = Date.now();
  csvOf([[`1${'jan'.repeat(2000)}!`, `${'\t'.repeat(2000)}x`]], 'fr');
  expect(Date.now() - began).toBeLessThan(1000);
});
