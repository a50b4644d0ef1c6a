import * as z from 'zod/mini';

/** The person who is signed in, from the identity token: the API judges by the access token's own claims. */
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

/**
 * The person of an identity token's claims. All roles count or none, as the API has it, which says on every page which
 * one is unknown and whom to ask.
 */
export function personOf(claims: unknown): Person | undefined {
  const parsed = Claims.safeParse(claims);
  if (!parsed.success) return undefined;
  const { sub, name, party, roles = '' } = parsed.data;
  const words = Array.isArray(roles) ? roles : roles.split(/[\s,;،؛]+/);
  const given = words.filter((word) => word !== '');
  const known = ROLES.filter((role) => given.includes(role));
  const isUnderstood = given.every((word) => ROLES.some((role) => role === word));
  return { sub, name: name ?? sub, party: party ?? '', roles: isUnderstood ? known : [] };
}
