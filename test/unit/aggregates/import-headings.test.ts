import { describe, expect, test } from 'vitest';
import { FIGURE_COLUMNS, KHADAMATI_COLUMNS } from '../../../functions/aggregates/campaign/figures/columns.ts';
import { ATTENDANCE_COLUMNS, CENTRE_COLUMNS } from '../../../functions/aggregates/centre/import/columns.ts';
import { REGISTER_COLUMNS } from '../../../functions/aggregates/organisation/import/columns.ts';
import type { Columns } from '../../../functions/aggregates/shared/import/column-words.ts';
import { headingKey, readHeadings } from '../../../functions/aggregates/shared/import/headings.ts';
import { readTable } from '../../../functions/aggregates/shared/import/table.ts';
import * as ar from '../../../web/locales/ar/index.ts';
import * as en from '../../../web/locales/en/index.ts';
import * as fr from '../../../web/locales/fr/index.ts';
import { COLUMNS } from '../../../web/pages/figures-import/columns.ts';
import { modelText, rowsModel } from '../../../web/pages/figures-import/model.ts';

/** Files are headed in Arabic, in French, in English or as the API names its columns. */

const IMPORTS = {
  figures: FIGURE_COLUMNS,
  khadamati: KHADAMATI_COLUMNS,
  centres: CENTRE_COLUMNS,
  attendance: ATTENDANCE_COLUMNS,
  organisations: REGISTER_COLUMNS,
};
const KINDS = ['figures', 'khadamati', 'centres', 'attendance', 'organisations'] as const;
const LOCALES = { ar, fr, en };
const LANGUAGES = ['ar', 'fr', 'en'] as const;

const everyColumn = KINDS.flatMap((kind) => {
  const columns: Columns<string> = IMPORTS[kind];
  return [...columns.needed, ...columns.allowed].map((column) => ({ kind, column, columns }));
});
const meant = (heading: string, columns: Columns<string>) => readHeadings([heading], columns)[0]?.means;

describe.each(everyColumn)('$kind: $column', ({ kind, column, columns }) => {
  const words = columns.words[column];
  const label = (language: (typeof LANGUAGES)[number]) => words?.[language] ?? '';

  test('is known by its name in the API, however it is written', () => {
    for (const heading of [column, column.toUpperCase(), `\u200f ${column}\u00a0:`, `${column} *`])
      expect(meant(heading, columns), heading).toEqual([column]);
  });

  test.each(LANGUAGES)('is known by its label in %s, however it is written', (language) => {
    const shown = label(language);
    expect(shown).not.toBe('');
    const ways = [
      shown,
      shown.toUpperCase(),
      `\u202b${shown}\u202c :`,
      `${shown}*`,
      shown.normalize('NFD'),
      shown.normalize('NFD').replace(/\p{M}/gu, ''),
      shown.replaceAll(' ', '  \u00a0'),
      shown.replaceAll('’', "'"),
      shown.replaceAll('أ', 'ا').replaceAll('إ', 'ا').replaceAll('ة', 'ه'),
      shown.replace(/(?<=[بتسشنميل])(?=[بتسشنميل])/gu, 'ـ'),
    ];
    for (const heading of ways) expect(meant(heading, columns), heading).toEqual([column]);
  });

  test('is known with its Arabic and its French label side by side', () => {
    expect(meant(`${label('ar')} / ${label('fr')}`, columns)).toEqual([column]);
    expect(meant(`${label('fr')} – ${label('ar')}`, columns)).toEqual([column]);
  });

  test('is shown in the portal by the label that is known', () => {
    for (const language of LANGUAGES) {
      const shown: Readonly<Record<string, string>> = LOCALES[language].campaigns.import.columns[kind];
      expect(shown[column]).toBe(label(language));
    }
  });

  test('has no word that is lost, and none twice', () => {
    const keys = (words?.also ?? []).map(headingKey);
    expect(keys).not.toContain('');
    expect(keys.filter((key, index) => keys.indexOf(key) < index)).toEqual([]);
  });
});

test.each(KINDS)('the portal knows which columns a file of %s has', (kind) => {
  const { needed, allowed } = IMPORTS[kind];
  expect(COLUMNS[kind]).toEqual({ needed, allowed });
});

test('the form of an organisation heads its fields with words that are known', () => {
  for (const { organisations: words } of Object.values(LOCALES)) {
    const fields = {
      kind: words.kind,
      name_ar: words.nameAr,
      name_fr: words.nameFr,
      id: words.party,
      region: words.region,
      provinces: words.provinces,
      ice: words.ice,
      receipt_number: words.receipt,
      receipt_day: words.receiptDay,
      receipt_province: words.receiptProvince,
      mailbox: words.mailbox,
    };
    for (const [column, label] of Object.entries(fields))
      expect(meant(label, REGISTER_COLUMNS), label).toEqual([column]);
  }
});

test.each(['centres', 'attendance', 'organisations'] as const)(
  'a file of %s to fill in is understood in every language',
  (kind) => {
    const columns: Columns<string> = IMPORTS[kind];
    for (const language of LANGUAGES) {
      const words: Readonly<Record<string, string>> = LOCALES[language].campaigns.import.columns[kind];
      const text = modelText(rowsModel(kind), (column) => words[column] ?? '', language);
      const { rows, problems } = readTable(`\ufeff${text}`, columns);
      expect(problems).toEqual([]);
      const { head, rows: wanted } = rowsModel(kind);
      expect(rows.map(({ text: cell }) => head.map(cell))).toEqual(wanted);
    }
  },
);

describe('a register of a prefecture', () => {
  const headings = (csv: string) => readTable(csv, REGISTER_COLUMNS);

  test.each([
    ["Nom de l'association;اسم الجمعية;Nature;ICE;Région;N° du récépissé;Date récépissé", undefined],
    [
      'اسم الجمعية;الاسم بالفرنسية;النوع;التعريف الموحد للمقاولة;الجهة;رقم الإيصال;تاريخ الإيصال',
      'جمعية الأمل;Association Amal;association;;MA-04;214/2019;2019-05-06',
    ],
    ['NOM ASSOCIATION :;إسم الجمعيّة;Type *;N° ICE;region;Numéro récépissé;Date de récépissé', undefined],
  ])('is read by its headings: %s', (heading, row = 'Amal;أمل;association;;MA-04;214/2019;2019-05-06') => {
    const { rows, problems } = headings(`${heading}\n${row}\n`);
    expect(problems).toEqual([]);
    expect(rows[0]?.cell('kind')).toBe('association');
    expect(rows[0]?.cell('region')).toBe('MA-04');
    expect(rows[0]?.cell('receipt_number')).toBe('214/2019');
    expect(rows[0]?.cell('receipt_day')).toBe('2019-05-06');
    expect(rows[0]?.cell('name_ar')).toMatch(/أمل|الأمل/);
  });

  test('two columns of one meaning are refused by both their headings', () => {
    const { rows, problems } = headings("Nature;Nom en arabe;Nom de l'association;Raison sociale\na;b;c;d\n");
    expect(rows).toEqual([]);
    expect(problems).toMatchObject([
      {
        column: 'name_fr',
        value: 'Raison sociale',
        why: {
          phrase: 'columnsAlike',
          details: { first: { name: "Nom de l'association" }, second: { name: 'Raison sociale' } },
        },
      },
    ]);
  });

  test('one heading twice is refused by that heading', () => {
    const { problems } = headings('Nature;Nom en arabe;Nom en français;ICE;ICE\na;b;c;d;e\n');
    expect(problems).toMatchObject([{ column: 'ice', why: { phrase: 'columnTwice' } }]);
  });

  test('a column that is missing is named by its label in the reader’s language', () => {
    const { problems } = headings("Nature;Nom de l'association\na;b\n");
    const name = {
      ar: 'الاسم بالعربية (name_ar)',
      fr: 'Nom en arabe (name_ar)',
      en: 'Name in Arabic (name_ar)',
    };
    expect(problems).toMatchObject([
      { column: 'name_ar', why: { phrase: 'columnMissing', details: { column: { name } } } },
    ]);
  });

  test('a heading of persons is refused, and one that nobody knows too, as the file writes it', () => {
    const { problems } = headings('Nature;Nom en arabe;Nom en français;Nom et prénom;Montant\na;b;c;d;e\n');
    expect(problems.map(({ why }) => [why.phrase, why.details.column])).toEqual([
      ['columnOfPersons', { name: 'Nom et prénom' }],
      ['columnUnknown', { name: 'Montant' }],
    ]);
  });
});

test('a heading that may mean several columns is refused, with what it may mean', () => {
  const row = 'c-1;أ;A;MA-KEN;new;women;2028-01-01';
  const { rows, problems } = readTable(
    `id;name_ar;name_fr;province;kind;target_group;Date prévue\n${row}\n`,
    CENTRE_COLUMNS,
  );
  expect(rows).toEqual([]);
  expect(problems).toMatchObject([{ value: 'Date prévue', why: { phrase: 'columnAmbiguous' } }]);
  expect(problems[0]?.why.details.columns).toHaveLength(5);
});

test('an Arabic and a French word that do not mean the same are refused', () => {
  const { problems } = readTable('id;الفصل / Nombre de personnes\n1;2\n', ATTENDANCE_COLUMNS);
  expect(problems.map(({ why }) => why.phrase)).toContain('columnAmbiguous');
});

test('the headings of a file are told by the names of their columns', () => {
  const { headings } = readTable('Identifiant;\u200fالفصل ;Personnes\nc-1;2026-Q1;4\n', ATTENDANCE_COLUMNS);
  expect(headings).toEqual({ id: 'Identifiant', quarter: 'الفصل', people: 'Personnes' });
});
