import * as z from 'zod/mini';

/** Who is signed in, as the identity token says: the API judges by the access token's own claims. */
const Claims = z.object({
  sub: z.string(),
  name: z.optional(z.string()),
  party: z.optional(z.string()),
  roles: z.optional(z.union([z.string(), z.array(z.string())])),
});

export const ROLES = [
  'officer',
  'approver',
  'signatory',
  'authorising-officer',
  'accountant',
  'auditor',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

export interface Person {
  sub: string;
  name: string;
  party: string;
  roles: readonly Role[];
}

/** The person of an identity token's claims; roles may be a list or separated by spaces. */
export function personOf(claims: unknown): Person | undefined {
  const parsed = Claims.safeParse(claims);
  if (!parsed.success) return undefined;
  const { sub, name, party, roles = '' } = parsed.data;
  const named = Array.isArray(roles) ? roles : roles.split(/[\s,[\]]+/);
  return { sub, name: name ?? sub, party: party ?? '', roles: ROLES.filter((role) => named.includes(role)) };
}
