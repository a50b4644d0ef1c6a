import { useLanguage } from '../../../i18n/language.tsx';
import { LANGUAGES } from '../../../i18n/languages.ts';

/** A Monday, from which the names of the weekdays are taken. */
const MONDAY = Date.UTC(2026, 0, 5);
const DAY = 86_400_000;

/** The names of months and weekdays as the reader's language has them in Morocco. */
export function useMonthWords() {
  const { language } = useLanguage();
  const { locale, dir } = LANGUAGES[language];
  const written = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    return (time: number) => format.format(time);
  };
  const month = written({ month: 'long', year: 'numeric' });
  const [long, narrow] = [written({ weekday: 'long' }), written({ weekday: 'narrow' })];
  return {
    dir,
    month: (value: string) => month(Date.parse(`${value}-01`)),
    /** From Monday to Sunday. */
    weekdays: Array.from({ length: 7 }, (_, index) => MONDAY + index * DAY).map((time) => ({
      long: long(time),
      narrow: narrow(time),
    })),
  };
}
