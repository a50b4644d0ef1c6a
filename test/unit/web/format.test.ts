import { afterEach, describe, expect, test, vi } from 'vitest';
import { calendarDays, formatsOf } from '../../../web/i18n/format.ts';

const LANGUAGE_CODES = ['ar', 'fr', 'en'] as const;

/** Amounts and dates as readers write them; marks of direction and kinds of space do not count here. */
const plain = (text: string) => text.replace(/[\u200e\u200f\u061c]/g, '').replace(/[\u00a0\u202f]/g, ' ');

test('centimes are written as dirhams, in Latin digits in Arabic too', () => {
  expect(plain(formatsOf('ar').money(1_000_000_050))).toBe('10.000.000,50 درهم');
  expect(plain(formatsOf('fr').money(1_000_000_050))).toBe('10.000.000,50 DH');
  expect(plain(formatsOf('en').money(1_000_000_000))).toBe('10,000,000 DH');
});

test('a day stays the same day, and an instant is shown in the time of Morocco', () => {
  expect(plain(formatsOf('fr').day('2026-11-30'))).toBe('30 novembre 2026');
  expect(plain(formatsOf('ar').day('2026-11-30'))).toBe('30 نونبر 2026');
  expect(plain(formatsOf('en').day('2025-01-15T23:30:00Z'))).toBe('16 January 2025');
});

test('how long is left counts midnights in Morocco, not hours', () => {
  const now = Date.parse('2025-01-15T21:00:00Z');
  expect(calendarDays('2025-01-15T22:59:00Z', now)).toBe(0);
  expect(calendarDays('2025-01-15T23:01:00Z', now)).toBe(1);
  expect(calendarDays('2025-01-13T12:00:00Z', now)).toBe(-2);
  expect(plain(formatsOf('fr').daysFrom('2025-01-18T10:00:00Z', now))).toBe('dans 3 jours');
});

test('what is due at the end of a day is shown as that day, what is due at an hour as the hour', () => {
  expect(plain(formatsOf('fr').due('2026-03-16T23:59:59.999Z'))).toBe('16 mars 2026');
  expect(plain(formatsOf('fr').due('2026-06-16T22:59:59.999Z'))).toBe('16 juin 2026');
  expect(plain(formatsOf('ar').due('2026-11-25T23:59:59.999Z'))).toBe('25 نونبر 2026');
  expect(plain(formatsOf('fr').due('2026-06-16T14:00:00.000Z'))).toBe('16 juin 2026 à 15:00');
});

describe('in a browser whose zone data have Morocco an hour ahead of UTC for good', () => {
  afterEach(() => vi.unstubAllGlobals());

  test.each(LANGUAGE_CODES)('instants and days are those of Morocco (%s)', async (language) => {
    const { DateTimeFormat } = Intl;
    class OldZones extends DateTimeFormat {
      constructor(locale?: string, options?: Intl.DateTimeFormatOptions) {
        const isMorocco = options?.timeZone === 'Africa/Casablanca';
        super(locale, { ...options, ...(isMorocco && { timeZone: 'Etc/GMT-1' }) });
      }
    }
    vi.stubGlobal('Intl', Object.create(Intl, { DateTimeFormat: { value: OldZones } }));
    vi.resetModules();
    const fresh = await import('../../../web/i18n/format.ts');
    const format = fresh.formatsOf(language);
    expect(plain(format.instant('2026-11-25T23:30:00Z'))).toMatch(/23:30/);
    expect(plain(format.day('2026-11-25T23:30:00Z'))).toMatch(/^25 /);
    expect(format.isoDay('2026-11-25T23:30:00Z')).toBe('2026-11-25');
    expect(fresh.calendarDays('2026-11-25T23:59:59.999Z', Date.parse('2026-11-25T23:30:00Z'))).toBe(0);
    // Before Morocco's clocks were put back, the hour counts.
    expect(plain(format.instant('2026-06-30T23:30:00Z'))).toMatch(/0?0:30/);
    expect(plain(format.day('2026-06-30T23:30:00Z'))).toMatch(/^1 /);
  });
});
