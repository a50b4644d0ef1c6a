import * as z from 'zod/mini';
import { fault } from '../../kernel/faults.ts';
import { fold } from '../../kernel/fold.ts';
import { latinDigits } from './digits.ts';

/**
 * Text in which no person is named: offices, institutions and counts alone. What looks like an identifier of a person is
 * refused wherever it stands, in digits of either script and however it is grouped: the eighteen digits of the register
 * of population (IDCS), the letter or two with five or six digits of an identity card (CIN), a number of a Moroccan
 * phone, a mailbox. So is a name that begins as people are addressed. References of laws and documents, amounts, years
 * and the ICE of an institution are none of these.
 */

/** Groups in which a long number is written, all parted by the same sign. */
const IN_GROUPS = /(?<!\d)\d+(?:([ .-])\d+(?:\1\d+)*)?(?!\d)/g;
const IDCS = /^\d{18}$/;

const PHONE = /(?<!\d)(?:(?:\+|00)?212[ .-]?(?:\(0\)[ .-]?)?|0)[ .-]?[5-7](?:[ .-]?\d){8}(?!\d)/;

/** A card as it is written without a space, in letters of either case, and with one, in capitals. */
const CARD = /(?<![\p{L}\d])(?:([A-Za-z]{1,2})\d{5,6}|([A-Z]{2})[ .-]\d{5,6})(?![\p{L}\d])/gu;
/** What is named as a card is one, however it is written. */
const NAMED_CARD =
  /(?<!\p{L})(?:c\.?i\.?n\.?e?|cnie|cni|البطاقة(?: الوطنية)?|ب\.?ت\.?و)[ .:-]*(?:n ?[°o][ .:-]*)?[a-z]{1,2}[ .-]?\d{5,6}(?![\p{L}\d])/iu;

/** Two letters before a number that begin no card: dirhams, registers, references, postal codes, short words. */
const NO_CARD: ReadonlySet<string> = new Set(
  ['dh', 'mad', 'rc', 'bo', 'pv', 'bp', 'cp', 'ao', 'ma', 'no', 'nr', 'n', 'nb', 'tp', 'if'].concat([
    'de',
    'du',
    'le',
    'la',
    'et',
    'en',
    'au',
    'un',
    'of',
    'to',
    'in',
    'at',
    'by',
    'a',
    'y',
  ]),
);

const MAILBOX = /[^\s@]@[^\s@]+\.[^\s@]/;

/** A text with one kind of digits, spaces and hyphens, and without what nobody sees. */
const plain = (text: string): string =>
  latinDigits(text.normalize('NFKC'))
    .replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu, '')
    .replace(/\s/g, ' ')
    .replace(/\p{Pd}/gu, '-');

function hasCard(text: string): boolean {
  if (NAMED_CARD.test(text)) return true;
  return [...text.matchAll(CARD)].some(
    ([, joined, parted]) => !NO_CARD.has((joined ?? parted ?? '').toLowerCase()),
  );
}

const hasIdcs = (text: string): boolean =>
  [...text.matchAll(IN_GROUPS)].some(([number]) => IDCS.test(number.replace(/\D/g, '')));

/** Whether a number of a card, of the register of population or of a phone stands in a text. */
export function identifiesPerson(given: string): boolean {
  const text = plain(given);
  return hasCard(text) || hasIdcs(text) || PHONE.test(text);
}

export const hasMailbox = (text: string): boolean => MAILBOX.test(text);

/** A check of text: no identifier of a person stands in it. */
export const ofNobody = z.refine<string>(
  (text) => !identifiesPerson(text) && !hasMailbox(text),
  fault('identifierOfPerson'),
);

/** How people are addressed, before their names. */
const ADDRESS =
  /^(?:(?:m\.|mm\.|mr\.?|mme\.?|mlle\.?|dr\.?|pr\.?|monsieur|madame|mademoiselle|السيد|السيدة|الآنسة|الدكتور|الدكتورة|الأستاذ|الأستاذة)\s)/iu;

/** A check of a name: it is that of an office or an institution, as far as can be seen. */
export const ofNoPerson = z.refine<string>((name) => !ADDRESS.test(name), fault('nameOfPerson'));

/** The words, folded, of the headings under which files list persons. */
const HEADINGS: ReadonlySet<string> = new Set(
  [
    'cin cine cnie cni idcs ids rnp passeport passport identifiant',
    'nom prenom noms prenoms name surname firstname lastname fullname patronyme',
    'tel telephone gsm phone mobile portable email mail courriel adresse address',
    'naissance birth birthdate birthday dob nee',
    'اسم نسب لقب بطاقه تعريف هاتف جوال محمول عنوان بريد ازدياد ميلاد ولاده رتو',
  ].flatMap((line) => line.split(' ')),
);

/** Whether a heading is that of a column that identifies persons. */
export function isHeadingOfPersons(heading: string): boolean {
  const words = fold(heading).split(' ');
  // Abbreviations are also written letter by letter: ر.ت.و, C.I.N.
  return [...words, words.join('')].some(
    (word) => HEADINGS.has(word) || HEADINGS.has(word.replace(/^ال/, '')),
  );
}
