import { describe, expect, test } from 'vitest';
import { amountInWords } from '../../../web/i18n/amount-in-words.ts';

/** Amounts in centimes, written out as on an order. */

describe.each([
  [100, 'un dirham', 'درهم واحد'],
  [205, 'deux dirhams et cinq centimes', 'درهمان وخمسة سنتيمات'],
  [1, 'un centime', 'سنتيم واحد'],
  [300, 'trois dirhams', 'ثلاثة دراهم'],
  [1_150, 'onze dirhams et cinquante centimes', 'أحد عشر درهماً وخمسون سنتيماً'],
  [8_000, 'quatre-vingts dirhams', 'ثمانون درهماً'],
  [10_000, 'cent dirhams', 'مائة درهم'],
  [10_200, 'cent deux dirhams', 'مائة درهم ودرهمان'],
  [20_000, 'deux cents dirhams', 'مئتا درهم'],
  [200_000, 'deux mille dirhams', 'ألفا درهم'],
  [8_000_000, 'quatre-vingt mille dirhams', 'ثمانون ألف درهم'],
  [20_000_000, 'deux cent mille dirhams', 'مئتا ألف درهم'],
  [100_000_000, 'un million de dirhams', 'مليون درهم'],
  [150_000_000, 'un million cinq cent mille dirhams', 'مليون وخمسمائة ألف درهم'],
  [300_000_000, 'trois millions de dirhams', 'ثلاثة ملايين درهم'],
  [20_000_000_000, 'deux cents millions de dirhams', 'مئتا مليون درهم'],
] as const)('%i centimes', (amount, fr, ar) => {
  test('in French', () => expect(amountInWords(amount, 'fr')).toBe(fr));
  test('in Arabic', () => expect(amountInWords(amount, 'ar')).toBe(ar));
});

test('no digit and no figure of the code remains in any amount', () => {
  for (const amount of [1, 99, 101, 123_456_789, 99_999_999_999, 100_000_000_000_000])
    for (const language of ['ar', 'fr'] as const)
      expect(amountInWords(amount, language)).not.toMatch(/[0-9]|undefined|NaN/);
});
