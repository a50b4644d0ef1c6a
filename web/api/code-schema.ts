import * as z from 'zod/mini';
import type { Reader } from './search.ts';

/** What a reader knows, as the schema of a form's draft has it. */
export const codeSchema = <T>(read: Reader<T>) => z.custom<T>((value) => read(value) !== undefined);
