import * as z from 'zod/mini';
import type { CodePage } from '../kernel/file-text.ts';
import type { HttpRequest } from './http.ts';

/** A file of rows as a request brings it: its text, and what is known of how it was read. */

const CodePages = z.enum(['windows-1256', 'windows-1252']) satisfies z.ZodMiniType<CodePage>;

/** The parameters of every import. */
export const FILE_QUERY = {
  dryRun: z.optional(z.enum(['true', 'false'])),
  digest: z.optional(z.string().check(z.maxLength(64))),
  /** The code page that whoever sends the rows has read them in, before they were sent as UTF-8. */
  readAs: z.optional(CodePages),
};

const Body = z.object({ text: z.string(), codePage: z.optional(CodePages) });

/** The text of a file, and the code page that was guessed for it, here or where it was chosen. */
export function importedFile(
  { body }: Pick<HttpRequest, 'body'>,
  { readAs }: { readAs?: CodePage | undefined },
): { csv: string; codePage: CodePage | undefined } {
  const { text, codePage } = Body.safeParse(body).data ?? { text: '' };
  return { csv: text, codePage: codePage ?? readAs };
}
