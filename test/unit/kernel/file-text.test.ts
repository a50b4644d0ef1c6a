import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../../functions/kernel/file-text.ts';
import { inCodePage } from '../../support/code-pages.ts';

/** Files are read in the encoding that they state, or that their letters speak for. */

test('the portal reads as the API does', () => {
  const source = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
  expect(source('web/i18n/file-text.ts')).toBe(source('functions/kernel/file-text.ts'));
});

test('the small letters of French stand at the same bytes in both code pages, its capitals do not', () => {
  const byte = (letter: string, codePage: 'windows-1256' | 'windows-1252') => [
    ...inCodePage(letter, codePage),
  ];
  for (const letter of 'éèêëàâçîïôùûüœŒ’‘“”«»–—°€…')
    expect(byte(letter, 'windows-1256'), letter).toEqual(byte(letter, 'windows-1252'));
  for (const letter of 'ÉÈÊËÀÂÇÎÏÔÙÛÜ') expect(() => byte(letter, 'windows-1256')).toThrow();
  for (let code = 0; code < 0x80; code += 1) {
    const letter = String.fromCharCode(code);
    expect(byte(letter, 'windows-1256')).toEqual([code]);
  }
});

const utf16 = (text: string, isLittle = true) => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return new Uint8Array(isLittle ? bytes : bytes.swap16());
};

const arabicWord = fc.constantFrom(
  ...[
    'جمعية',
    'الأمل',
    'للتنمية',
    'تعاونية',
    'المرأة',
    'القروية',
    'دار',
    'الطالبة',
    'ابن',
    'سينا',
    'إقليم',
    'مُحتضَن',
  ],
);
const smallFrench = fc.constantFrom(
  ...[
    'Association',
    'Espoir',
    'créée',
    'Forêt',
    'Coopérative',
    'l’été',
    'Noël',
    'œuvre',
    'façade',
    'où',
    'n° 7',
  ],
);
const capitalFrench = fc.constantFrom('École', 'À', 'ÉLAN', 'Çedra', 'CRÉÉE', 'Île', 'DÉPÔT', 'ÊTRE');
const code = fc.constantFrom(
  'MA-04',
  'MA-KEN',
  '001234567000062',
  '214/2019',
  '2019-05-06',
  'association',
  '',
);
const words = (word: fc.Arbitrary<string>) =>
  fc.array(word, { minLength: 1, maxLength: 5 }).map((all) => all.join(' '));

/** A file of rows: names in Arabic and in French, and codes. */
const register = (french: fc.Arbitrary<string>, arabic: fc.Arbitrary<string>) =>
  fc
    .array(fc.tuple(code, arabic, french, code), { minLength: 1, maxLength: 6 })
    .map((rows) =>
      ['Nature;Nom en arabe;Nom de l’association;Région', ...rows.map((row) => row.join(';'))].join('\r\n'),
    );

describe('a register of Arabic and French', () => {
  const both = register(words(smallFrench), words(arabicWord));

  test('reads equal in UTF-8, with its mark, in UTF-16 and in Windows-1256', () => {
    fc.assert(
      fc.property(both, (text) => {
        expect(textOf(new TextEncoder().encode(text))).toEqual({ text });
        expect(textOf(new TextEncoder().encode(`\ufeff${text}`))).toEqual({ text });
        expect(textOf(utf16(text))).toEqual({ text });
        expect(textOf(utf16(text, false))).toEqual({ text });
        expect(textOf(inCodePage(text, 'windows-1256'))).toEqual({ text, codePage: 'windows-1256' });
      }),
    );
  });

  test('of French alone reads equal in Windows-1252, its capitals with accents too', () => {
    const french = fc.oneof(smallFrench, capitalFrench);
    fc.assert(
      fc.property(register(words(french), words(french)), (text) => {
        expect(textOf(inCodePage(text, 'windows-1252'))).toEqual({ text, codePage: 'windows-1252' });
      }),
    );
  });
});

test.each([
  'association;ASSOCIATION «CITÉ» KENITRA',
  'association;ASSOCIATION “LIBERTÉ”',
  'association;LIBERTÉ…',
  'association;Cité\u00a0»',
  'association;LIBERTÉ – CITÉ’',
])('capitals before a quotation mark are Windows-1252: %s', (text) => {
  expect(textOf(inCodePage(text, 'windows-1252'))).toEqual({ text, codePage: 'windows-1252' });
  expect(textOf(new TextEncoder().encode(text))).toEqual({ text });
});

test.each(['ⵜⴰⵎⵙⵙⵓⵎⴰⵏⵜ', '☎ 05', '😀', 'Ελλάς', '中文名称'])('UTF-8 stays what it is: %s', (text) => {
  expect(textOf(new TextEncoder().encode(`name;${text}`))?.text).toBe(`name;${text}`);
});

test.each([
  ['a word of Arabic glued to one of Latin', 'مركز الأمل;الICE'],
  ['Arabic with tatweel and marks', 'جمعــية التّعاوُن'],
  ['one name alone', 'id;name\n1;أمل'],
])('Windows-1256 has %s', (_name, text) => {
  expect(textOf(inCodePage(text, 'windows-1256'))).toEqual({ text, codePage: 'windows-1256' });
});

const DOS = { é: 0x82, è: 0x8a, ê: 0x88, à: 0x85, ç: 0x87, ô: 0x93 } as const;
const MAC = { é: 0x8e, è: 0x8f, ê: 0x90, à: 0x88, ç: 0x8d, ô: 0x99 } as const;
const inBytes = (text: string, table: Readonly<Record<string, number>>) =>
  Uint8Array.from(text, (letter) => table[letter] ?? letter.charCodeAt(0));

test.each([
  ['letters of DOS', inBytes('Société;Région', DOS)],
  ['other letters of DOS', inBytes('Père;Mère', DOS)],
  ['letters of an old Mac', inBytes('Société;Région', MAC)],
  ['other letters of an old Mac', inBytes('Père;Mère', MAC)],
  ['Arabic of ISO 8859-6', Uint8Array.from('اسم;جمعية', (letter) => (letter.charCodeAt(0) & 0xff) | 0x80)],
  ['a workbook', Uint8Array.from([0x50, 0x4b, 3, 4, 0x14, 0, 6, 0, 0xe9, 0xcb])],
  ['UTF-8 that was cut', new TextEncoder().encode('اسم;é').slice(0, -1)],
  ['UTF-16 that was cut', utf16('اسم').slice(0, -1)],
])('%s are not guessed at', (_name, bytes) => {
  expect(textOf(bytes)).toBeUndefined();
});
