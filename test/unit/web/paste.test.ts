import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAmount, readCount } from '../../../web/i18n/numbers.ts';
import { cellsOf, type PasteColumn, readOneOf, readTable } from '../../../web/pages/draft/paste.ts';

/** Tables from a spreadsheet. */

interface Row {
  year: number;
  amount: number;
  line: string;
}

const COLUMNS: PasteColumn<Row>[] = [
  {
    key: 'year',
    label: 'Année',
    isRequired: true,
    read: (cell) => {
      const reading = readCount(cell);
      return 'value' in reading ? { part: { year: reading.value } } : reading;
    },
  },
  {
    key: 'amount',
    label: 'Montant',
    isRequired: true,
    read: (cell) => {
      const reading = readAmount(cell);
      return 'value' in reading ? { part: { amount: reading.value } } : reading;
    },
  },
  { key: 'line', label: 'Ligne budgétaire', read: (line) => ({ part: { line } }) },
];

describe('cells', () => {
  test('quoted cells hold tabs, line breaks and quotes', () => {
    expect(cellsOf('a\t"b\n""c""\td"\r\n\n"5"" tube\te')).toEqual([
      ['a', 'b\n"c"\td'],
      ['"5"" tube', 'e'],
    ]);
  });

  test('whatever cells a spreadsheet copies come back as they were', () => {
    const cell = fc.stringMatching(/^[a-z"\t\n é٣]*$/).map((each) => each.trim());
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 }), (table) => {
        const copied = table
          .map((cells) =>
            cells.map((each) => (/["\t\n]/.test(each) ? `"${each.replaceAll('"', '""')}"` : each)),
          )
          .map((cells) => cells.join('\t'))
          .join('\n');
        expect(cellsOf(copied)).toEqual(table.filter((cells) => cells.some((each) => each !== '')));
      }),
    );
  });

  test('any text is read to its end', () => {
    fc.assert(
      fc.property(fc.string(), (pasted) => {
        const letters = (text: string) => text.replace(/[\s"]/g, '');
        expect(letters(cellsOf(pasted).flat().join(''))).toBe(letters(pasted));
      }),
    );
  });
});

describe('a table', () => {
  test('in the order given', () => {
    const [row] = readTable('2027\t1.221.000,00\t12-3', COLUMNS);
    expect(row).toMatchObject({ isSound: true, value: { year: 2027, amount: 122_100_000, line: '12-3' } });
  });

  test('by its headings, in any order, with columns of no interest', () => {
    const rows = readTable('MONTANT\tRemarque\tannee\n١٢\tx\t٢٠٢٧\n', COLUMNS);
    expect(rows.map(({ value }) => value)).toEqual([{ year: 2027, amount: 1200 }]);
  });

  test('takes cells as they were before a file of ours guarded them', () => {
    const [row] = readTable("2027\t5\t'12/2026", COLUMNS);
    expect(row?.value.line).toBe('12/2026');
  });

  test('says of each cell what is wrong with it', () => {
    const [, bad] = readTable('2027\t5\n\t1,221', COLUMNS);
    expect(bad?.isSound).toBe(false);
    expect(bad?.line).toBe(2);
    expect(bad?.cells.map(({ misread }) => misread)).toEqual([
      { fault: 'missing' },
      { fault: 'ambiguous', readings: [1221, 1.221] },
      undefined,
    ]);
  });
});

test('names are known without their case, accents and spaces', () => {
  const known = [{ value: 'cash', names: ['Numéraire', 'نقداً'] }] as const;
  expect(readOneOf('NUMERAIRE', known)).toBe('cash');
  expect(readOneOf('نقدا', known)).toBe('cash');
  expect(readOneOf('cash', known)).toBe('cash');
  expect(readOneOf('نقدًا\u200f', known)).toBe('cash');
  expect(readOneOf('or', known)).toBeUndefined();
  expect(readOneOf('\u200b', [{ value: 'cash', names: ['-'] }])).toBeUndefined();
});
