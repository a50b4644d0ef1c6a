import { fold } from './fold.ts';
import { westernDigits, withoutMarks } from './numbers.ts';

/**
 * Days as Moroccans write them: day before month, in figures or with the month's name in Arabic, French or
 * English. The API's own `2026-03-16` is read too.
 */

export type DayFault = 'notADay' | 'noSuchDay' | 'shortYear';
export type DayReading = { day: string } | { fault: DayFault };

/** The names of each month, the Moroccan ones first, and those of other Arab countries that are understood. */
const MONTHS = [
  'يناير جانفي janvier janv january jan',
  'فبراير فيفري février févr fév february feb',
  'مارس mars mar march',
  'أبريل أفريل avril avr april apr',
  'ماي مايو mai may',
  'يونيو يونيه جوان juin june jun',
  'يوليوز يوليو يوليه جويلية juillet juil july jul',
  'غشت أغسطس أوت août aug august',
  'شتنبر سبتمبر septembre sept september sep',
  'أكتوبر octobre oct october',
  'نونبر نوفمبر novembre nov november',
  'دجنبر ديسمبر décembre déc december dec',
].map((names) => names.split(' ').map(fold));

const WEEKDAYS = new Set(
  (
    'الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد lundi mardi mercredi jeudi vendredi samedi ' +
    'dimanche monday tuesday wednesday thursday friday saturday sunday'
  )
    .split(' ')
    .map(fold),
);

/** What stands before a day in a sentence, and the letter after a year of the common era: `يوم 16/3/2026م`. */
const AROUND = /^(?:le|يوم) | ?م$/gi;

const FIGURES = /^(\d{1,2})\s?([/.\-؍ ])\s?(\d{1,2})\s?\2\s?(\d+)$/;
const YEAR_FIRST = /^(\d{4})\s?([/.-])\s?(\d{1,2})\s?\2\s?(\d{1,2})$/;
const ORDINAL = /^(\d{1,2})(?:er|st|nd|rd|th)?$/;
const BETWEEN = new Set(['de', 'of', 'شهر']);

/** Reads `16/03/2026`, `١٦/٣/٢٠٢٦`, `16 mars 2026` or `16 مارس 2026` as `2026-03-16`. */
export function readDay(text: string): DayReading {
  const plain = westernDigits(withoutMarks(text))
    .replace(/[–−‐]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(AROUND, '');
  const first = YEAR_FIRST.exec(plain);
  if (first) return dayOf(first[1], Number(first[3]), first[4]);
  const figures = FIGURES.exec(plain);
  if (figures) return dayOf(figures[4], Number(figures[3]), figures[1]);
  return readWords(plain);
}

function readWords(text: string): DayReading {
  const words = fold(text)
    .split(' ')
    .filter((word) => !BETWEEN.has(word));
  const [one = '', two = '', year = '', ...rest] = WEEKDAYS.has(words[0] ?? '') ? words.slice(1) : words;
  if (rest.length > 0 || !/^\d+$/.test(year)) return { fault: 'notADay' };
  const [day, month] = ORDINAL.test(one) ? [one, two] : [two, one];
  const number = MONTHS.findIndex((names) => names.includes(month)) + 1;
  const [, date] = ORDINAL.exec(day) ?? [];
  return number === 0 || date === undefined ? { fault: 'notADay' } : dayOf(year, number, date);
}

/** A year in two figures is refused: it may be a day, and a convention's years are written out. */
function dayOf(year = '', month: number, date = ''): DayReading {
  if (year.length < 4) return { fault: 'shortYear' };
  if (!/^(?:19|20|21)\d\d$/.test(year)) return { fault: 'noSuchDay' };
  const day = `${year}-${String(month).padStart(2, '0')}-${date.padStart(2, '0')}`;
  const time = Date.parse(`${day}T00:00:00Z`);
  const isThere = !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
  return isThere ? { day } : { fault: 'noSuchDay' };
}

/** A day as a field shows it: `16/03/2026`. */
export function writeDay(day: string): string {
  return day.split('-').reverse().join('/');
}
