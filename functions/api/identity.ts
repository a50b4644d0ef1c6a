import * as z from 'zod/mini';
import type { Person } from '../kernel/principal.ts';
import { ROLES, Role } from '../kernel/roles.ts';
import { Slug } from '../kernel/slug.ts';
import { plainName } from '../kernel/text.ts';
import { ApiRefusal } from './refusals.ts';

/** Reads the claims that the authoriser has verified; refuses the request if one is missing. */

const Claims = z.object({
  sub: z.string().check(z.minLength(1), z.maxLength(200)),
  name: z.optional(z.unknown()),
  party: z.string().check(z.trim(), z.minLength(1)),
  roles: z.string(),
});

/** The separators between roles: spaces, commas and semicolons, Arabic ones too. */
const SEPARATORS = /[\s,;،؛]+/;

/** How much of a claim that is not understood is written back. */
const REPEATED = 80;

const named = (text: string) => ({ name: text.slice(0, REPEATED) });

/**
 * The roles that a claim names, each once. The HTTP API writes a list as `[a b]`. One that is unknown makes the whole
 * claim unknown: whoever wrote it may have meant less than what is understood of it.
 */
function rolesOf(claim: string): Role[] {
  const words = claim
    .trim()
    .replace(/^\[(.*)\]$/s, '$1')
    .split(SEPARATORS);
  const given = [...new Set(words.filter((word) => word !== ''))];
  const known = given.flatMap((word) => {
    const role = z.safeParse(Role, word);
    return role.success ? [role.data] : [];
  });
  if (known.length === given.length) return known;
  const unknown = given.filter((word) => !ROLES.some((role) => role === word));
  throw new ApiRefusal('rolesUnknown', { unknown: unknown.map(named), known: ROLES.map(named) });
}

/** The name by which others see a person: what the directory has, else the subject; without either nobody is shown. */
function nameOf(claim: unknown, sub: string): string {
  const name = plainName(typeof claim === 'string' ? claim : '') || plainName(sub);
  if (name === '') throw new ApiRefusal('identityIncomplete');
  return name;
}

/**
 * The person (or the system) that the authoriser vouches for; refuses claims that are missing or only partly
 * understood.
 */
export function personOf(claims: unknown): Person {
  const parsed = z.safeParse(Claims, claims);
  if (!parsed.success) throw new ApiRefusal('identityIncomplete');
  const { sub, name, party: given, roles: claim } = parsed.data;
  const party = z.safeParse(Slug, given);
  if (!party.success) throw new ApiRefusal('partyUnclear', { party: named(given) });
  const roles = rolesOf(claim);
  if (roles.length === 0) throw new ApiRefusal('identityIncomplete');
  return { kind: 'person', sub, name: nameOf(name, sub), party: party.data, roles };
}
