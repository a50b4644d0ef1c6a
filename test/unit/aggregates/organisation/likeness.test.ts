import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { likenesses, sharesProvince } from '../../../../functions/aggregates/organisation/likeness.ts';
import type { Details } from '../../../../functions/aggregates/organisation/organisation.ts';
import { provincesOf, regionsOf } from '../../../../functions/aggregates/organisation/places.ts';
import { PROVINCES, REGIONS } from '../../../../functions/aggregates/shared/places.ts';

const ar = (name: string) => likenesses({ name: { ar: name, fr: '' } });
const fr = (name: string) => likenesses({ name: { ar: '', fr: name } });

describe('names are alike', () => {
  it.each([
    ['جمعية الأمل', 'الأمل (جمعيه)'],
    ['جمعية الأمل', 'الامل'],
    ['جمعية التنمية والتعاون', 'جمعيه للتعاون والتنميه'],
    ['تعاونية آفاق ٢٠٢٠', 'تعاونيه افاق 2020'],
  ])('in Arabic: %s, %s', (one, other) => expect(ar(one)).toEqual(ar(other)));

  it.each([
    ['Association Al Amal', 'AL-AMAL (association)'],
    ['Association Annour', 'Association Ennour'],
    ['Association Annour', 'An-Nour'],
    ['Association Al Qods de Kénitra', 'Assoc. El Kods, Kenitra'],
    ['Chabab Essalam', 'Shabab Assalam'],
    ['Coopérative Féminine de Tissage', 'Cooperative feminine tissage'],
  ])('in French: %s, %s', (one, other) => expect(fr(one)).toEqual(fr(other)));

  it.each([
    ['Association Al Amal', 'Association Annour'],
    ['Association Al Amal de Kénitra', 'Association Al Amal de Salé'],
    ['جمعية الأمل', 'جمعية النور'],
  ])('and others are not: %s, %s', (one, other) => expect(fr(one)).not.toEqual(fr(other)));

  it('of generic words alone by these words', () => {
    expect(fr('Association')).toEqual(['sctn']);
    expect(fr('Association')).not.toEqual(fr('Coopérative'));
  });
});

const word = fc.constantFrom(
  'Amal',
  'Annour',
  'Kénitra',
  'الأمل',
  'النور',
  'جمعية',
  'de',
  '2020',
  'Ben Salah',
);

test('neither the order of words nor their case, accents and signs tell names apart', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), fc.integer(), (words, seed) => {
      const turned = words.map((_, index) => words[(index + Math.abs(seed % words.length)) % words.length]);
      const spelt = turned.map((each, index) => (index % 2 === 0 ? each?.toUpperCase() : `(${each})`));
      expect(fr(spelt.join(' - '))).toEqual(fr(words.join(' ')));
    }),
  );
});

const placed = fc.oneof(
  fc.constant<Pick<Details, 'region' | 'provinces'>>({ provinces: [] }),
  fc.constantFrom(...REGIONS).map(({ code }) => ({ region: code, provinces: [] })),
  fc
    .subarray([...PROVINCES], { minLength: 1, maxLength: 4 })
    .map((some) => ({ provinces: some.map(({ code }) => code) })),
);

test('who shares a province with whom is mutual, and both are found in a region in common', () => {
  fc.assert(
    fc.property(placed, placed, (one, other) => {
      const shared = sharesProvince(one, other);
      expect(sharesProvince(other, one)).toBe(shared);
      if (!shared) return;
      expect(regionsOf(one).some((region) => regionsOf(other).includes(region))).toBe(true);
      expect(provincesOf(one).length).toBeGreaterThan(0);
    }),
  );
});
