import type { Messages } from '../../kernel/messages.ts';
import type { DocumentedRoute } from './catalogue.ts';
import { queryFields } from './parameters.ts';

/** Which refusals each operation can give, by status. */

/** The refusals of any request. */
const ALWAYS = [
  'queryInvalid',
  'identityIncomplete',
  'rolesUnknown',
  'partyUnclear',
  'tooBusy',
  'internalError',
];

/** The refusals of every request with a body. */
const FORM = ['bodyNotJson', 'bodyInvalid', 'bodyTooLarge', 'contentTypeUnsupported'];

/** The refusals of every file of rows. */
const FILE = ['bodyTooLarge', 'contentTypeNotCsv'];

/** The refusals of every command besides its form: a reused key, or a newer version. */
export const EVERY_REQUEST = [
  ...FORM,
  'idempotencyKeyMissing',
  'idempotencyKeyReused',
  'ifMatchInvalid',
  'versionMismatch',
  'organisationSuspended',
];

/** The codes of a route's refusals; `ofCommand` has those of each command that it gives. */
export function codesOf(
  { route, query, body, csv, refusals = [], gives = [], needsIfMatch, repeatsHarmlessly }: DocumentedRoute,
  ofCommand: (command: string) => readonly string[],
): string[] {
  if (!body) {
    const isPaged = query !== undefined && 'cursor' in queryFields(query);
    return [
      ...ALWAYS,
      ...(route.includes('{id}') ? ['notFound'] : []),
      ...(csv ? FILE : []),
      ...refusals,
      ...(isPaged ? ['cursorInvalid'] : []),
    ];
  }
  return [
    ...ALWAYS,
    ...(repeatsHarmlessly ? FORM : EVERY_REQUEST),
    ...refusals,
    ...gives.flatMap(ofCommand),
    ...(needsIfMatch ? ['preconditionRequired'] : []),
  ];
}

/** Codes by their status, in the order of the statuses. A code without a sentence is an error of the program. */
export function byStatus(
  { refusals }: Messages,
  codes: readonly string[],
): [status: number, codes: string[]][] {
  const statusOf = (code: string) => {
    const status = refusals[code]?.status;
    if (status === undefined) throw new Error(`No refusal ${code}`);
    return status;
  };
  const byCode = Map.groupBy(new Set(codes), statusOf);
  return [...byCode].sort(([a], [b]) => a - b);
}
