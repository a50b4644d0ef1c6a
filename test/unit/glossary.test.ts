import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as ar from '../../web/locales/ar/index.ts';
import * as fr from '../../web/locales/fr/index.ts';
import { bilingualIn } from './web/sources.ts';

/** One word for one thing: `docs/glossary.md` says which, and which words nobody uses for it. */

type Language = 'ar' | 'fr';
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

/** What Arabic writes together with a word: conjunctions, prepositions and the article; endings and pronouns. */
const BEFORE = '(?:[وف]?(?:بال|كال|فال|لل|ال|ب|ل|ك)?)';
const AFTER = '(?:ة|ات|ه|ها|هم|هما|كم|نا|ين|ان|ون|ا|وا|ت)?';

/** Finds a word in its forms: with what Arabic writes together with it, in the French feminine and plural. */
function formsOf(word: string, language: Language): RegExp {
  const escaped = plain(word).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  if (language === 'fr') return new RegExp(`(?<!\\p{L})${escaped}(?:e|s|es|x)?(?!\\p{L})`, 'u');
  return new RegExp(
    `(?<!\\p{L})${BEFORE}${escaped.replace(/^ال/, '').replace(/ة$/, '[ةت]')}${AFTER}(?!\\p{L})`,
    'u',
  );
}

const ROWS = readFileSync('docs/glossary.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (concept|-)/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()));

const BANNED: Record<Language, { word: string; forms: RegExp }[]> = {
  ar: ROWS.flatMap((cells) => (cells[5] ?? '').split('،').map((word) => banned(word.trim(), 'ar'))),
  fr: ROWS.flatMap((cells) => (cells[6] ?? '').split(',').map((word) => banned(word.trim(), 'fr'))),
};

function banned(word: string, language: Language) {
  return { word, forms: formsOf(word, language) };
}

function leaves(branch: object, path: string): Text[] {
  return Object.entries(branch).flatMap(([key, value]): Text[] =>
    typeof value === 'string' ? [{ where: `${path}.${key}`, words: value }] : leaves(value, `${path}.${key}`),
  );
}

/** What the API and the mails say, in the sources that hold their words. */
const SPEAKING = globSync('functions/{api,aggregates,kernel,consumers}/**/*.ts');
const CATALOGUES = { ar, fr };

function textsOf(language: Language): Text[] {
  const said = SPEAKING.flatMap((file) =>
    bilingualIn(readFileSync(file, 'utf8')).map((each) => ({ where: file, words: each[language] })),
  );
  return [...leaves(CATALOGUES[language], language), ...said];
}

function found(texts: readonly Text[], language: Language): string[] {
  return texts.flatMap(({ where, words }) =>
    BANNED[language]
      .filter(({ forms }) => forms.test(plain(words)))
      .map(({ word }) => `${where}: ${word} in ${words}`),
  );
}

describe.each(['ar', 'fr'] as const)('in %s', (language) => {
  test('the glossary names a word for each concept, and words that are not used', () => {
    expect(ROWS.length).toBeGreaterThan(25);
    for (const cells of ROWS) expect(cells.filter((cell) => cell !== '')).toHaveLength(6);
  });

  test('nobody is told a thing by another word', () => {
    const texts = textsOf(language);
    expect(texts.length).toBeGreaterThan(1200);
    expect(found(texts, language)).toEqual([]);
  });

  test('no concept is named by a word that another row excludes', () => {
    const own = ROWS.map((cells) => ({
      where: cells[1] ?? '',
      words: cells[language === 'ar' ? 3 : 4] ?? '',
    }));
    expect(found(own, language)).toEqual([]);
  });
});

test('the check finds a word in each of its forms, and not within another', () => {
  const finds = (words: string, language: Language) => found([{ where: '', words }], language).length > 0;
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
});
