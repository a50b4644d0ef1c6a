import type { Actor, Person } from '../../kernel/principal.ts';
import type { Role } from '../../kernel/roles.ts';
import { type CommandType, PERSON_COMMANDS, type PersonCommand, SYSTEM_COMMANDS } from './commands.ts';
import type { Convention, Phase } from './convention.ts';
import { refuse } from './refusals.ts';
import { phrase } from './sentence.ts';

/** Which party of the convention the actor must belong to; tasks and pledges narrow it further themselves. */
type Capacity = 'member' | 'core' | 'proposer' | 'projectOwner' | 'accountHolder';

interface Permission {
  roles: readonly Role[];
  capacity: Capacity;
  phases: readonly Phase[];
}

/** A suspension or termination does not stop the bank: what comes in and what was booked wrongly can be booked. */
const BOOKABLE = ['active', 'suspended', 'terminated'] as const;

const FORMATION = ['review', 'pledging', 'adoption', 'signature', 'visa'] as const;

/**
 * Who may do what, and when. Segregation of duties goes with the chapter that knows who prepared what:
 * who prepares does not approve, and who authorises a payment does not execute it.
 */
export const PERMISSIONS: Record<PersonCommand, Permission> = {
  propose: { roles: ['officer'], capacity: 'core', phases: [] },
  revise: { roles: ['officer'], capacity: 'proposer', phases: ['draft', 'returned', 'pledging'] },
  submit: { roles: ['officer'], capacity: 'proposer', phases: ['draft', 'returned'] },
  withdraw: {
    roles: ['officer'],
    capacity: 'proposer',
    phases: ['draft', 'returned', 'review', 'pledging'],
  },
  pledge: { roles: ['officer'], capacity: 'member', phases: ['pledging'] },
  revisePledge: { roles: ['officer'], capacity: 'member', phases: ['pledging'] },
  withdrawPledge: { roles: ['officer'], capacity: 'member', phases: ['pledging'] },
  confirmPledge: { roles: ['approver'], capacity: 'member', phases: ['pledging'] },
  decideTask: {
    roles: ['officer', 'approver', 'signatory', 'authorising-officer', 'accountant'],
    capacity: 'member',
    phases: [...FORMATION, 'active', 'closing'],
  },
  recordReceipt: { roles: ['accountant'], capacity: 'accountHolder', phases: BOOKABLE },
  preparePayment: { roles: ['officer'], capacity: 'accountHolder', phases: ['active'] },
  executePayment: { roles: ['accountant'], capacity: 'accountHolder', phases: ['active'] },
  provideDocument: { roles: ['officer'], capacity: 'member', phases: BOOKABLE },
  justifyExpenditure: { roles: ['officer'], capacity: 'projectOwner', phases: ['active', 'terminated'] },
  reportComponent: { roles: ['officer'], capacity: 'projectOwner', phases: ['active', 'suspended'] },
  reverse: { roles: ['accountant'], capacity: 'accountHolder', phases: BOOKABLE },
  amend: { roles: ['officer'], capacity: 'core', phases: ['active'] },
  suspend: { roles: ['approver', 'signatory'], capacity: 'core', phases: ['active'] },
  resume: { roles: ['approver', 'signatory'], capacity: 'core', phases: ['suspended'] },
  terminate: { roles: ['signatory'], capacity: 'core', phases: ['active', 'suspended'] },
  close: { roles: ['officer'], capacity: 'core', phases: ['active', 'terminated'] },
};

/** Whether a party takes part in the convention: only then may its people know that it exists. */
export function isMember(convention: Pick<Convention, 'terms'>, party: string): boolean {
  return convention.terms.parties.some((each) => each.id === party);
}

function hasCapacity(convention: Pick<Convention, 'terms' | 'proposer'>, party: string, capacity: Capacity) {
  const { parties, projectOwner, accountHolder } = convention.terms;
  switch (capacity) {
    case 'member':
      return isMember(convention, party);
    case 'core':
      return parties.some((each) => each.id === party && each.kind !== 'contributor');
    case 'proposer':
      return party === convention.proposer;
    case 'projectOwner':
      return party === projectOwner;
    case 'accountHolder':
      return party === accountHolder;
  }
}

function isSystemCommand(type: CommandType): type is (typeof SYSTEM_COMMANDS)[number] {
  return SYSTEM_COMMANDS.some((each) => each === type);
}

/**
 * Refuses what the actor may not do to this convention now: `notFound` to a foreign party, `notAllowed` to
 * the wrong role or party, `wrongPhase` at the wrong time, in this order.
 */
export function assertMay(actor: Actor, type: CommandType, convention: Convention): void {
  if (isSystemCommand(type)) {
    if (actor.kind !== 'system') throw refuse('notAllowed', { who: 'workflow' });
    return;
  }
  if (actor.kind === 'system') throw refuse('notAllowed', { who: PERMISSIONS[type].roles });
  if (!isMember(convention, actor.party)) throw refuse('notFound');
  const { roles, capacity, phases } = PERMISSIONS[type];
  if (!actor.roles.some((role) => roles.includes(role)) || !hasCapacity(convention, actor.party, capacity)) {
    throw refuse('notAllowed', { who: phrase('rolesOfCapacity', { capacity, roles }) });
  }
  if (!phases.includes(convention.phase)) {
    throw refuse('wrongPhase', { phase: convention.phase, why: phrase('possibleIn', { phases }) });
  }
}

/**
 * What a person may do to this convention now, by role, party and phase. A chapter may still refuse: for what it
 * knows of who prepared what, of amounts and of dates.
 */
export function possibleActs(person: Person, convention: Convention): PersonCommand[] {
  const { party, roles: held } = person;
  return PERSON_COMMANDS.filter((type) => {
    const { roles, capacity, phases } = PERMISSIONS[type];
    return (
      phases.includes(convention.phase) &&
      held.some((role) => roles.includes(role)) &&
      hasCapacity(convention, party, capacity)
    );
  });
}

/** Refuses a proposal by somebody who is no officer of one of the three core parties it names. */
export function assertMayPropose(
  actor: Actor,
  terms: Convention['terms'],
): asserts actor is Extract<Actor, { kind: 'person' }> {
  const { roles, capacity } = PERMISSIONS.propose;
  if (actor.kind === 'system' || !actor.roles.some((role) => roles.includes(role)))
    throw refuse('notAllowed', { who: roles });
  if (!hasCapacity({ terms, proposer: actor.party }, actor.party, capacity))
    throw refuse('proposerNotAParty').at('terms.parties');
}
