import type { Membership } from '../../kernel/permission.ts';
import type { Actor, Person } from '../../kernel/principal.ts';
import { refuse } from './refuse.ts';
import type { Convention, Phase } from './state.ts';

/** The capacities of a party in a convention; tasks and pledges narrow them further. */
export const CAPACITIES = [
  'member',
  'core',
  'proposer',
  'projectOwner',
  'accountHolder',
  'ownerOrHolder',
] as const;
export type Capacity = (typeof CAPACITIES)[number];

/** A suspension or termination does not stop the bank: what comes in and what was booked wrongly can be booked. */
export const BOOKABLE = ['active', 'suspended', 'terminated'] as const satisfies readonly Phase[];

/** While the convention is formed, its people decide. */
export const FORMATION = [
  'review',
  'pledging',
  'adoption',
  'signature',
  'visa',
] as const satisfies readonly Phase[];

/** Whether a party takes part in the convention: only then may its people know that it exists. */
export function isMember(convention: Pick<Convention, 'terms'>, party: string): boolean {
  return convention.terms.parties.some((each) => each.id === party);
}

type Held = Pick<Convention, 'terms' | 'proposer'>;

const HAS: Record<Capacity, (convention: Held, party: string) => boolean> = {
  member: isMember,
  core: ({ terms }, party) => terms.parties.some(({ id, kind }) => id === party && kind !== 'contributor'),
  proposer: ({ proposer }, party) => party === proposer,
  projectOwner: ({ terms }, party) => party === terms.projectOwner,
  accountHolder: ({ terms }, party) => party === terms.accountHolder,
  ownerOrHolder: ({ terms }, party) => [terms.projectOwner, terms.accountHolder].includes(party),
};

function isCapacity(name: string): name is Capacity {
  return CAPACITIES.some((each) => each === name);
}

export const MEMBERSHIP: Membership<Convention> = {
  knows: (convention, { party }) => isMember(convention, party),
  has: (convention, { party }, capacity) => isCapacity(capacity) && HAS[capacity](convention, party),
  phase: ({ phase }) => phase,
};

/** The permission to propose: an officer of one of the three core parties that the proposal names. */
export const PROPOSER = { roles: ['officer'], capacity: 'core', phases: [] } as const;

/** Refuses a proposal by anybody else. */
export function assertMayPropose(actor: Actor, terms: Convention['terms']): asserts actor is Person {
  const { roles, capacity } = PROPOSER;
  if (actor.kind === 'system' || !actor.roles.some((role) => roles.some((each) => each === role)))
    throw refuse('notAllowed', { who: roles });
  if (!HAS[capacity]({ terms, proposer: actor.party }, actor.party))
    throw refuse('proposerNotAParty').at('terms.parties');
}
