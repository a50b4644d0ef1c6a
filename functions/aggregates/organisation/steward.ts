import type { Person } from '../../kernel/principal.ts';
import { type Registered, registeredOf } from '../shared/registered.ts';
import type { OrganisationContext } from './context.ts';
import type { Organisation } from './organisation.ts';
import { regionsOf } from './places.ts';
import { phrase, refuse } from './refuse.ts';

/** The roles that a steward has one of. */
export const STEWARDS = ['officer', 'administrator'] as const;

/**
 * Whether a person is a steward of an entry: an officer of the ministry, or of the wilaya of the only region in which it
 * is, both verified by the register itself (`own`: nobody becomes one by what they declare of themselves); or an
 * administrator.
 */
export function isSteward(
  { roles }: Pick<Person, 'roles'>,
  own: Registered | undefined,
  { details }: Pick<Organisation, 'details'>,
): boolean {
  if (roles.includes('administrator')) return true;
  if (!roles.includes('officer') || !own || !['verified', 'stale'].includes(own.status)) return false;
  if (own.details.kind === 'ministry') return true;
  return own.details.kind === 'wilaya' && regionsOf(details).every((region) => region === own.details.region);
}

const isStewardOf = ({ actor, state, beside }: OrganisationContext): boolean =>
  actor.kind === 'person' && isSteward(actor, registeredOf({ beside }, actor.party), state);

/** Refuses whoever is no steward of the entry. */
export function assertSteward(context: OrganisationContext): void {
  if (!isStewardOf(context))
    throw refuse('notAllowed', {
      who: phrase('rolesOfCapacity', { capacity: 'steward', roles: [...STEWARDS] }),
    });
}

/** Refuses whoever is neither of the organisation itself nor its steward. */
export function assertOwnOrSteward(context: OrganisationContext): void {
  const { actor, state } = context;
  if (actor.kind === 'person' && actor.party === state.party) return;
  assertSteward(context);
}
