import * as z from 'zod/mini';

/** A problem of a file, as the API answers it. */
export const ImportProblem = z.strictObject({
  row: z.int(),
  /** The column by its name in the API; `-` is the whole row. */
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

/** The headings of the file as it writes them, by the names in the API of the columns that they mean. */
export const FileHeadings = z.record(z.string(), z.string());

const Line = z.record(z.string(), z.string());

/** A row that changes something: its cells before and after, by their columns. */
export const ChangedRow = { row: z.int(), before: z.optional(Line), after: Line };

/** What an import of rows would do, or has done, besides its changes. */
export const RowsReported = {
  digest: z.string(),
  counts: z.strictObject({ create: z.int(), update: z.int(), unchanged: z.int(), refused: z.int() }),
  problems: z.array(ImportProblem),
  headings: FileHeadings,
  isAcceptable: z.boolean(),
  /** The rows that somebody else's act came before, of an import that was accepted: they are as they were. */
  overtaken: z.array(z.strictObject({ row: z.int(), code: z.string(), message: z.string() })),
  /** How many rows its time did not suffice for: the same file again goes on with them. */
  left: z.int(),
};
