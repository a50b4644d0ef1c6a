/**
 * Figures as people write them in Morocco, in Arabic, French and English: amounts, counts and percentages, in
 * fields and in pasted tables. A text has one value in all of them, or none.
 */

/** The largest amount that the API accepts, in centimes: 100 billion dirhams. */
export const LARGEST_AMOUNT = 10_000_000_000_000;
export const LARGEST_COUNT = 999_999_999;
const LARGEST_PERCENTAGE = 100_000;

export type FigureFault = 'notANumber' | 'ambiguous' | 'tooPrecise' | 'notPositive' | 'tooLarge';

/** Why a text was not read; both values where it can be read in two ways. */
export interface Unread {
  fault: FigureFault;
  readings?: readonly [number, number];
}
export type FigureReading = { value: number } | Unread;

interface Kind {
  /** How many digits after the decimal mark the value has: an amount is counted in centimes. */
  places: number;
  largest: number;
  /** The signs allowed before or after the figures. */
  unit?: RegExp;
}

const CURRENCY =
  /^(?:mad|dhs?|dirhams?(?: marocains?)?|دراهم(?: مغربية)?|درهم[اً]{0,2}(?: مغربي[اً]{0,2})?|د\.? ?م\.?)\.?$/iu;
const AMOUNT: Kind = { places: 2, largest: LARGEST_AMOUNT, unit: CURRENCY };
const COUNT: Kind = { places: 0, largest: LARGEST_COUNT };
const PERCENTAGE: Kind = { places: 2, largest: LARGEST_PERCENTAGE, unit: /^[%٪]$/ };

/** Characters that show nothing: marks of direction, joiners, spaces of no width. */
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
const BLANKS = /[\s'’‘ʼ′]+/g;
const PARTS = /^([^\d-]*)(-?)\s?(\d(?:.*\d)?)([^\d]*)$/;
const DECIMAL =
  /^(?<whole>\d+|[1-9]\d{0,2}(?:(?<group>[ .,٬])\d{3})(?:\k<group>\d{3})*)(?<mark>[.,٫])(?<part>\d+)$/;
const WHOLE = /^(?:\d+|[1-9]\d{0,2}(?:([ .,٬])\d{3})(?:\1\d{3})*)$/;

/** The value of a decimal digit of any script: each has its ten digits in a row, and beside them only whole rows. */
function westernOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before += 1;
  return String(before % 10);
}

/** Western digits for those of every other script, and signs in their usual width; everything else as it is. */
export function westernDigits(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/(?!\d)\p{Nd}/gu, westernOf);
}

/** Without characters that show nothing. */
export function withoutMarks(text: string): string {
  return text.replace(INVISIBLE, '');
}

/**
 * Reads `1 221 000`, `1.221.000,50 DH` or `١٬٢٢١٬٠٠٠٫٥٠ درهم` as centimes. A single dot or comma before three
 * digits is refused as ambiguous: `1.500` is one thousand five hundred to some and one and a half to others. With
 * its currency, as the portal itself writes it, `1.500 DH` has one value: money has two decimals or none.
 */
export function readAmount(text: string): FigureReading {
  return readFigure(text, AMOUNT);
}

/** Reads a whole number, such as a year or a count of people. */
export function readCount(text: string): FigureReading {
  return readFigure(text, COUNT);
}

/** Reads a percentage, with or without its sign, in hundredths of one per cent. */
export function readPercentage(text: string): FigureReading {
  return readFigure(text, PERCENTAGE);
}

function readFigure(text: string, kind: Kind): FigureReading {
  const plain = westernDigits(withoutMarks(text)).replaceAll('،', ',').replaceAll('−', '-');
  const [, before = '', minus, figures, after = ''] = PARTS.exec(plain.replace(BLANKS, ' ').trim()) ?? [];
  if (figures === undefined || !isUnit(before.trim(), after.trim(), kind.unit))
    return { fault: 'notANumber' };
  if (minus) return { fault: isFigure(figures) ? 'notPositive' : 'notANumber' };
  const decimal = DECIMAL.exec(figures)?.groups;
  if (!decimal) return WHOLE.test(figures) ? scaled(figures, '', kind) : { fault: 'notANumber' };
  const { whole = '', part = '', group, mark = '' } = decimal;
  if (group === mark) return WHOLE.test(figures) ? scaled(figures, '', kind) : { fault: 'notANumber' };
  if (!isAmbiguous(decimal)) return scaled(whole, part, kind);
  // A currency is written with two decimals or none; a percentage may have three.
  const isMoney = kind === AMOUNT && `${before}${after}`.trim() !== '' && group === undefined;
  if (isMoney) return scaled(figures, '', kind);
  const readings = [Number(digits(figures)), Number(`${digits(whole)}.${part}`)] as const;
  return { fault: 'ambiguous', readings };
}

const digits = (text: string) => text.replace(/\D/g, '');
const isFigure = (figures: string) => WHOLE.test(figures) || DECIMAL.test(figures);

/** Nothing around the figures, or the unit on one side of them. */
function isUnit(before: string, after: string, unit?: RegExp): boolean {
  const around = before || after;
  return around === '' || ((before === '' || after === '') && unit !== undefined && unit.test(around));
}

/** Whether the mark before the last three digits may be one that groups them. */
function isAmbiguous({
  whole = '',
  part = '',
  group,
  mark = '',
}: Record<string, string | undefined>): boolean {
  if (mark === '٫' || part.length !== 3) return false;
  return group === undefined ? /^[1-9]\d{0,2}$/.test(whole) : group === ' ' || group === '٬';
}

function scaled(whole: string, part: string, { places, largest }: Kind): FigureReading {
  const exact = part.replace(/0+$/, '');
  if (exact.length > places) return { fault: 'tooPrecise' };
  const value = Number(digits(whole) + exact.padEnd(places, '0'));
  return value > largest ? { fault: 'tooLarge' } : { value };
}

/** An amount in centimes as a field shows it: always with its centimes, so that it reads back as it is. */
export function writeAmount(centimes: number, locale: string): string {
  return new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(
    centimes / 100,
  );
}

/** A whole number as a field shows it: grouped by spaces, because `1.500` would be ambiguous. */
export function writeCount(value: number, locale: string): string {
  return new Intl.NumberFormat(locale)
    .formatToParts(value)
    .map((part) => (part.type === 'group' ? '\u00a0' : part.value))
    .join('');
}

/** One reading of an ambiguous text, written so that it has no other: without groups. */
export function writeReading(value: number, locale: string): string {
  return new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 3 }).format(value);
}
