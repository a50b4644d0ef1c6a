import * as z from 'zod/mini';
import { fingerprint } from '../../kernel/chain.ts';
import { listChange, listChangeOf, withListChange } from '../../kernel/list-change.ts';
import { Slug } from '../../kernel/slug.ts';
import { Contents, ConventionId, Envelope, Line, Target, targetKey } from './contents.ts';

/**
 * The changes that an act made to what a plan says. An event carries these instead of the whole: a draft saves itself
 * at every field, and its trail is read back whole to be verified.
 */

const ROWS = { lines: true, envelopes: true, targets: true } as const;

/** The fields that changed; of a list with keys only the rows that did. */
export const ContentsChanges = z.extend(z.partial(z.omit(Contents, ROWS)), {
  lines: z.optional(listChangeOf(Line, ConventionId)),
  envelopes: z.optional(listChangeOf(Envelope, Slug)),
  targets: z.optional(listChangeOf(Target, z.string())),
});
export type ContentsChanges = z.infer<typeof ContentsChanges>;

const conventionOf = ({ convention }: Line) => convention;
const idOf = ({ id }: Envelope) => id;

/** The changes from one text to another; undefined where nothing changed. */
export function contentsChanges(before: Contents, after: Contents): ContentsChanges | undefined {
  const { lines, envelopes, targets, ...fields } = after;
  const known = new Map<string, unknown>(Object.entries(before));
  const changed = Object.entries(fields).filter(
    ([name, value]) => fingerprint(value ?? null) !== fingerprint(known.get(name) ?? null),
  );
  const rows = {
    lines: listChange(before.lines, lines, conventionOf),
    envelopes: listChange(before.envelopes, envelopes, idOf),
    targets: listChange(before.targets, targets, targetKey),
  };
  const all = { ...Object.fromEntries(changed), ...given(rows) };
  return Object.keys(all).length === 0 ? undefined : ContentsChanges.parse(all);
}

const given = (fields: object) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** The text after the changes. */
export function withContentsChanges(before: Contents, changes: ContentsChanges): Contents {
  const { lines, envelopes, targets, ...fields } = changes;
  return {
    ...before,
    ...fields,
    ...(lines && { lines: withListChange(before.lines, lines, conventionOf) }),
    ...(envelopes && { envelopes: withListChange(before.envelopes, envelopes, idOf) }),
    ...(targets && { targets: withListChange(before.targets, targets, targetKey) }),
  };
}
