import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Slug } from '../../../functions/kernel/slug.ts';
import { SLUG, slugOf } from '../../../web/i18n/slug.ts';
import { readable } from '../../../web/parts/documents/document-kind.ts';
import { complete, Tranches } from '../../../web/parts/terms/request-schema.ts';

/** A kind of document that somebody types becomes a slug that the API takes, and is shown as words again. */

test.each([
  ['Attestation de propriété', 'attestation-de-propriete'],
  ['  PV n° 3 (œuvres) ', 'pv-no-3-oeuvres'],
  ['شهادة المحافظة', 'chhadh-almhafzh'],
  ['تقرير ٢', 'tqrir-2'],
  ['report', 'report'],
  ['pv--final-', 'pv--final-'],
  ['…', ''],
])('%s becomes %s', (typed, slug) => {
  expect(slugOf(typed)).toBe(slug);
});

test('whatever is typed becomes nothing or what the API takes, and stays that', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (typed) => {
      const slug = slugOf(typed);
      expect(slug === '' || Slug.safeParse(slug).success).toBe(true);
      expect(slugOf(slug)).toBe(slug);
      expect(SLUG.test(slug)).toBe(Slug.safeParse(slug).success);
    }),
  );
});

test('a slug without a word of its own is shown as words; other text as it is', () => {
  expect(readable('attestation-de-propriete')).toBe('Attestation de propriete');
  expect(readable('Rapport mi-parcours')).toBe('Rapport mi-parcours');
});

test.each([
  ['Attestation de propriété', 'attestation-de-propriete', []],
  ['', undefined, ['missing']],
  ['…', undefined, ['invalid']],
])('a condition that asks for «%s» asks for %s', (document, sent, codes) => {
  const tranches = [
    {
      n: 1,
      dueDate: '2026-12-01',
      shares: [{ party: 'a', amount: 1 }],
      conditions: [{ type: 'documentProvided', document }],
    },
  ];
  const { value, faults } = complete(Tranches, tranches, 'terms.tranches');
  expect(value?.[0]?.conditions).toEqual(sent && [{ type: 'documentProvided', document: sent }]);
  expect(faults).toEqual(codes.map((code) => ({ path: 'terms.tranches.0.conditions.0.document', code })));
});
