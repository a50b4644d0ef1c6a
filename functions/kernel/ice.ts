import * as z from 'zod/mini';
import { fault } from './faults.ts';

/**
 * The common identifier of enterprises (ICE, identifiant commun de l'entreprise): 9 digits of the unit, 4 of its
 * establishment, 2 for checking.
 */
export const Ice = z.string().check(z.regex(/^\d{15}$/, fault('iceMalformed')));

/**
 * Whether the two control digits of an ICE fit: as far as is known the whole number is then divisible by 97. No
 * official text was found that says so: hence it is never refused for that.
 */
export const iceFits = (ice: string): boolean => BigInt(ice) % 97n === 0n;
