import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { GROUPS } from '../../../web/pages/about/glossary-words.ts';

/** The page's words are those of `docs/glossary.md`, by their names there. */

const documented = readFileSync('docs/glossary.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| [^-*]/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, , code = '', ar = '', fr = '']) => ({ code: code.replaceAll('`', ''), ar, fr }));

const shown: readonly { code: string; ar: string; fr: string }[] = GROUPS.flatMap(
  ({ words }): readonly { code: string; ar: string; fr: string }[] => words,
);

test.each(shown)('$code', (word) => {
  expect(documented.find(({ code }) => code === word.code)).toEqual(word);
});

test('no word stands twice', () => {
  const codes = shown.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
});
