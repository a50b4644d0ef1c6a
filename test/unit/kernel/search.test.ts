import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../../functions/kernel/fold.ts';
import { searchForms, searchWords } from '../../../functions/kernel/search.ts';

describe('a text that is looked for', () => {
  test.each([
    ['Développement  et l’Agence', ['developpement', 'agence', 'et']],
    ['agence AGENCE', ['agence']],
    ['nour annour', ['annour']],
    ['وزارة الصناعة والتجارة', ['وزاره', 'صناعه', 'تجاره']],
    ['لِلتَّنمية', ['تنميه']],
    ['وللتضامن', ['تضامن']],
    ['RSK-2026-0012', ['2026', '0012', 'rsk']],
    ['الله وال', ['الله', 'وال']],
    ['‏ ’ ', []],
    ['', []],
  ])('%j is taken apart into %j', (text, words) => {
    expect(searchWords(text)).toEqual(words);
  });

  const Letters = fc.string({ unit: fc.constantFrom(...'اللوفبكتجرanse2 éىة’-') });

  test('in any order finds the text that its words are taken from', () => {
    fc.assert(
      fc.property(Letters, fc.array(fc.nat({ max: 1000 })), (text, keys) => {
        const shuffled = text
          .split(' ')
          .map((word, index) => ({ word, key: keys[index] ?? index }))
          .sort((one, other) => one.key - other.key)
          .map(({ word }) => word);
        for (const word of searchWords(shuffled.join(' '))) expect(fold(text)).toContain(word);
      }),
    );
  });

  test('has at most twenty words, the longest, none of them part of another', () => {
    fc.assert(
      fc.property(fc.array(Letters, { minLength: 30 }), (texts) => {
        const words = searchWords(texts.join(' '));
        expect(words.length).toBeLessThanOrEqual(20);
        expect(words.map(({ length }) => length)).toEqual(
          words.map(({ length }) => length).sort((a, b) => b - a),
        );
        for (const word of words) expect(words.filter((other) => other.includes(word))).toEqual([word]);
      }),
    );
  });
});

test.each([
  ['والتجاره', ['والتجاره', 'التجاره', 'تجاره']],
  ['التجاره', ['التجاره', 'تجاره']],
  ['للتنميه', ['للتنميه', 'لتنميه', 'تنميه']],
  ['وللتضامن', ['وللتضامن', 'للتضامن', 'تضامن']],
  ['وزاره', ['وزاره', 'زاره']],
  ['agence', ['agence']],
])('%s is looked for as %j', (word, forms) => {
  expect(searchForms(word)).toEqual(forms);
});
