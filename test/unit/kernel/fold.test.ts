import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../../functions/kernel/fold.ts';

/** Texts that readers of Arabic and French take for the same. */

test('the portal folds as the API does', () => {
  const source = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
  expect(source('web/i18n/fold.ts')).toBe(source('functions/kernel/fold.ts'));
});

describe('counts as one', () => {
  test.each([
    ['apostrophes', "L'Espoir", 'L’Espoir', 'Lʼespoir', 'l‘ESPOIR', 'L`Espoir', 'L´Espoir', 'l espoir'],
    ['hyphens and dashes', 'M’diq-Fnideq', "m'diq fnideq", 'M’diq – Fnideq', 'M’diq‑Fnideq', 'M’diq_Fnideq'],
    ['accents and case', 'NUMÉRAIRE', 'numeraire', 'Nume\u0301raire'],
    ['ligatures', 'Cœur à ÆGIS ﬁn', 'coeur a aegis fin'],
    ['hamza', 'الأشخاص المسؤولة للإدارة', 'الاشخاص المسوولة للادارة'],
    ['hamza left out', 'البناء بئر', 'البنا بير'],
    ['madda and wasla', 'آسفي ٱلمغرب', 'اسفي المغرب'],
    ['ta marbuta', 'القنيطرة', 'القنيطره'],
    ['alef maqsura', 'مصطفى', 'مصطفي', 'مصطفی'],
    ['tatweel and harakat', 'سَلَا الجَدِيدَة', 'ســلا الجديدة'],
    ['letters that few keyboards have', 'إنزڭان', 'انزكان', 'إنزگان', 'إنزݣان'],
    ['presentation forms', 'ﻻ ﷲ', 'لا الله'],
    ['digits', '12/2026', '١٢/٢٠٢٦', '۱۲/۲۰۲۶', '１２/２０２６'],
    ['numero', 'N° 7', 'Nº 7', '№ 7'],
    ['spaces', 'Rabat\u00a0Salé', ' Rabat \u202f Salé\t', 'rabat\u3000sale'],
    ['invisible marks', 'القنيطرة', '\u200fالقنيطرة\u200e', '\u2067القنيطرة\u2069', 'القني\u200cطرة\ufeff'],
    ['soft hyphens', 'Tran\u00adche', 'tranche'],
  ])('%s', (_what, first, ...others) => {
    expect(others.map(fold)).toEqual(others.map(() => fold(first)));
  });
});

test.each([
  ['سلا', 'سلام'],
  ['Salé', 'Saleh'],
  ['12/2026', '1/22026'],
  ['ماء', 'مال'],
])('%s and %s stay two', (one, other) => {
  expect(fold(one)).not.toBe(fold(other));
});

test.each(['', ' ', '\u200b', '\u200f\u2060', '\u3164', '’-', 'ـ', '\u064e'])(
  'a text that shows no word folds to nothing: %j',
  (text) => {
    expect(fold(text)).toBe('');
  },
);

test('folding again changes nothing, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
});
