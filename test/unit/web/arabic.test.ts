import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** One Arabic usage wherever the portal, refusals and mails write: catalogues and functions alike. */

const sources = globSync(['web/locales/ar/*.json', 'functions/**/*.ts']).map((file) => ({
  file,
  lines: readFileSync(file, 'utf8').split('\n'),
}));

/** The lines with what no text may have. */
function lines(pattern: RegExp): string[] {
  return sources.flatMap(({ file, lines: all }) =>
    all.flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])),
  );
}

test('a convention, a tranche and a task are closed by one word', () => {
  expect(lines(/قفل|قفال/)).toEqual([]);
});

test('money is called الأموال, as a call for funds does', () => {
  expect(lines(/(?<!\p{L})(?:[ولبك]|ال|لل|بال)*مال[اً]{0,2}(?![\p{L}\p{M}])/u)).toEqual([]);
});

test('verbs and adjectives agree with مبلغ, not with the number that stands for it', () => {
  expect(lines(/[\u0621-\u064a]ت \{amount\}/)).toEqual([]);
  expect(lines(/\{amount\} (?!لفائدة)[\u0621-\u0652]+(?:[ةت]|ها) /)).toEqual([]);
});

test('no word has its tanwin in one place and not in another', () => {
  const words = sources.flatMap(({ lines: all }) =>
    all.flatMap((line) => line.match(/[\u0621-\u0652]+/g) ?? []),
  );
  const marked = new Set(words.filter((word) => word.endsWith('اً')).map((word) => word.slice(0, -1)));
  // Two words that are written alike without: the dual of a noun, a verb's alif.
  const others = new Set(['رقما', 'طلبا', 'يوما']);
  expect([...new Set(words)].filter((word) => marked.has(word) && !others.has(word))).toEqual([]);
  expect(words.filter((word) => /ًا/.test(word))).toEqual([]);
});

test('a component is written with its shadda everywhere', () => {
  expect(lines(/مكون/)).toEqual([]);
});
