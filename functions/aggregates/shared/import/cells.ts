import type * as z from 'zod/mini';
import { Day } from '../../../kernel/calendar.ts';
import { fold } from '../../../kernel/fold.ts';
import type { Phrase } from '../../../kernel/sentence.ts';
import { latinDigits } from '../digits.ts';
import { Figure, LARGEST_FIGURE } from '../figures.ts';
import { type Province, Region } from '../place-codes.ts';
import { liesIn, PROVINCES, REGIONS } from '../places.ts';
import { phrase, TEXT_FAULTS } from './sentences.ts';
import { UNSEEN } from './unseen.ts';

/** Cells as they are written, and what they say. */

/** What a cell says, or why it says nothing; `warned` is what was read all the same. */
export type Read<T> = { value: T; warned?: Phrase } | { why: Phrase };

/**
 * Reads a cell with its digits as 0-9, and warns of digits of Arabic. Everything but free text is read so: numbers, days,
 * and codes that hold digits. Direction marks and what else shows nothing are left out: people see no code with them.
 */
export function inDigits<T>(by: (text: string) => Read<T>): (text: string) => Read<T> {
  return (text) => {
    const shown = text.replace(UNSEEN, '');
    const plain = latinDigits(shown);
    const read = by(plain.trim());
    if ('why' in read || read.warned || plain === shown) return read;
    return { ...read, warned: phrase('digitsNormalised') };
  };
}

/** A whole number that is not negative. `1.500` and `1 500` are refused: the one may be one and a half, the other two numbers. */
export const numberIn = inDigits((plain): Read<number> => {
  if (/^-/.test(plain)) return { why: phrase('numberNegative') };
  if (/^\d{1,3}([.,\s\u00a0\u202f'’٬]\d{3})+$/u.test(plain)) return { why: phrase('numberAmbiguous') };
  if (/^\d+[.,٫]\d+$/.test(plain)) return { why: phrase('numberDecimal') };
  if (!/^\d+$/.test(plain)) return { why: phrase('numberUnreadable') };
  const value = Number(plain);
  if (!Figure.safeParse(value).success) return { why: phrase('numberTooLarge', { most: LARGEST_FIGURE }) };
  return { value };
});

/** A day as `2026-09-30`; with `today`, one that has come. */
export const dayIn = (text: string, today?: string): Read<string> =>
  inDigits((day): Read<string> => {
    if (!Day.safeParse(day).success) return { why: phrase('dayUnreadable') };
    if (today !== undefined && day > today) return { why: phrase('dayToCome') };
    return { value: day };
  })(text);

/** How many decimals of a degree are kept: about a metre. */
const DECIMALS = 5;

/** Degrees with a point, `-6.57841`; finer ones are rounded, and warned of. */
export const degreesIn = inDigits((plain): Read<number> => {
  if (!/^-?\d{1,3}(\.\d+)?$/.test(plain)) return { why: phrase('degreesUnreadable') };
  const value = Number(Number(plain).toFixed(DECIMALS));
  return value === Number(plain) ? { value } : { value, warned: phrase('degreesRounded') };
});

/** A text that a field takes, as the field keeps it: the same schema refuses it in a file and in a body. */
export function fitting<T>(schema: z.ZodMiniType<T, string>): (text: string) => Read<T> {
  return (text) => {
    const read = schema.safeParse(text);
    return read.success ? { value: read.data } : { why: whyNot(read.error) };
  };
}

function whyNot({ issues: [issue] }: z.core.$ZodError): Phrase {
  if (issue?.code === 'too_big') return phrase('textTooLong', { most: Number(issue.maximum) });
  // What is left of a text without what nobody sees.
  if (issue?.code === 'too_small') return phrase('textShowsNothing');
  const fault = TEXT_FAULTS.find((each) => each === issue?.message);
  return fault ? phrase(fault) : phrase('textNotTaken');
}

/** A whole number up to a bound. */
export const countIn =
  (most: number) =>
  (text: string): Read<number> => {
    const read = numberIn(text);
    return 'value' in read && read.value > most ? { why: phrase('numberTooLarge', { most }) } : read;
  };

/** One of some codes, in letters of any case. */
export const codeIn = <Code extends string>(text: string, codes: readonly Code[]): Read<Code> =>
  inDigits((given): Read<Code> => {
    const code = codes.find((each) => each.toLowerCase() === given.toLowerCase());
    return code === undefined ? { why: phrase('codeUnknown', { possible: codes }) } : { value: code };
  })(text);

/** A province by its ISO code or that of the census, or the region itself; a name is only suggested by its code. */
export function placeIn(text: string, region: Region): Read<Province | Region> {
  const asRegion = Region.safeParse(latinDigits(text).trim().toUpperCase()).data;
  if (!asRegion) return provinceIn(text, region);
  return inDigits(
    (): Read<Region> => (asRegion === region ? { value: asRegion } : { why: phrase('placeOutsideRegion') }),
  )(text);
}

/** A province likewise; of a region, where there is one that it must lie in. */
export const provinceIn = (text: string, region?: Region): Read<Province> =>
  inDigits((given): Read<Province> => {
    const { code } = PROVINCES.find((each) => each.code === given.toUpperCase() || each.hcp === given) ?? {};
    if (code)
      return region === undefined || liesIn(code, region)
        ? { value: code }
        : { why: phrase('placeOutsideRegion') };
    const [near] = [...PROVINCES, ...REGIONS].filter((each) =>
      [each.fr, each.ar].some((name) => isAlike(name, given)),
    );
    return {
      why: near ? phrase('placeByName', { suggestion: { name: near.code } }) : phrase('placeUnknown'),
    };
  })(text);

const isAlike = (name: string, given: string) => fold(given) !== '' && fold(name) === fold(given);
