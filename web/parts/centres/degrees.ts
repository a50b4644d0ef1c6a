import { westernDigits, withoutMarks } from '../../i18n/numbers.ts';

/** Degrees as people write or paste them: in any digits, with a point or a comma, of any precision. */

const DEGREES = /^-?\d{1,3}(?:[.,]\d+)?$/;
/** About a metre. */
const DECIMALS = 5;

const plain = (text: string) =>
  westernDigits(withoutMarks(text)).replace(/[−–]/g, '-').replaceAll('٫', '.').replaceAll('°', '').trim();

/** Rounded to five decimals; undefined for a text that is no number of degrees. */
export function readDegrees(text: string): number | undefined {
  const written = plain(text);
  return DEGREES.test(written) ? Number(Number(written.replace(',', '.')).toFixed(DECIMALS)) : undefined;
}

/** A pair as maps copy it, latitude first; undefined for anything else. */
export function readPair(text: string): { lat: string; lon: string } | undefined {
  const [lat, lon, ...rest] = plain(text).split(/\s*[,;،؛]\s+|\s*[;؛]\s*|,(?=-?\d+\.\d)|\s+/);
  if (lat === undefined || lon === undefined || rest.length > 0) return undefined;
  return readDegrees(lat) === undefined || readDegrees(lon) === undefined ? undefined : { lat, lon };
}
