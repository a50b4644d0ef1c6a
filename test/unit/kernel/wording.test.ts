import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COUNTED } from '../../../functions/aggregates/convention/phrases/units.ts';
import { UNITS } from '../../../functions/aggregates/convention/terms.ts';
import { inUnits, LANGUAGES, type Language } from '../../../functions/kernel/wording.ts';
import * as ar from '../../../web/locales/ar/index.ts';
import * as en from '../../../web/locales/en/index.ts';
import * as fr from '../../../web/locales/fr/index.ts';

/** Quantities as refusals and mails write them. */

describe('a quantity', () => {
  test.each<[Language, number, keyof typeof COUNTED, string]>([
    ['fr', 1_200_050, 'hour', '12.000,5 heures'],
    ['en', 1_200_050, 'hour', '12,000.5 hours'],
    ['ar', 1_200_050, 'hour', '12.000,5 ساعة'],
    ['fr', 100, 'hour', '1 heure'],
    ['fr', 150, 'personMonth', '1,5 personne-mois'],
    ['fr', 200, 'personMonth', '2 personnes-mois'],
    ['en', 100, 'lot', '1 lot'],
    ['en', 150, 'piece', '1.5 pieces'],
    ['ar', 100, 'piece', 'وحدة واحدة'],
    ['ar', 200, 'squareMetre', 'متران مربعان'],
    ['ar', 300, 'metre', '3 أمتار'],
    ['ar', 1_100, 'hectare', '11 هكتاراً'],
    ['ar', 10_000, 'metre', '100 متر'],
    ['ar', 10_300, 'personDay', '103 أيام عمل'],
  ])('in %s of %d hundredths of %s is %j', (language, hundredths, unit, written) => {
    expect(inUnits(hundredths, COUNTED[unit], language)).toBe(written);
  });

  test('is never written as a machine does, and always with its unit', () => {
    const any = fc.integer({ min: 1, max: 10_000_000_000_000 });
    fc.assert(
      fc.property(
        any,
        fc.constantFrom(...UNITS),
        fc.constantFrom(...LANGUAGES),
        (hundredths, unit, language) => {
          const written = inUnits(hundredths, COUNTED[unit], language);
          expect(written).not.toMatch(/#|\d{4}/);
          expect(written).toMatch(/\p{L}|²/u);
        },
      ),
    );
  });

  test('is written by the portal with the same words', () => {
    const portal = { ar, fr, en };
    for (const language of LANGUAGES)
      for (const unit of UNITS)
        for (const [form, words] of Object.entries(COUNTED[unit][language]))
          expect(portal[language].terms.counted[unit]).toContain(`${form} {${words}}`);
  });
});
