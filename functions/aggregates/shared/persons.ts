import * as z from 'zod/mini';
import { fault } from '../../kernel/faults.ts';

/**
 * Text in which no person is named: offices, institutions and counts alone. What looks like an identifier of a person is
 * refused: eighteen digits, as the register of population (IDCS) has; a letter or two with five or six digits, as an
 * identity card (CIN) has; a number of a Moroccan phone; a mailbox. So is a name that begins as people are addressed.
 */

const IDENTIFIERS = [
  /(?<!\d)\d{18}(?!\d)/,
  /(?<![A-Za-z\d])[A-Za-z]{1,2}\d{5,6}(?![A-Za-z\d])/,
  /(?<!\d)(?:(?:\+|00)212|0)[\s.-]?[5-7](?:[\s.-]?\d){8}(?!\d)/,
  /[^\s@]+@[^\s@]+\.[^\s@]+/,
];

/** How people are addressed, before their names. */
const ADDRESS =
  /^(?:(?:m\.|mm\.|mr\.?|mme\.?|mlle\.?|dr\.?|pr\.?|monsieur|madame|mademoiselle|السيد|السيدة|الآنسة|الدكتور|الدكتورة|الأستاذ|الأستاذة)\s)/iu;

/** Digits of Arabic and of Persian as the others; both scripts begin at a code that 16 divides. */
const inDigits = (text: string) =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) % 16));

const isOfNobody = (text: string) => !IDENTIFIERS.some((identifier) => identifier.test(inDigits(text)));

/** A check of text: no identifier of a person stands in it. */
export const ofNobody = z.refine<string>(isOfNobody, fault('identifierOfPerson'));

/** A check of a name: it is that of an office or an institution, as far as can be seen. */
export const ofNoPerson = z.refine<string>((name) => !ADDRESS.test(name), fault('nameOfPerson'));
