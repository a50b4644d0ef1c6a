import { randomBytes } from 'node:crypto';
import * as z from 'zod/mini';

/**
 * The random text that an event carries beside a small number. The hash of an event is shown to everybody: without a salt
 * nine guesses would find a number from 1 to 9 in it. Whoever brings the command makes it; no answer has it.
 */
export const Salt = z.string().check(z.minLength(16), z.maxLength(64));

export const newSalt = (): string => randomBytes(24).toString('base64url');
