import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAmount, readWhole } from '../../../web/pages/draft/amounts.ts';

/** Amounts as people paste them. */

const inDigits = (text: string, zero: number) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(zero + Number(digit)));

const grouped = (digits: string, separator: string) => digits.replace(/\B(?=(\d{3})+$)/g, separator);

describe('an amount is read', () => {
  test.each([
    ['1.221.000,00', 122_100_000],
    ['1 221 000', 122_100_000],
    ['1 221 000,5 MAD', 122_100_050],
    ['1,221,000.00', 122_100_000],
    ['4821000', 482_100_000],
    ['4.821', 482_100],
    ['12,5', 1250],
    ['12.50 DH', 1250],
    ['٦٬٠٠٠٬٠٠٠٫٥٠ درهم', 600_000_050],
    ['۱۲۳', 12_300],
    ['\u200f10\u00a0000\u202f000\u200f', 1_000_000_000],
  ])('%s', (text, centimes) => {
    expect(readAmount(text)).toEqual({ centimes });
  });

  test('in every way of grouping it, in western and Arabic digits', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000_000_000_000 }),
        fc.constantFrom([' ', ','], ['\u202f', ','], ['\u00a0', '.'], ['.', ','], [',', '.'], ['', ',']),
        fc.constantFrom(0x30, 0x0660, 0x06f0),
        (centimes, [group = '', decimal = ''], zero) => {
          const whole = grouped(String(Math.floor(centimes / 100)), group);
          const text = inDigits(`${whole}${decimal}${String(centimes % 100).padStart(2, '0')}`, zero);
          expect(readAmount(text)).toEqual({ centimes });
        },
      ),
    );
  });
});

describe('an amount is refused', () => {
  test.each([
    ['1,221', 'ambiguousAmount'],
    ['0', 'notPositive'],
    ['-5', 'notPositive'],
    ['1 22 000', 'notAnAmount'],
    ['1.22.000', 'notAnAmount'],
    ['12,345.678', 'notAnAmount'],
    ['dix millions', 'notAnAmount'],
    ['', 'notAnAmount'],
    ['100000000000,01', 'tooLarge'],
  ])('%s', (text, fault) => {
    expect(readAmount(text)).toEqual({ fault });
  });

  test('whatever is pasted, it is an amount in range or a fault', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const reading = readAmount(text);
        if ('centimes' in reading) expect(Number.isSafeInteger(reading.centimes)).toBe(true);
        else expect(reading.fault).toBeTruthy();
      }),
    );
  });
});

test('a whole number is read in whatever digits', () => {
  expect(readWhole('٢٠٢٧')).toBe(2027);
  expect(readWhole('3 000')).toBe(3000);
  expect(readWhole('20,5')).toBeUndefined();
});
