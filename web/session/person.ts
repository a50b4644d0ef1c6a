import { isRecord } from '../api/search.ts';

/** The person who is signed in, from the identity token: the API judges by the access token's own claims. */
interface Claims {
  sub: string;
  name?: string;
  party?: string;
  roles?: string | string[];
}

function isClaims(value: unknown): value is Claims {
  if (!isRecord(value)) return false;
  const { sub, name = '', party = '', roles = '' } = value;
  const isWords = Array.isArray(roles) ? roles.every(isText) : isText(roles);
  return isText(sub) && isText(name) && isText(party) && isWords;
}
const isText = (value: unknown) => typeof value === 'string';

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
  if (!isClaims(claims)) return undefined;
  const { sub, name, party, roles = '' } = claims;
  const words = Array.isArray(roles) ? roles : roles.split(/[\s,;،؛]+/);
  const given = words.filter((word) => word !== '');
  const known = ROLES.filter((role) => given.includes(role));
  const isUnderstood = given.every((word) => ROLES.some((role) => role === word));
  return { sub, name: name ?? sub, party: party ?? '', roles: isUnderstood ? known : [] };
}
