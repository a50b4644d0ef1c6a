import * as z from 'zod/mini';
import { line, prose } from '../../kernel/text.ts';

/** Fields that several commands of a convention carry. */

export const Reason = prose(4000);
export const BankReference = line(200);
/** Said by who was asked (`possibleDuplicate`): it looks like one that is booked, and is another. */
export const ConfirmedDistinct = z.optional(z.boolean());
export const Id = z.string().check(z.regex(/^[a-z0-9-]{1,80}$/));
