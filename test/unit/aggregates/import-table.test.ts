import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Columns, columnWords } from '../../../functions/aggregates/shared/import/column-words.ts';
import { MAX_ROWS, readTable, withCodePage } from '../../../functions/aggregates/shared/import/table.ts';

/** Files of rows: every row is read or refused, and what identifies persons is refused wherever it stands. */

const COLUMNS: Columns<'a' | 'b' | 'note' | 'mailbox'> = {
  needed: ['a', 'b'],
  allowed: ['note', 'mailbox'],
  words: {
    a: columnWords('ألف', 'Premier nom', 'First', 'Date du dépôt|العدد'),
    b: columnWords('باء', 'Numéro du récépissé', 'Second', 'العدد'),
    note: columnWords('ملاحظة', 'Note', 'Note'),
    mailbox: columnWords('البريد الإلكتروني للمصلحة', 'Boîte fonctionnelle', 'Office mailbox'),
  },
};
const table = (csv: string) => readTable<'a' | 'b' | 'note' | 'mailbox'>(csv, COLUMNS);
const codes = (csv: string) =>
  table(csv).problems.map(({ row, column, why }) => `${row} ${column} ${why.phrase}`);
const rows = (count: number) => Array.from({ length: count }, (_, n) => `${n},x`);

test.each([
  ['blank lines between', rows(3000).flatMap((row) => [row, ''])],
  ['rows of empty cells between', rows(3000).flatMap((row) => [row, ','])],
  ['cells of two lines', rows(MAX_ROWS).map((row) => `${row.slice(0, -1)}"x\ny"`)],
  ['thousands of empty rows at the end', [...rows(MAX_ROWS), ...Array.from({ length: 30_000 }, () => ',')]],
])('every row is read: %s', (_name, lines) => {
  const read = table(['a,b', ...lines].join('\r\n'));
  const filled = lines.filter((line) => /\d/.test(line));
  expect(read.problems).toEqual([]);
  expect(read.rows).toHaveLength(filled.length);
  expect(read.rows.at(-1)?.cell('a')).toBe(String(filled.length - 1));
});

test.each([
  ['sep=;\r\na;b\r\n1;"x,y"\r\n2;z', '1|x,y 2|z'],
  ['sep=,\na,b\n1,"x;;;y"\n2,z', '1|x;;;y 2|z'],
  ['\ufeff"sep=;"\na;b\n1;x\n2;z', '1|x 2|z'],
  ['SEP=\t\r\na\tb\n1\tx\n2\tz', '1|x 2|z'],
])('the line that states the separator for Excel is no row: %j', (csv, cells) => {
  const { rows, problems } = table(csv);
  expect(problems).toEqual([]);
  expect(rows.map(({ row }) => row)).toEqual([2, 3]);
  expect(rows.map(({ cell }) => `${cell('a')}|${cell('b')}`).join(' ')).toBe(cells);
});

test.each([
  ['a separator that no file has', 'sep=|\na|b\n1|x', '1 a columnMissing'],
  ['the line alone', 'sep=;', '1 a columnMissing'],
])('a file of %s is refused', (_name, csv, code) => {
  expect(codes(csv)).toContain(code);
});

test('a file that is not read to its end is refused', () => {
  expect(codes(['a,b', ...rows(MAX_ROWS + 1)].join('\n'))).toEqual(['1 - rowsTooMany']);
  const empty = Array.from({ length: 4 * MAX_ROWS }, () => ',');
  expect(codes(['a,b', ...empty, '1,x'].join('\n'))).toEqual(['1 - rowsTooMany']);
});

test('rows have the numbers that they have in the file, blank lines counted', () => {
  const line = fc.constantFrom('', '  ', ',', '1,x', '2,"y\nz"', '"",', '3,x,,');
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const csv = ['a,b', ...lines].join('\n');
      const records: string[][] = parse(csv, { relax_column_count: true, trim: true });
      const numbered = records.flatMap((cells, index) =>
        index > 0 && cells.some((cell) => cell !== '') ? [[index + 1, cells[0]]] : [],
      );
      expect(table(csv).rows.map(({ row, cell }) => [row, cell('a')])).toEqual(numbered);
    }),
  );
});

test.each([
  'ab123456',
  'AB 123456',
  'CIN AB123456',
  'cin : a 12345',
  'C.I.N. n° ab-123456',
  'البطاقة الوطنية رقم AB123456',
  'voir dossier de K123456, clos',
  '0661234567',
  'tél. 06 61-23.45 67',
  '+212 (0)6 61 23 45 67',
  '٠٦٦١٢٣٤٥٦٧',
  '٠١٢٣٤٥٦٧٨٩٠١٢٣٤٥٦٧',
  '123 456 789 012 345 678',
  '1234-5678-9012-345678',
  'IDCS 123456789012345678.',
  '1234\u200b56789012345678',
  'fatima@example.com',
])('a cell that identifies a person is refused, and not repeated: %s', (note) => {
  const { problems } = table(`a,b,note\n1,x,"${note}"`);
  expect(problems.map(({ column, value, why }) => [column, value, why.phrase])).toEqual([
    ['note', '', 'numberOfPerson'],
  ]);
});

test.each([
  'Loi 27-06, article 12',
  'Dahir n° 1-92-30 du 17 juin 1992',
  'décret 2.07.1300',
  'BO 6404 du 15 octobre 2015',
  'Note n° 2026/123',
  'réf. DAS/2026/004512',
  'PV 12345 du 2026-09-30',
  'RC 123456',
  'ICE 001234567000062',
  'ICE 001 234 567 000 062',
  '1 500 000,00 DH',
  'DH 150000',
  'MAD 1.500.000.000',
  'de 150000 à 200000 personnes',
  'A 150000',
  'années 2024 2025 2026',
  '2024-2025',
  '10000 Rabat',
  'f60wo1lcfdkcpk2ybvziw',
  'RIB 230 810 3456789012345678 45',
  'الرسالة عدد 4512 بتاريخ 2026/09/30',
])('what officials write is none: %s', (note) => {
  expect(codes(`a,b,note\n1,x,"${note}"`)).toEqual([]);
});

test('a mailbox stands in its column alone', () => {
  expect(codes('a,b,mailbox\n1,x,contact@alamal.ma')).toEqual([]);
});

test.each([
  ...['رقم الهاتف', 'بطاقة التعريف الوطنية', 'رقم البطاقة الوطنية', 'تاريخ الميلاد', 'الاسم الكامل', 'اللقب'],
  ...[
    'ر.ت.و',
    'N° CIN',
    'num_cin',
    'C.I.N.',
    'Nom et prénom',
    'prénom',
    'lastname',
    'date_of_birth',
    'E-mail',
  ],
])('a column of persons is refused with the reason: %s', (heading) => {
  expect(codes(`a,b,${heading}\n1,x,`)).toEqual([`1 ${heading.toLowerCase()} columnOfPersons`]);
});

test.each(['total', 'observations', 'المجموع', 'centres', 'nombre', 'cinquantaine'])(
  'any other is only unknown: %s',
  (heading) => {
    expect(codes(`a,b,${heading}\n1,x,`)).toEqual([`1 ${heading} columnUnknown`]);
  },
);

test('a column that has cells and no heading is refused; one without cells is passed over', () => {
  expect(codes('a,,b\n1,,x\n2,Fatima,y')).toEqual(['1 - headingMissing']);
  expect(codes('a,,b\n1,,x')).toEqual([]);
});

test('headings are read without the marks that nobody sees, and in any case', () => {
  const read = table('\u200fA\u200e,\ufeffb\u00a0, Note \n1,x,y\n');
  expect(read.problems).toEqual([]);
  expect(read.rows.map(({ cell }) => [cell('a'), cell('b'), cell('note')])).toEqual([['1', 'x', 'y']]);
});

test('a file of UTF-16 that is taken for UTF-8 is told so, with its mark and without', () => {
  const bytes = Buffer.from('a,b\n1,x\n', 'utf16le');
  expect(codes(bytes.toString('utf8'))).toEqual(['1 - bytesNotUtf8']);
  expect(codes(Buffer.from('\ufeffa,ب\n1,x\n', 'utf16le').toString('utf8'))).toEqual(['1 - bytesNotUtf8']);
});

test.each([
  ['a,b,note\n1,x,y\n2', ['3 - endsWithinRow']],
  ['a,b,note\n1,x,y\n2,z', ['3 - endsWithinRow']],
  ['a,b,note\n1,x,y\n2,z,', []],
  ['a,b,note\n1,x,y\n2,z\n', []],
  ['a,b,note\n1,x,y\n2,z,w', []],
  ['a,b,note\n1,x,y\n2,"z', ['1 - noTable']],
])('a file that ends within a row is warned of: %j', (csv, expected) => {
  expect(codes(csv)).toEqual(expected);
});

test.each([
  ['????;?????\n1;x', { count: 2, of: 1 }],
  ['a;b\n1;x\n2;????? ??????\n3;??? ??', { count: 2, of: 3 }],
  ['a;b\n1;Association ????? ???? (AN)', { count: 1, of: 2 }],
])('letters that a spreadsheet has lost are refused, with the first row: %j', (csv, details) => {
  const { rows, problems } = table(csv);
  expect(rows).toEqual([]);
  expect(problems).toMatchObject([{ row: 1, column: '-', why: { phrase: 'lettersLost', details } }]);
});

test('a cell that is long and has no word is read in no time', () => {
  expect(codes(`a,b,note\n1,x,"${'???.'.repeat(100_000)}x"`)).toEqual([]);
});

test.each(['Est-ce exact ?', 'oui ??', 'quoi ??? voir plus tard', '?', '???'])(
  'a question is none: %s',
  (note) => {
    expect(codes(`a,b,note\n1,x,"${note}"`)).toEqual([]);
  },
);

test('the code page that was guessed for a file is warned of, whatever else is wrong', () => {
  const report = { problems: table('a,c\n1,x').problems, digest: 'd' };
  const [warning, ...others] = withCodePage(report, 'windows-1256').problems;
  expect(warning).toMatchObject({
    ...{ row: 1, column: '-', severity: 'warning' },
    why: { phrase: 'codePageAssumed', details: { codePage: { name: 'Windows-1256' } } },
  });
  expect(others).toEqual(report.problems);
  expect(withCodePage(report, undefined)).toEqual(report);
});
