import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDay, writeDay } from '../../../web/i18n/days.ts';
import { formatsOf } from '../../../web/i18n/format.ts';

/** Days as people write them. */

const inDigits = (text: string, zero: number) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(zero + Number(digit)));

const days = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const zero = fc.constantFrom(0x30, 0x0660, 0x06f0);

describe('the sixteenth of March is read', () => {
  test.each([
    '16/03/2026',
    '16/3/2026',
    '16-3-2026',
    '16.03.2026',
    '16 / 3 / 2026',
    '16 03 2026',
    '١٦/٣/٢٠٢٦',
    '۱۶/۳/۲۰۲۶',
    '١٦-٣-٢٠٢٦',
    '2026-03-16',
    '2026/3/16',
    '16 mars 2026',
    '16 Mars 2026',
    'lundi 16 mars 2026',
    'le 16 mars 2026',
    'Le lundi 16 mars 2026',
    'يوم الاثنين ١٦ مارس ٢٠٢٦ م',
    '١٦/٣/٢٠٢٦م',
    '16 مارس 2026',
    '١٦ مارس ٢٠٢٦',
    'الاثنين 16 مارس 2026',
    'الإثنين، ١٦ مارس ٢٠٢٦',
    '16 march 2026',
    'March 16, 2026',
    '16th March 2026',
    '\u200f16\u200f/03/2026\u200f',
  ])('%s', (text) => {
    expect(readDay(text)).toEqual({ day: '2026-03-16' });
  });
});

test.each([
  ['1er janvier 2027', '2027-01-01'],
  ['5 déc. 2026', '2026-12-05'],
  ['20 غشت 2026', '2026-08-20'],
  ['1 يوليوز 2026', '2026-07-01'],
  ['1 شتنبر 2026', '2026-09-01'],
  ['1 ابريل 2026', '2026-04-01'],
  ['6 نونبر 2026', '2026-11-06'],
  ['1 أغسطس 2026', '2026-08-01'],
  ['29/02/2028', '2028-02-29'],
])('%s', (text, day) => {
  expect(readDay(text)).toEqual({ day });
});

describe('no day is made up', () => {
  test.each([
    ['03/16/2026', 'noSuchDay'],
    ['31/02/2026', 'noSuchDay'],
    ['29/02/2026', 'noSuchDay'],
    ['0/1/2026', 'noSuchDay'],
    ['16/03/0026', 'noSuchDay'],
    ['16/3/26', 'shortYear'],
    ['16 mars 26', 'shortYear'],
    ['16/03-2026', 'notADay'],
    ['16/03', 'notADay'],
    ['16 mars', 'notADay'],
    ['2026', 'notADay'],
    ['demain', 'notADay'],
    ['16 mars 2026 17', 'notADay'],
    ['', 'notADay'],
  ])('%s', (text, fault) => {
    expect(readDay(text)).toEqual({ fault });
  });
});

test('what a field shows, and what a page says, is read as the same day in every language and script', () => {
  fc.assert(
    fc.property(
      days,
      zero,
      fc.constantFrom('ar' as const, 'fr' as const, 'en' as const),
      (day, zero, language) => {
        expect(readDay(inDigits(writeDay(day), zero))).toEqual({ day });
        expect(readDay(inDigits(formatsOf(language).day(day), zero))).toEqual({ day });
      },
    ),
  );
});

test('whatever is typed, it is a day of the calendar or a fault', () => {
  const like = fc
    .array(fc.constantFrom('1', '2', '3', '0', '9', '٣', '/', '-', ' ', '.', '2026', 'mars', 'ماي'), {
      maxLength: 9,
    })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.oneof(like, fc.string()), (text) => {
      const reading = readDay(text);
      if ('day' in reading) expect(new Date(reading.day).toISOString().slice(0, 10)).toBe(reading.day);
      else expect(reading.fault).toBeTruthy();
    }),
    { numRuns: 1000 },
  );
});
