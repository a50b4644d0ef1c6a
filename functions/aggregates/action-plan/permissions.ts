import type { Membership, Permission } from '../../kernel/permission.ts';
import type { Person } from '../../kernel/principal.ts';
import { coreOf } from '../shared/core.ts';
import { type ActionPlan, type Phase, partiesOf } from './action-plan.ts';

/**
 * The capacities of a person in an action plan: `member`, of a party of it; `core`, of one of the three; `proposer`, of
 * the party that laid it on the table.
 */
export const CAPACITIES = ['member', 'core', 'proposer'] as const;
export type Capacity = (typeof CAPACITIES)[number];

export const isMember = (plan: Pick<ActionPlan, 'core' | 'contents'>, party: string): boolean =>
  partiesOf(plan).includes(party);

const HAS: Record<Capacity, (plan: ActionPlan, party: string) => boolean> = {
  member: isMember,
  core: (plan, party) => coreOf(plan).some((office) => office.party === party),
  proposer: ({ proposer }, party) => proposer === party,
};

const isCapacity = (name: string): name is Capacity => Object.hasOwn(HAS, name);

/** Its parties alone may know a plan. */
export const MEMBERSHIP: Membership<ActionPlan> = {
  knows: (plan, { party }) => isMember(plan, party),
  has: (plan, { party }, capacity) => isCapacity(capacity) && HAS[capacity](plan, party),
  phase: ({ phase }) => phase,
};

type By = Permission<Capacity, Phase>;

/** Whoever proposes: an officer of one of the three. */
export const PROPOSING = { roles: ['officer'], capacity: 'core', phases: [] } as const;

/** Whether a person's role may propose plans; their party has to be one of the three. */
export const mayPropose = ({ roles }: Person): boolean => roles.includes('officer');

/** The three draft together. */
export const DRAFTING: By = { roles: ['officer'], capacity: 'core', phases: ['draft', 'returned'] };
export const WITHDRAWING: By = {
  roles: ['officer'],
  capacity: 'proposer',
  phases: ['draft', 'returned', 'review'],
};
export const DEPARTING: By = {
  roles: ['officer', 'approver'],
  capacity: 'core',
  phases: ['draft', 'returned', 'inForce'],
};
export const DECIDING: By = {
  roles: ['approver', 'signatory'],
  capacity: 'core',
  phases: ['review', 'adoption', 'inForce', 'closing'],
};
export const RUNNING: By = { roles: ['officer'], capacity: 'core', phases: ['inForce'] };
export const MEETING: By = { roles: ['officer'], capacity: 'core', phases: ['inForce', 'closing'] };
