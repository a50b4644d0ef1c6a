import * as z from 'zod/mini';
import { fingerprint } from '../../kernel/chain.ts';
import { Ice } from '../../kernel/ice.ts';
import { Mailbox } from '../shared/mailbox.ts';
import { Region } from '../shared/place-codes.ts';
import { Details, Receipt } from './organisation.ts';

/** The corrections of an organisation's details: the fields given replace those that were; `null` removes one. */
export const Corrections = z.strictObject({
  kind: z.optional(Details.shape.kind),
  name: z.optional(Details.shape.name),
  region: z.optional(z.nullable(Region)),
  provinces: z.optional(Details.shape.provinces),
  ice: z.optional(z.nullable(Ice)),
  receipt: z.optional(z.nullable(Receipt)),
  mailbox: z.optional(z.nullable(Mailbox)),
});
export type Corrections = z.infer<typeof Corrections>;

type Field = keyof Corrections;

/**
 * The fields that identify an organisation. Its verification vouches for exactly these; of the rest, a mailbox or a
 * region, it stays the same organisation.
 */
const IDENTIFYING: readonly Field[] = ['kind', 'name', 'ice', 'receipt'];

/** The details as corrected. */
export function corrected(details: Details, changes: Corrections): Details {
  const given = Object.entries({ ...details, ...changes });
  return Details.parse(
    Object.fromEntries(given.filter(([, value]) => value !== null && value !== undefined)),
  );
}

function isField(name: string): name is Field {
  return Object.hasOwn(Corrections.shape, name);
}

/** The changes that differ from what is there; undefined where none does. */
export function realChanges(before: Details, changes: Corrections): Corrections | undefined {
  const after = corrected(before, changes);
  const differs = (field: Field) => fingerprint(before[field] ?? null) !== fingerprint(after[field] ?? null);
  const fields = Object.keys(changes).filter(isField).filter(differs);
  if (fields.length === 0) return undefined;
  return Corrections.parse(Object.fromEntries(fields.map((field) => [field, changes[field]])));
}

/** Whether changes touch what identifies an organisation. */
export function touchesIdentity(changes: Corrections): boolean {
  return IDENTIFYING.some((field) => changes[field] !== undefined);
}
