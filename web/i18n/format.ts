import { dayAt, isEndOfDay, onMoroccosClock } from '../../morocco/clock.ts';
import { LANGUAGES, type Language } from './languages.ts';

/**
 * Amounts, numbers and dates as each language writes them in Morocco. All instants are shown in its time, by the
 * zone data of the portal's own build: the browser's may be years old.
 */

const DAY_LENGTH = 86_400_000;
/** The dirham as people write it; MAD is the word of banks and of the API. */
const CURRENCY: Record<Language, string> = { ar: 'درهم', fr: 'DH', en: 'DH' };

/** Today in Morocco. */
export function today(): string {
  return dayAt(Date.now());
}

export interface Formats {
  /** Centimes, written in dirhams as people write them: `10.000.000 DH`, `10.000.000 درهم`. */
  money: (centimes: number) => string;
  /** Centimes in millions of dirhams, for pictures: `10 M`. */
  moneyShort: (centimes: number) => string;
  number: (value: number) => string;
  /** Hundredths, with both decimals: 1167 is 11,67. */
  hundredths: (value: number) => string;
  /** A part of one: 0.25 is 25 %. */
  percent: (part: number) => string;
  /** A day (`2026-11-30`) or an instant. */
  day: (value: string) => string;
  /** A day of every year, without the year. */
  dayOfYear: (value: string) => string;
  instant: (value: string) => string;
  /** When something is due: the day whose end it is due at, or the instant. */
  due: (value: string) => string;
  /** The day of a moment as spreadsheets read it in every language: `2026-11-30`. */
  isoDay: (value: string) => string;
  /** How far a moment is from now, in whole days: "in 3 days", "2 days ago". */
  daysFrom: (value: string, now: number) => string;
  /** Names joined as the language joins them. */
  list: (names: readonly string[]) => string;
}

/** The formats of a language; made once for each. */
export function formatsOf(language: Language): Formats {
  const known = made.get(language);
  if (known) return known;
  const { locale } = LANGUAGES[language];
  const exact = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const short = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const dayOfYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  const instant = new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const list = new Intl.ListFormat(locale);
  const formats: Formats = {
    money: (centimes) =>
      `${(centimes % 100 === 0 ? number : exact).format(centimes / 100)}\u00a0${CURRENCY[language]}`,
    moneyShort: (centimes) => short.format(centimes / 100),
    number: (value) => number.format(value),
    hundredths: (value) => exact.format(value / 100),
    percent: (part) => percent.format(part),
    day: (value) => day.format(value.length === 10 ? Date.parse(value) : onMoroccosClock(Date.parse(value))),
    dayOfYear: (value) => dayOfYear.format(Date.parse(value)),
    instant: (value) => instant.format(onMoroccosClock(Date.parse(value))),
    due: (value) => {
      const time = Date.parse(value);
      return (isEndOfDay(time) ? day : instant).format(onMoroccosClock(time));
    },
    isoDay: (value) => dayAt(Date.parse(value)),
    daysFrom: (value, now) => relative.format(calendarDays(value, now), 'day'),
    list: (names) => list.format(names),
  };
  made.set(language, formats);
  return formats;
}

const made = new Map<Language, Formats>();

/** Midnights between now and a moment, in Morocco's time; negative when it has passed. */
export function calendarDays(value: string, now: number): number {
  const dayNumber = (time: number) => Date.parse(dayAt(time)) / DAY_LENGTH;
  return dayNumber(Date.parse(value)) - dayNumber(now);
}
