import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatsOf } from '../../../web/i18n/format.ts';
import { isLanguage, LANGUAGES } from '../../../web/i18n/languages.ts';
import {
  type FigureReading,
  LARGEST_AMOUNT,
  readAmount,
  readCount,
  readPercentage,
  westernDigits,
  writeAmount,
  writeCount,
  writeReading,
} from '../../../web/i18n/numbers.ts';
import { joinedNumber, writtenNumber } from '../../../web/i18n/register-numbers.ts';

/** Figures as people write them in three languages. */

const LOCALES = Object.values(LANGUAGES).map(({ locale }) => locale);

const inDigits = (text: string, zero: number) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(zero + Number(digit)));

const grouped = (digits: string, separator: string) => digits.replace(/\B(?=(\d{3})+$)/g, separator);

const zero = fc.constantFrom(0x30, 0x0660, 0x06f0);

/** Texts made of what figures are made of, most of them badly formed. */
const figureLike = fc
  .array(
    fc.constantFrom(...'0123456789', '٠', '٥', '۷', '.', ',', '،', '٫', '٬', ' ', '\u00a0', "'", '500', '-'),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

describe('an amount is read', () => {
  test.each([
    ['150.50', 15_050],
    ['1.5', 150],
    ['1,5', 150],
    ['١٥٠', 15_000],
    ['١٥٠٫٥٠', 15_050],
    ['١٥٠،٥٠', 15_050],
    ['1.221.000,00', 122_100_000],
    ['1 221 000', 122_100_000],
    ['1 221 000,5 MAD', 122_100_050],
    ['1,221,000.00', 122_100_000],
    ["1'221'000.00", 122_100_000],
    ['4821000', 482_100_000],
    ['0,500', 50],
    ['12,5', 1250],
    ['12.50 DH', 1250],
    ['1500DHS', 150_000],
    ['MAD 1500', 150_000],
    ['د.م.\u200f 1 500,00', 150_000],
    ['٦٬٠٠٠٬٠٠٠٫٥٠ درهم', 600_000_050],
    ['١٬٥٠٠', 150_000],
    ['١٫٥٠٠', 150],
    ['۱۲۳', 12_300],
    ['१५०', 15_000],
    ['１５０．５０', 15_050],
    ['１，２３４．５０', 123_450],
    ['𝟏𝟓𝟎', 15_000],
    ["1'234", 123_400],
    ['1 234,5', 123_450],
    ['١٬٢٣٤٫٥', 123_450],
    ['0', 0],
    ['\u200f10\u00a0000\u202f000\u200f', 1_000_000_000],
  ])('%s', (text, value) => {
    expect(readAmount(text)).toEqual({ value });
  });

  test('in every way of grouping it, in western and Arabic digits', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: LARGEST_AMOUNT }),
        fc.constantFrom(
          [' ', ','],
          ['\u202f', ','],
          ['\u00a0', '.'],
          ['.', ','],
          [',', '.'],
          ['', ','],
          ['٬', '٫'],
        ),
        zero,
        (centimes, [group = '', decimal = ''], zero) => {
          const whole = grouped(String(Math.floor(centimes / 100)), group);
          const text = inDigits(`${whole}${decimal}${String(centimes % 100).padStart(2, '0')}`, zero);
          expect(readAmount(text)).toEqual({ value: centimes });
        },
      ),
    );
  });
});

describe('an amount with its currency has one value', () => {
  test.each([
    ['500.000 DH', 50_000_000],
    ['4,821 DH', 482_100],
    ['٥٠٠٬٠٠٠ درهم', 50_000_000],
    ['DH 1.500', 150_000],
    ['0.500 DH', 50],
  ])('%s', (text, value) => {
    expect(readAmount(text)).toEqual({ value });
  });

  test('each amount that the portal writes is read as it is, in every language', () => {
    const languages = Object.keys(LANGUAGES).filter(isLanguage);
    const amount = fc.oneof(
      fc.integer({ min: 0, max: LARGEST_AMOUNT }),
      // Whole thousands of dirhams, of which one mark groups three digits.
      fc.integer({ min: 1, max: 999_999 }).map((dirhams) => dirhams * 100),
    );
    fc.assert(
      fc.property(amount, fc.constantFrom(...languages), (centimes, language) => {
        expect(readAmount(formatsOf(language).money(centimes))).toEqual({ value: centimes });
        expect(readAmount(writeAmount(centimes, LANGUAGES[language].locale))).toEqual({ value: centimes });
      }),
    );
  });
});

describe('a text with two values is refused, and both are said', () => {
  test.each([
    ['1.500', [1500, 1.5]],
    ['1,500', [1500, 1.5]],
    ['١،٥٠٠', [1500, 1.5]],
    ['1 221.500 DH', [1_221_500, 1221.5]],
    ['1 221.500', [1_221_500, 1221.5]],
  ])('%s', (text, readings) => {
    expect(readAmount(text)).toEqual({ fault: 'ambiguous', readings });
  });

  test('as a count and as a percentage too', () => {
    expect(readCount('1.500')).toEqual({ fault: 'ambiguous', readings: [1500, 1.5] });
    expect(readPercentage('33,333')).toEqual({ fault: 'ambiguous', readings: [33_333, 33.333] });
  });

  test('each reading is written so that it has no other', () => {
    for (const locale of LOCALES) {
      expect(readAmount(writeReading(1500, locale))).toEqual({ value: 150_000 });
      expect(readAmount(writeReading(1.5, locale))).toEqual({ value: 150 });
    }
  });
});

describe('an amount is refused', () => {
  test.each([
    ['-5', 'notPositive'],
    ['−5', 'notPositive'],
    ['1 22 000', 'notANumber'],
    ['1.22.000', 'notANumber'],
    ['15 0', 'notANumber'],
    ['100 DH 500', 'notANumber'],
    ['10 MDH', 'notANumber'],
    ['10²', 'notANumber'],
    ['1e5', 'notANumber'],
    ['½', 'notANumber'],
    ['1５０-', 'notANumber'],
    ['-0', 'notPositive'],
    ['－５', 'notPositive'],
    ['1,234.567', 'tooPrecise'],
    ['12,345.678', 'tooPrecise'],
    ['12,3456', 'tooPrecise'],
    ['dix millions', 'notANumber'],
    ['', 'notANumber'],
    ['100000000000,01', 'tooLarge'],
  ])('%s', (text, fault) => {
    expect(readAmount(text)).toEqual({ fault });
  });
});

test('digits of every script have the value that they are written with', () => {
  for (let code = 0; code <= 0x10ffff; code += 1) {
    const digit = code >= 0xd800 && code <= 0xdfff ? '' : String.fromCodePoint(code);
    if (!/^\p{Nd}$/u.test(digit)) continue;
    expect(westernDigits(digit)).toMatch(/^[0-9]$/);
  }
  for (const zero of [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0xff10, 0x1d7ce, 0x1d7f6]) {
    const digits = String.fromCodePoint(...Array.from({ length: 10 }, (_, value) => zero + value));
    expect(westernDigits(digits)).toBe('0123456789');
  }
});

test('the number of a register is taken in whatever digits, as it is pasted; its zeros stay', () => {
  expect(joinedNumber('\u200f٠٠١ ٢٣٤-٥٦٧.۰۰۰\u00a0۰۶۲\u202c ')).toBe('001234567000062');
  expect(writtenNumber(' \u202b٠١١ 519 0000012050005349 ۲۱')).toBe('011 519 0000012050005349 21');
});

test('a count is whole, in whatever digits', () => {
  expect(readCount('٢٠٢٧')).toEqual({ value: 2027 });
  expect(readCount('3 000')).toEqual({ value: 3000 });
  expect(readCount('20,5')).toEqual({ fault: 'tooPrecise' });
  expect(readCount('3 000 DH')).toEqual({ fault: 'notANumber' });
});

test('a percentage is read with and without its sign', () => {
  expect(readPercentage('33,33 %')).toEqual({ value: 3333 });
  expect(readPercentage('٥٠٪')).toEqual({ value: 5000 });
});

describe('for all texts', () => {
  test('what a field shows reads back as it is, in three languages and all digits', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: LARGEST_AMOUNT }),
        fc.constantFrom(...LOCALES),
        zero,
        (value, locale, zero) => {
          expect(readAmount(inDigits(writeAmount(value, locale), zero))).toEqual({ value });
          const count = value % 1_000_000_000;
          expect(readCount(inDigits(writeCount(count, locale), zero))).toEqual({ value: count });
        },
      ),
    );
  });

  test('an amount as the portal writes it in a sentence is read as it is, or not at all', () => {
    for (const locale of LOCALES)
      fc.assert(
        fc.property(fc.integer({ min: 1, max: LARGEST_AMOUNT }), (value) => {
          const options = {
            style: 'currency',
            currency: 'MAD',
            trailingZeroDisplay: 'stripIfInteger',
          } as const;
          const reading = readAmount(new Intl.NumberFormat(locale, options).format(value / 100));
          if ('value' in reading) expect(reading.value).toBe(value);
          else expect(reading.readings).toContain(value / 100);
        }),
      );
  });

  test('no text is one value as an amount and another as a count or a percentage', () => {
    const figureIn = (reading: FigureReading, scale: number) =>
      'value' in reading ? [reading.value / scale] : [];
    fc.assert(
      fc.property(figureLike, (text) => {
        const values = [
          ...figureIn(readAmount(text), 100),
          ...figureIn(readCount(text), 1),
          ...figureIn(readPercentage(text), 100),
        ];
        expect(new Set(values).size).toBeLessThanOrEqual(1);
      }),
      { numRuns: 2000 },
    );
  });

  test('the digits of a value are those of the text: none is dropped, moved or added', () => {
    fc.assert(
      fc.property(figureLike, zero, (text, zero) => {
        const reading = readAmount(inDigits(text, zero));
        if (!('value' in reading)) return;
        const digits = westernDigits(text).replace(/\D/g, '');
        const zeros = (figures: string) => figures.replace(/^0+|0+$/g, '');
        expect(zeros(String(reading.value))).toBe(zeros(digits));
      }),
      { numRuns: 2000 },
    );
  });

  test('swapping the marks of a text never gives another value', () => {
    const swapped = (text: string) => text.replace(/[.,،]/g, (mark) => (mark === '.' ? ',' : '.'));
    fc.assert(
      fc.property(figureLike, (text) => {
        expect(readAmount(swapped(text))).toEqual(readAmount(text));
      }),
      { numRuns: 2000 },
    );
  });

  test('whatever is typed, it is an amount in range or a fault', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), figureLike), (text) => {
        const reading = readAmount(text);
        if ('value' in reading) expect(reading.value >= 0 && reading.value <= LARGEST_AMOUNT).toBe(true);
        else expect(reading.fault).toBeTruthy();
      }),
    );
  });
});
