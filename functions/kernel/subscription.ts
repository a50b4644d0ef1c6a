import * as z from 'zod/mini';
import { daysLater } from '../../morocco/clock.ts';
import { dayOf, endOfDay, Instant } from './calendar.ts';
import type { Person } from './principal.ts';
import { refuse } from './refusal.ts';
import { Role } from './roles.ts';
import { Slug } from './slug.ts';
import { LANGUAGES } from './wording.ts';

/**
 * The subscription of a person to their agenda, by an address that needs no sign-in. It is bound to the party and the
 * roles of the sign-in: one that comes with the same renews it, one that lacks any of them ends it.
 */
export const Subscription = z.object({
  /** Who has it: a hash of their account's subject. */
  holder: z.string(),
  name: z.string(),
  party: Slug,
  roles: z.array(Role),
  language: z.enum(LANGUAGES),
  /** SHA-256 (hex) of the secret in the address; the secret itself is kept nowhere. */
  secretHash: z.string(),
  createdAt: Instant,
  renewedAt: Instant,
  /** From then on the address answers as one that never was, until a sign-in renews it. */
  validUntil: Instant,
  /** When and why it ended for good. */
  ended: z.optional(z.strictObject({ at: Instant, why: z.enum(['revoked', 'removed', 'roleEnded']) })),
  version: z.int(),
});
export type Subscription = z.infer<typeof Subscription>;

/** The administrator of a party may end what its people have. */
export function assertMayRemoveSubscriptions({ roles }: Pick<Person, 'roles'>): void {
  if (!roles.includes('administrator')) throw refuse('notAllowed', { who: 'administrator' });
}

/** An instant's end of day, so many days later. */
const validUntil = (now: string, days: number): string => endOfDay(daysLater(dayOf(now), days));

interface Given {
  holder: string;
  secretHash: string;
  language: Subscription['language'];
  /** For how many days it is valid after a sign-in. */
  days: number;
  now: string;
}

/** A new address in the place of the one before, which answers no more. */
export function subscribe(
  before: Subscription | undefined,
  { name, party, roles }: Person,
  { days, now, ...given }: Given,
): Subscription {
  return {
    ...given,
    name,
    party,
    roles,
    createdAt: now,
    renewedAt: now,
    validUntil: validUntil(now, days),
    version: (before?.version ?? 0) + 1,
  };
}

/** The same, ended; what has ended already stays as it is. */
export function endSubscription(
  before: Subscription,
  why: NonNullable<Subscription['ended']>['why'],
  now: string,
): Subscription {
  return before.ended ? before : { ...before, ended: { at: now, why }, version: before.version + 1 };
}

/**
 * What a sign-in makes of it: renewed, with the roles that were added since; ended, where the party is another or a role
 * is missing. Within a day the same sign-in changes nothing, so that a portal may tell of each.
 */
export function renewSubscription(
  before: Subscription,
  { party, roles }: Pick<Person, 'party' | 'roles'>,
  { days, now }: { days: number; now: string },
): Subscription {
  if (before.ended) return before;
  if (party !== before.party || before.roles.some((role) => !roles.includes(role)))
    return endSubscription(before, 'roleEnded', now);
  const isSame = roles.length === before.roles.length;
  if (isSame && dayOf(before.renewedAt) === dayOf(now)) return before;
  return {
    ...before,
    roles: [...roles],
    renewedAt: now,
    validUntil: validUntil(now, days),
    version: before.version + 1,
  };
}

/** Whether its address answers at an instant. */
export const isValid = ({ ended, validUntil: until }: Subscription, now: string): boolean =>
  ended === undefined && now <= until;
