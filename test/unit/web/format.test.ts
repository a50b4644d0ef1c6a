import { expect, test } from 'vitest';
import { calendarDays, formatsOf } from '../../../web/i18n/format.ts';

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
