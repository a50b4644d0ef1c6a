import * as z from 'zod/mini';

/** A problem of a file, as the API answers it. */
export const ImportProblem = z.strictObject({
  row: z.int(),
  column: z.string(),
  value: z.string(),
  severity: z.enum(['error', 'warning']),
  code: z.string(),
  /** In the reader's language. */
  message: z.string(),
  /** The details of the sentence, by their names. */
  details: z.record(z.string(), z.unknown()),
  needsNote: z.optional(z.literal(true)),
});
