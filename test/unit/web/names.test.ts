import { describe, expect, test } from 'vitest';
import type { FirstMessages } from '../../../web/i18n/messages.ts';
import * as ar from '../../../web/locales/ar/index.ts';
import * as en from '../../../web/locales/en/index.ts';
import * as fr from '../../../web/locales/fr/index.ts';
import { earmarkNames, namesIn } from '../../../web/parts/paste/names.ts';
import { readOneOf } from '../../../web/parts/paste/paste.ts';
import { COMPONENT_KINDS, NATURES, WORKS } from '../../../web/parts/terms/drafts.ts';

/** Choices in pasted tables, whatever language they are written in. */

const EVERY: readonly FirstMessages[] = [ar, fr, en];
const kinds = namesIn(EVERY, COMPONENT_KINDS, ({ convention }) => convention.works.kinds);
const works = namesIn(EVERY, WORKS, ({ convention }) => convention.works.works);
const natures = namesIn(EVERY, NATURES, ({ terms }) => terms.nature);
const groups = earmarkNames(EVERY, Object.keys(ar.terms.targetGroup));

describe.each([
  ['natures', natures],
  ['kinds of works', kinds],
  ['works', works],
  ['target groups', groups],
])('%s', (_, known) => {
  test('have a word in each language, by which they are read', () => {
    for (const { value, names } of known) {
      expect(names.length, value).toBe(EVERY.length);
      for (const name of names) expect(readOneOf(name, known), name).toBe(value);
    }
  });
});

test('a cell in one language is read whatever language the page is in', () => {
  expect(readOneOf(fr.terms.nature.cash.toUpperCase(), natures)).toBe('cash');
  expect(readOneOf(en.terms.noEarmark, groups)).toBe('');
});
