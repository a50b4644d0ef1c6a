import type { Description } from '../../kernel/description.ts';
import type { DocumentedRoute } from './catalogue.ts';

/** The words of operations and parameters in the document. */

export const INFO = {
  title: 'Sharaka',
  version: '1',
  description: [
    'Tripartite partnership conventions, from proposal to closure. Amounts are integer centimes of MAD, days YYYY-MM-DD in Morocco, instants ISO 8601 in UTC.',
    'Every refusal is a problem document (RFC 9457) with a stable code and a sentence in the reader’s language (Accept-Language: ar, fr or en). Unknown addresses are 404 and unknown methods 405, as problems too.',
    'Three answers come from the gateway before the API is reached, as `{"message": "..."}`: 401 without a valid token, 413 above ten megabytes, 429 above the stage’s rate.',
    'HEAD is answered wherever GET is.',
  ].join('\n\n'),
  license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
  contact: { name: 'The administrator of the stage that you use' },
};

/** The heading of what only reads; other headings are described with their routes. */
export const READING = 'What stands, for members of a convention and for the holders of tasks.';

/** The meaning of parameters that many queries have. */
export const PARAMETERS: Record<string, string> = {
  limit: 'How many items a page has at most',
  cursor: 'Where the page begins: the cursor of the page before',
  after: 'The number of the event after which the page begins',
  dryRun: '`true`: says what the import would do, and does nothing',
  digest: 'The digest that the dry run has answered; without a dry run nothing is imported',
  readAs:
    'The code page that you have read the file in, where it was neither UTF-8 nor UTF-16 and you send it as UTF-8: the report warns of it',
};

/** What is taken as a file of rows. */
export const OF_FILES = [
  'A table whose first row names its columns, in any order: each by its name in the API, or by its label in Arabic, French or English, as the portal shows it and the file to fill in has it, or by a usual word for it. Case, accents, harakat, forms of alif, tatweel, direction marks, spaces, articles, a colon or an asterisk at the end do not count. Two columns of one meaning are refused, and a heading that may mean several. `headings` of the answer says how the file heads each column.',
  'Commas, semicolons or tabs part its cells. Its bytes are UTF-8, UTF-16 with its mark, or the plain CSV of Excel: Windows-1256 or Windows-1252, told apart by its letters; then the report has the warning `codePageAssumed`. What is not UTF-8 comes as `application/octet-stream`: of `text/csv` the HTTP API hands on text, not bytes. A file in which question marks stand for letters that were lost is refused (`lettersLost`).',
].join('\n\n');

/** The callers of an operation, its phases, and the effect of a repeat. */
export function descriptionOf(documented: DocumentedRoute, description: Description): string {
  const { summary, body, reads } = documented;
  const isAct = body && !reads;
  return [
    `${summary}.`,
    ...(isAct ? ofAct(documented, description) : [ofRead(documented, description)]),
  ].join('\n\n');
}

function ofAct(
  { gives = [''], keyOptional, repeatsHarmlessly }: DocumentedRoute,
  { givenBy }: Description,
): string[] {
  const who = `${[...new Set(gives.map(givenBy))].join('. ')}.`;
  if (repeatsHarmlessly) return [`${who} A repeat changes nothing.`];
  return [
    who,
    keyOptional
      ? 'A repeat is harmless; with an Idempotency-Key it repeats the same answer.'
      : 'The same request with the same Idempotency-Key repeats the same answer and does nothing twice.',
  ];
}

function ofRead({ route }: DocumentedRoute, { unknownTo }: Description): string {
  if (route.includes('/{id}')) return `To ${unknownTo} it does not exist.`;
  return 'Holds only what the caller’s party and roles may see.';
}
