import * as z from 'zod/mini';
import { codeSchema } from '../../api/code-schema.ts';
import { placeOf } from './figures.ts';

/** A source that is asked, and the places that it is asked about, as they are being chosen. */
export const AskedDraft = z.object({ source: z.optional(z.string()), places: z.array(codeSchema(placeOf)) });
export type AskedDraft = z.infer<typeof AskedDraft>;

export const NOBODY_ASKED: AskedDraft = { places: [] };
