import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as ar from '../../web/locales/ar/index.ts';
import * as en from '../../web/locales/en/index.ts';
import * as fr from '../../web/locales/fr/index.ts';
import { textsSaidIn } from './web/sources.ts';

/** One word for one thing: `docs/glossary.md` says which, and which words nobody uses for it. */

type Language = 'ar' | 'fr' | 'en';
interface Text {
  where: string;
  words: string;
}

/** Letters that readers take for the same, without the marks that are written or left out at will. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u064b-\u065f\u0670\u0640\u0653-\u0655]/g, '')
    .normalize('NFC')
    .replace(/[’‘]/g, "'")
    .toLowerCase();
}

/**
 * The letters that Arabic writes together with a word: conjunctions, prepositions and the article; endings and
 * pronouns.
 */
const BEFORE = '(?:[وف]?(?:بال|كال|فال|لل|ال|ب|ل|ك)?)';
const AFTER = '(?:ة|ات|ه|ها|هم|هما|كم|نا|ين|ان|ون|ا|وا|ت)?';
/** The endings of French and English, in the feminine, the plural and the participle. */
const ENDINGS = { fr: '(?:e|s|es|x)?', en: '(?:s|ed|ing|ly)?' };

function escaped(word: string): string {
  return plain(word).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Finds a word in its forms: with what Arabic writes together with it, or with the endings of its language. */
function formsOf(word: string, language: Language): RegExp {
  if (language !== 'ar') return new RegExp(`(?<!\\p{L})${escaped(word)}${ENDINGS[language]}(?!\\p{L})`, 'u');
  const stem = escaped(word)
    .replace(/(^|\s)ال/g, '$1(?:ال)?')
    .replace(/ة$/, '[ةت]');
  return new RegExp(`(?<!\\p{L})${BEFORE}${stem}${AFTER}(?!\\p{L})`, 'u');
}

interface Row {
  words: Record<Language, string>;
  code: string;
  excluded: Record<'ar' | 'fr' | 'code', string[]>;
}

const list = (cell: string | undefined) => (cell ? cell.split(/[،,]/).map((word) => word.trim()) : []);

function rowsOf(table: string): Row[] {
  return table
    .split('\n')
    .filter((line) => /^\| [^-*]/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, english = '', code = '', arabic = '', french = '', , notArabic, notFrench, notCode]) => ({
      words: { ar: arabic, fr: french, en: english },
      code: code.replaceAll('`', ''),
      excluded: { ar: list(notArabic), fr: list(notFrench), code: list(notCode) },
    }));
}

const [FIELD = '', CODE_ALONE = ''] = readFileSync('docs/glossary.md', 'utf8').split(
  '| **In the code alone**',
);
const [, ...READ] = rowsOf(FIELD);
const ROWS = [...READ, ...rowsOf(CODE_ALONE)];

function leaves(branch: object, path: string): Text[] {
  return Object.entries(branch).flatMap(([key, value]): Text[] =>
    typeof value === 'string' ? [{ where: `${path}.${key}`, words: value }] : leaves(value, `${path}.${key}`),
  );
}

/** The sources that hold the sentences of the API and the mails. */
const SENTENCES = globSync('functions/{api,aggregates,kernel,consumers}/**/*.ts');
const CATALOGUES = { ar, fr, en };

function textsOf(language: Language): Text[] {
  const said = SENTENCES.flatMap((file) =>
    textsSaidIn(readFileSync(file, 'utf8')).map((each) => ({ where: file, words: each[language] })),
  );
  return [...leaves(CATALOGUES[language], language), ...said];
}

/** A text without the names of what is put into it: nobody reads them. */
const withoutNames = (text: string) => text.replace(/\{\w+(?=[,}])/g, '{');

function excludedIn(texts: readonly Text[], language: 'ar' | 'fr'): string[] {
  const excluded = ROWS.flatMap((row) => row.excluded[language]).map((word) => ({
    word,
    forms: formsOf(word, language),
  }));
  return texts.flatMap(({ where, words }) =>
    excluded
      .filter(({ forms }) => forms.test(plain(withoutNames(words))))
      .map(({ word }) => `${where}: ${word} in ${words}`),
  );
}

test('the glossary names each concept in three languages and in the code, and no concept twice', () => {
  expect(READ.length).toBeGreaterThan(45);
  expect(ROWS.length).toBeGreaterThan(READ.length + 20);
  for (const { words, code } of ROWS) expect([words.ar, words.fr, words.en, code]).not.toContain('');
  for (const name of [ROWS.map(({ code }) => code), ROWS.map(({ words }) => words.en)])
    expect(name.filter((each, index) => name.indexOf(each) < index)).toEqual([]);
});

describe.each(['ar', 'fr', 'en'] as const)('in %s', (language) => {
  test('people read each word of the field', () => {
    const texts = textsOf(language).map(({ words }) => plain(words));
    expect(texts.length).toBeGreaterThan(1200);
    const unread = READ.map(({ words }) => words[language]).filter((word) => {
      const forms = list(word).map((each) => formsOf(each, language));
      return !forms.every((form) => texts.some((text) => form.test(text)));
    });
    expect(unread).toEqual([]);
  });
});

describe.each(['ar', 'fr'] as const)('in %s', (language) => {
  test('nobody is told a thing by another word', () => {
    expect(excludedIn(textsOf(language), language)).toEqual([]);
  });

  test('no concept is named by a word that another row excludes', () => {
    const own = ROWS.map(({ code, words }) => ({ where: code, words: words[language] }));
    expect(excludedIn(own, language)).toEqual([]);
  });
});

/** All that developers write by hand: code, comments, names of tests, documents. Not this test, and not the table. */
const WRITTEN = globSync([
  '{functions,infra,local,operate,scenarios,test}/**/*.ts',
  'web/{app,api,i18n,pages,parts,session,ui}/**/*.{ts,tsx,css,md}',
  'web/locales/**/*.json',
  'workflows/*.json',
  'docs/**/*.md',
  '*.md',
]).filter((file) => !/node_modules|\.d\.ts$|glossary\.(test\.ts|md)$/.test(file));

/** The single words of a text: `whereItStands` is three. */
function wordsIn(text: string): string {
  return text.replace(/(?<=[a-z0-9])(?=[A-Z])|[_-]/g, ' ').toLowerCase();
}

/** A name in capitals is a type's and is found as it is; another word in any of its forms, and within a name. */
function isUsed(word: string, source: string): boolean {
  if (/^[A-Z]/.test(word)) return new RegExp(`\\b${word}\\b`).test(source);
  return formsOf(wordsIn(word), 'en').test(wordsIn(source));
}

describe('in the code', () => {
  const sources = WRITTEN.map((where) => ({ where, words: readFileSync(where, 'utf8') }));
  const own = globSync(['functions/**/*.ts', 'infra/**/*.ts']).map(
    (file) => `${file}\n${readFileSync(file, 'utf8')}`,
  );

  test('each name is there', () => {
    const absent = ROWS.map(({ code }) => code).filter(
      (code) => !code.split('.').every((name) => own.some((source) => isNamed(name, source))),
    );
    expect(absent).toEqual([]);
  });

  test('a word that was given up is not there', () => {
    const excluded = ROWS.flatMap((row) => row.excluded.code);
    expect(excluded).toContain('road');
    const found = sources.flatMap(({ where, words }) =>
      excluded.filter((word) => isUsed(word, words)).map((word) => `${where}: ${word}`),
    );
    expect(found).toEqual([]);
  });
});

function isNamed(name: string, source: string): boolean {
  return new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(source);
}

test('the check finds a word in each of its forms, and not within another', () => {
  const finds = (words: string, language: 'ar' | 'fr') =>
    excludedIn([{ where: '', words }], language).length > 0;
  for (const words of [
    'التكلفة',
    'وتكلفتها',
    'بالتكاليف',
    'المبلغ الوارد',
    'مُدقِّق',
    'للمدقق',
    'الواردة',
    'أمر الأداء',
  ])
    expect(finds(words, 'ar'), words).toBe(true);
  for (const words of ['موارد بشرية', 'الآمر بالصرف', 'الكلفة', 'كما ورد', 'الأمر بالأداء'])
    expect(finds(words, 'ar'), words).toBe(false);
  for (const words of ['Recettes', 'reçue', 'Contrepassé', 'L’argent', 'Mandats'])
    expect(finds(words, 'fr'), words).toBe(true);
  for (const words of ['soldés', 'commandataire', 'contre-passé', 'Encaissé', 'argenté'])
    expect(finds(words, 'fr'), words).toBe(false);
  for (const source of ['// the road', 'const newRoad = 1;', 'ROADS', 'no-such-road', 'class Doer {'])
    expect(
      ['road', 'Doer'].some((word) => isUsed(word, source)),
      source,
    ).toBe(true);
  for (const source of ['broad', 'roadster', 'the doer of it', 'DoerOf'])
    expect(
      ['road', 'Doer'].some((word) => isUsed(word, source)),
      source,
    ).toBe(false);
});
