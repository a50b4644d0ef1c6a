import { toCardinal as inArabic } from 'n2words/ar-SA';
import { toCardinal as inFrench } from 'n2words/fr-FR';

/** Amounts written out, as orders and cheques have them, in the languages in which a convention is signed. */

/** Millions and milliards are nouns in French: they take `de`. */
function dirhamsInFrench(count: number): string {
  if (count >= 1_000_000 && count % 1_000_000 === 0) return `${inFrench(count)} de dirhams`;
  return `${inFrench(count)} ${count < 2 ? 'dirham' : 'dirhams'}`;
}

function french(dirhams: number, centimes: number): string {
  const parts = [
    ...(dirhams > 0 || centimes === 0 ? [dirhamsInFrench(dirhams)] : []),
    ...(centimes > 0 ? [`${inFrench(centimes)} ${centimes === 1 ? 'centime' : 'centimes'}`] : []),
  ];
  return parts.join(' et ');
}

/** The forms of a unit that is counted in Arabic. */
interface Unit {
  one: string;
  two: string;
  /** After 3 to 10. */
  few: string;
  /** After 11 to 99. */
  many: string;
  /** After hundreds, thousands and what is larger. */
  hundreds: string;
}
const DIRHAM: Unit = { one: 'درهم واحد', two: 'درهمان', few: 'دراهم', many: 'درهماً', hundreds: 'درهم' };
const CENTIME: Unit = {
  one: 'سنتيم واحد',
  two: 'سنتيمان',
  few: 'سنتيمات',
  many: 'سنتيماً',
  hundreds: 'سنتيم',
};

/** A dual loses its last letter before what it counts. */
const DUAL = /(مئت|ألف|مليون|مليار)ان(?= (?:ألف|مليون|مليار|درهم))/g;

/** A count with its unit: 102 is a hundred dirhams and two dirhams, because units of one and two bear their number. */
function counted(count: number, unit: Unit): string {
  if (count === 1) return unit.one;
  if (count === 2) return unit.two;
  const rest = count % 100;
  if (rest === 1 || rest === 2) return `${counted(count - rest, unit)} و${counted(rest, unit)}`;
  const form = rest === 0 ? unit.hundreds : rest <= 10 ? unit.few : unit.many;
  return `${inArabic(count)} ${form}`.replace(DUAL, '$1ا');
}

function arabic(dirhams: number, centimes: number): string {
  const parts = [
    ...(dirhams > 0 ? [counted(dirhams, DIRHAM)] : []),
    ...(centimes > 0 ? [counted(centimes, CENTIME)] : []),
  ];
  return parts.join(' و');
}

/** An amount in words; centimes, more than none. */
export function amountInWords(amount: number, language: 'ar' | 'fr'): string {
  const [dirhams, centimes] = [Math.floor(amount / 100), amount % 100];
  return language === 'ar' ? arabic(dirhams, centimes) : french(dirhams, centimes);
}
