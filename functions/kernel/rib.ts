import * as z from 'zod/mini';
import { fault } from './faults.ts';

/**
 * A Moroccan bank account (RIB, relevé d'identité bancaire): 24 digits, of which 3 name the bank, 3 the place, 16 the
 * account, and 2 are the key. The interbank clearing takes no transfer without it.
 */

const DIGITS = 24;
const KEY_DIGITS = 2;

/** Digits together, or in groups as banks print them: between two of them a space, a dot or a hyphen. */
const WRITTEN = /^\d(?:[\s.\-\u00a0\u202f]?\d){23}$/;

/**
 * The key that belongs to the 22 digits before it: 97 less the remainder of these, followed by two zeros, divided by
 * 97. It lies between 01 and 97, and the whole number is then divisible by 97. The example of the registry of IBANs for
 * Morocco (MA64 0115 1900 0001 2050 0053 4921) follows it; no official text was found on a public page.
 */
function keyOf(account: string): string {
  const key = 97n - ((BigInt(account) * 100n) % 97n);
  return String(key).padStart(KEY_DIGITS, '0');
}

/** Whether the key of 24 digits is their own: one digit written wrongly is always noticed. */
const keyFits = (rib: string): boolean =>
  rib.length !== DIGITS || rib.slice(-KEY_DIGITS) === keyOf(rib.slice(0, -KEY_DIGITS));

/** Kept as its 24 digits, however it was grouped. */
export const Rib = z.string().check(
  z.regex(WRITTEN, { ...fault('ribMalformed'), abort: true }),
  z.overwrite((written) => written.replace(/\D/g, '')),
  z.refine(keyFits, fault('ribKeyWrong')),
);
