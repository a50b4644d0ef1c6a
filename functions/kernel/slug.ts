import * as z from 'zod/mini';
import { fault } from './faults.ts';

/** A short identifier chosen by people: `council-rsk`, `centre-kenitra`. */
export const Slug = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,62}$/, fault('identifierMalformed')));
