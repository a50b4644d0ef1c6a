import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Columns, columnWords } from '../../../../functions/aggregates/shared/import/column-words.ts';
import { readTable } from '../../../../functions/aggregates/shared/import/table.ts';
import {
  cellIn,
  rangeOf,
  recordsIn,
  rowCount,
  separatorOf,
  withCell,
} from '../../../../web/pages/figures-import/csv-text.ts';

const COLUMNS: Columns<'a' | 'note'> = {
  needed: ['a'],
  allowed: ['note'],
  words: { a: columnWords('ألف', 'Colonne', 'Column'), note: columnWords('ملاحظة', 'Note', 'Note') },
};

/** Rows as the API reads them: `csv-parse` with the options of `shared/import/table.ts`. */
const readBy = (text: string): string[][] =>
  parse(text, {
    bom: true,
    delimiter: [separatorOf(text)],
    relax_column_count: true,
    relax_quotes: true,
    trim: true,
  });
const read = (text: string) => recordsIn(text).map(({ cells }) => cells.map((cell) => cell.text));

const FILE = 'period,province,value\n2026,MA-RAB,"1,500"\n2026,MA-SAL,-4\n';

describe('rows are found as the API finds them', () => {
  test.each([
    ['commas', FILE],
    ['semicolons, as spreadsheets in French write them', 'a;b;c\r\n1;"2;3";4\r\n'],
    ['tabs, as they are pasted', 'a\tb\n1\t2'],
    ['a mark of the byte order', '\u{feff}a,b\n1,2\n'],
    ['an empty line between', 'a,b\n\n1,2\n'],
    ['a line break within quotes', 'a,b\n"one\ntwo",2\n3,4'],
    ['doubled quotes', 'a,b\n"say ""no""",2'],
    ['more cells than headings', 'a,b\n1,2,3\n'],
  ])('%s', (_name, text) => {
    expect(read(text)).toEqual(readBy(text));
  });

  test.each(['sep=;\r\na;note\r\n1;"x,y"\r\n', '\u{feff}sep=,\na,note\n1,"x,y"\n'])(
    'the line that states the separator for Excel is no row, and stays: %j',
    (text) => {
      expect(rowCount(text)).toBe(1);
      expect(cellIn(text, 2, 'note')).toBe('x,y');
      const changed = withCell(text, 2, 'note', 'z');
      expect(changed).toBe(text.replace('"x,y"', 'z'));
      const { rows, problems } = readTable<'a' | 'note'>(changed, COLUMNS);
      expect(problems).toEqual([]);
      expect(rows.map(({ row, cell }) => [row, cell('note')])).toEqual([[2, 'z']]);
    },
  );

  test('whatever the cells hold', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '1', ',', '"', '\n', 'ع', ' ', '.'), maxLength: 6 });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 }), (rows) => {
        const written = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const text = `x,y,z\n${rows.map((row) => row.map(written).join(',')).join('\n')}\n`;
        expect(read(text)).toEqual(readBy(text));
      }),
    );
  });
});

describe('a cell is changed, and nothing else', () => {
  test('in its row and column', () => {
    expect(withCell(FILE, 2, 'value', '1500')).toBe(
      'period,province,value\n2026,MA-RAB,1500\n2026,MA-SAL,-4\n',
    );
    expect(withCell(FILE, 3, 'province', 'MA-KEN, Kénitra')).toBe(
      'period,province,value\n2026,MA-RAB,"1,500"\n2026,"MA-KEN, Kénitra",-4\n',
    );
  });

  test('in a column that is not there yet, at the end of the heading', () => {
    const noted = withCell(FILE, 3, 'note', 'شرح, "كامل"');
    expect(noted).toBe('period,province,value,note\n2026,MA-RAB,"1,500"\n2026,MA-SAL,-4,"شرح, ""كامل"""\n');
    expect(withCell(noted, 2, 'note', 'x')).toContain('2026,MA-RAB,"1,500",x\n');
  });

  test('in a column whose heading has marks that nobody sees', () => {
    const text = '\u200fa,note\u200e\n1,x\n';
    expect(cellIn(text, 2, 'note')).toBe('x');
    expect(withCell(text, 2, 'note', 'y')).toBe('\u200fa,note\u200e\n1,y\n');
    const { rows, problems } = readTable<'a' | 'note'>(text, COLUMNS);
    expect([problems, rows.map(({ cell }) => cell('note'))]).toEqual([[], ['x']]);
  });

  test('of a row that is shorter than its heading', () => {
    expect(withCell('a,b,c,note\n1,2\n', 2, 'note', 'why')).toBe('a,b,c,note\n1,2,,why\n');
  });

  test('never in the heading, nor in a row that is not there', () => {
    expect(withCell(FILE, 1, 'value', 'x')).toBe(FILE);
    expect(withCell(FILE, 9, 'value', 'x')).toBe(FILE);
  });

  test('whatever is typed, the API reads it there and everything else as before', () => {
    const typed = fc.string({ unit: fc.constantFrom('a', '7', ',', ';', '"', '\n', '\t', 'ج', ' ') });
    fc.assert(
      fc.property(
        fc.constantFrom(FILE, FILE.replaceAll(',', ';'), `${FILE}\n2026,MA-KEN,3`),
        fc.constantFrom(2, 3),
        fc.constantFrom('period', 'value', 'note'),
        typed,
        (text, row, column, value) => {
          const changed = withCell(text, row, column, value);
          const plain = value.replaceAll(/\s+/g, ' ').trim();
          expect(cellIn(changed, row, column)).toBe(plain);
          const rows = readBy(changed);
          const index = rows[0]?.indexOf(column) ?? -1;
          expect(rows[row - 1]?.[index]).toBe(plain);
          const others = (all: string[][]) =>
            all.map((cells, at) => cells.filter((_, place) => at === 0 || at !== row - 1 || place !== index));
          expect(others(rows).map((cells) => cells.slice(0, 3))).toEqual(
            others(readBy(text).map((cells, at) => (at === row - 1 ? [...cells] : cells))).map((cells) =>
              cells.slice(0, 3),
            ),
          );
        },
      ),
    );
  });
});

test('a row is found where it stands', () => {
  const range = rangeOf(FILE, 3);
  expect(range && FILE.slice(range.start, range.end)).toBe('2026,MA-SAL,-4');
  expect(rangeOf(FILE, 7)).toBeUndefined();
});

test('rows are counted without the heading and without empty ones', () => {
  expect([rowCount(''), rowCount('a,b\n'), rowCount(FILE), rowCount('a,b\n1,2\n,\n\n3,4')]).toEqual([
    0, 0, 2, 2,
  ]);
});
