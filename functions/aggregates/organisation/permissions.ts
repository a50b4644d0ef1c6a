import type { Membership } from '../../kernel/permission.ts';
import type { Actor, Person } from '../../kernel/principal.ts';
import type { Organisation } from './organisation.ts';
import { refuse } from './refuse.ts';

/**
 * The capacities of a person in the register: anybody with a role; `keeper`, who looks after the entry: an
 * officer of the party that declared it while it is only declared, and an administrator always.
 */
export const CAPACITIES = ['anybody', 'keeper'] as const;
type Capacity = (typeof CAPACITIES)[number];

export type { Capacity };

function isKeeper({ status, declarer }: Organisation, { party, roles }: Person): boolean {
  if (roles.includes('administrator')) return true;
  return status === 'declared' && party === declarer;
}

/** The register is open to everybody who is signed in: they choose the parties of conventions from it. */
export const MEMBERSHIP: Membership<Organisation> = {
  knows: () => true,
  has: (organisation, person, capacity) =>
    capacity === 'anybody' || (capacity === 'keeper' && isKeeper(organisation, person)),
  phase: ({ status }) => status,
};

/** The permission to declare: an officer of any party, or an administrator. */
export const DECLARER = { roles: ['officer', 'administrator'], capacity: 'anybody', phases: [] } as const;

export function mayDeclare({ roles }: Person): boolean {
  return roles.some((role) => DECLARER.roles.some((each) => each === role));
}

/** Refuses a declaration by anybody else. */
export function assertMayDeclare(actor: Actor): asserts actor is Person {
  if (actor.kind === 'system' || !mayDeclare(actor)) throw refuse('notAllowed', { who: DECLARER.roles });
}
