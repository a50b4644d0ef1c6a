import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAmount, readCount } from '../../../web/i18n/numbers.ts';
import type { PasteColumn } from '../../../web/parts/paste/column.ts';
import { cellsOf, readOneOf, readTable } from '../../../web/parts/paste/paste.ts';

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
    const [row] = readTable('2027\t1.221.000,00\t12-3', COLUMNS).rows;
    expect(row).toMatchObject({ isSound: true, value: { year: 2027, amount: 122_100_000, line: '12-3' } });
  });

  test('by its headings, in any order, with columns of no interest', () => {
    const { rows } = readTable('MONTANT\tRemarque\tannee\n١٢\tx\t٢٠٢٧\n', COLUMNS);
    expect(rows.map(({ value }) => value)).toEqual([{ year: 2027, amount: 1200 }]);
  });

  test('takes cells as they were before a file of ours guarded them', () => {
    const [row] = readTable("2027\t5\t'12/2026", COLUMNS).rows;
    expect(row?.value.line).toBe('12/2026');
  });

  test('says of each cell what is wrong with it', () => {
    const [, bad] = readTable('2027\t5\tx\n\t1,221\tx', COLUMNS).rows;
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

/** As many fields as a cost plan has, of the kinds that guessing has to tell apart. */
type Field = 'titleAr' | 'titleFr' | 'province' | 'cost' | 'beneficiaries';
type Plan = Record<Field, string | number>;

const text = (key: Field, fits: (cell: string) => boolean): PasteColumn<Plan> => ({
  key,
  label: key,
  isRequired: true,
  fits,
  read: (cell) => ({ part: { [key]: cell } }),
});
const provinces = [
  { value: 'SAL', names: ['سلا', 'Salé'] },
  { value: 'KEN', names: ['القنيطرة', 'Kénitra'] },
];
const PLAN: PasteColumn<Plan>[] = [
  text('titleAr', (cell) => /\p{Script=Arabic}/u.test(cell)),
  text('titleFr', (cell) => /\p{Script=Latin}/u.test(cell)),
  {
    key: 'province',
    label: 'province',
    isRequired: true,
    rank: 4,
    read: (cell) => {
      const province = readOneOf(cell, provinces);
      return province === undefined ? { fault: 'unknown' } : { part: { province } };
    },
  },
  {
    key: 'cost',
    label: 'cost',
    isRequired: true,
    rank: 2.1,
    read: (cell) => {
      const reading = readAmount(cell);
      return 'value' in reading ? { part: { cost: reading.value } } : reading;
    },
  },
  {
    key: 'beneficiaries',
    label: 'beneficiaries',
    rank: 2,
    read: (cell) => {
      const reading = readCount(cell);
      return 'value' in reading ? { part: { beneficiaries: reading.value } } : reading;
    },
  },
];
const SALE = { titleFr: 'Centre de Salé', province: 'SAL', cost: 300_000_000 };

describe('a table with fewer columns than there are fields', () => {
  test.each([
    ['with French heads', 'Intitulé\tProvince\tMontant (DH)\nCentre de Salé\tSalé\t3 000 000'],
    ['with English heads in another order', 'Cost\tTitle\tProvince\n3,000,000.00\tCentre de Salé\tSALE'],
    ['without heads', 'Centre de Salé\tسلا\u200f\t3 000 000'],
    ['without heads, in another order', '3.000.000,00 DH\tSalé\tCentre de Salé'],
    ['as the lines of a file', 'Intitulé;Province;Coût\r\nCentre de Salé;Salé;3000000\r\n'],
  ])('%s is read, and what it lacks is no fault', (_, pasted) => {
    const { rows, rest } = readTable(pasted, PLAN);
    expect(rows.map(({ value, isSound }) => ({ value, isSound }))).toEqual([{ value: SALE, isSound: true }]);
    expect(rest).toBe('');
  });

  test('with Arabic heads; a head that two fields share goes by what stands below', () => {
    const { rows } = readTable(
      'المشروع\tالعمالة أو الإقليم\tالكلفة\nمركز القنيطرة\tالقنيطرة\u200f\t١٥٠',
      PLAN,
    );
    expect(rows[0]).toMatchObject({
      isSound: true,
      value: { titleAr: 'مركز القنيطرة', province: 'KEN', cost: 15_000 },
    });
  });

  test('as the person says, where they say so', () => {
    const pasted = 'Centre de Salé\tSalé\t120';
    expect(readTable(pasted, PLAN).rows[0]?.value).toMatchObject({ cost: 12_000 });
    expect(readTable(pasted, PLAN, { 2: 'beneficiaries' }).rows[0]?.value).toEqual({
      titleFr: 'Centre de Salé',
      province: 'SAL',
      beneficiaries: 120,
    });
    expect(readTable(pasted, PLAN, { 2: '' }).rows[0]?.value).toEqual({
      titleFr: 'Centre de Salé',
      province: 'SAL',
    });
  });
});

describe('lines that were not understood', () => {
  const pasted = 'Intitulé\tProvince\tCoût\n"A\n""b"""\tSalé\t1,500\nC\tSalé\t10\nD\tFès\t٢٠';

  test('stay with their heads, and are read again once they are mended', () => {
    const { rows, rest } = readTable(pasted, PLAN);
    expect(rows.map(({ isSound }) => isSound)).toEqual([false, true, false]);
    expect(cellsOf(rest)).toEqual([
      ['Intitulé', 'Province', 'Coût'],
      ['A\n"b"', 'Salé', '1,500'],
      ['D', 'Fès', '٢٠'],
    ]);
    const mended = readTable(rest.replace('1,500', '1500').replace('Fès', 'Kénitra'), PLAN);
    expect(mended.rows.map(({ value }) => value.cost)).toEqual([150_000, 2000]);
    expect(mended.rest).toBe('');
  });

  test('no line is lost: each is taken or stays', () => {
    const cell = fc.constantFrom('Salé', 'Fès', '1,500', '12', 'x', '٣', '');
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 8 }), (lines) => {
        const copied = lines.map((cells) => cells.join('\t')).join('\n');
        const { rows, layout, rest } = readTable(copied, PLAN);
        const isHeaded = layout.isHeaded ? 1 : 0;
        const staying = cellsOf(rest).length - (rest === '' ? 0 : isHeaded);
        expect(rows.filter(({ isSound }) => isSound).length + staying).toBe(
          cellsOf(copied).length - isHeaded,
        );
      }),
    );
  });
});
