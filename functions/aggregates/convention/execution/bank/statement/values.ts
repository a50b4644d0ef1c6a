import { Day } from '../../../../../kernel/calendar.ts';
import { LARGEST_AMOUNT } from '../../../../../kernel/money.ts';

/** Days and amounts as banks in Morocco write them. */

const DIGIT = /[\u0660-\u0669\u06f0-\u06f9]/gu;
const latin = (text: string) => text.replace(DIGIT, (digit) => String(digit.charCodeAt(0) % 16));

/** A day as `2026-12-31`, `31/12/2026`, `31-12-2026`, `31.12.2026` or with two digits of the year. */
export function dayIn(given: string): string | undefined {
  const text = latin(given).replace(/[\p{Cf}\s]/gu, '');
  const [, y, m, d] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? [];
  const [, dd, mm, yy] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{2}|\d{4})$/.exec(text) ?? [];
  const year = y ?? (yy?.length === 2 ? `20${yy}` : yy);
  const day = `${year}-${(m ?? mm)?.padStart(2, '0')}-${(d ?? dd)?.padStart(2, '0')}`;
  return Day.safeParse(day).success ? day : undefined;
}

/**
 * An amount in centimes: `1 234 567,89`, `1.234.567,89`, `1,234,567.89`, `1234567`, with a sign before or behind,
 * or in brackets for what went out, and a currency beside it.
 */
export function amountIn(given: string): number | undefined {
  const text = latin(given)
    .replace(/MAD|DHS?|درهم/giu, '')
    .replace(/[\p{Cf}\s'’]/gu, '')
    .replace(/[−–]/gu, '-')
    .replace(/٫/gu, ',')
    .replace(/٬/gu, '');
  const isOut = /^\(.*\)$|^-|-$/u.test(text);
  const bare = text.replace(/^\((.*)\)$/u, '$1').replace(/^[+-]|[+-]$/gu, '');
  // The last sign with one or two digits behind it is the decimal one.
  const [, whole = '', fraction = ''] = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(bare) ?? [];
  if (whole === '' || !isGrouped(whole)) return undefined;
  const centimes = Number(whole.replace(/[.,]/g, '')) * 100 + Number(fraction.padEnd(2, '0'));
  if (!Number.isSafeInteger(centimes) || centimes > LARGEST_AMOUNT) return undefined;
  return isOut ? -centimes : centimes;
}

/** Digits alone, or groups of three parted by one and the same sign. */
const isGrouped = (whole: string) => /^\d+$/.test(whole) || /^\d{1,3}(([.,])\d{3})(\2\d{3})*$/.test(whole);
