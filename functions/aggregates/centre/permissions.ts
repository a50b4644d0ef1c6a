import type { Membership, Permission } from '../../kernel/permission.ts';
import type { Person } from '../../kernel/principal.ts';
import { coreOf } from '../shared/core.ts';
import { type Centre, STAGES, type Status } from './centre.ts';

/**
 * The capacities of a person in a centre: `owner`, of the party that registered it; `core`, of one of the three that
 * answer for the region; `reporter`, an officer of the owner, or the approver of the wilaya, to whom goes what is late;
 * `runner`, the same or an officer of its operator.
 */
export const CAPACITIES = ['owner', 'core', 'reporter', 'runner'] as const;
export type Capacity = (typeof CAPACITIES)[number];

function isReporter({ owner, core }: Centre, { party, roles }: Person): boolean {
  return (
    (party === owner && roles.includes('officer')) ||
    (party === core.wilaya.party && roles.includes('approver'))
  );
}

const isOperator = ({ operator }: Centre, { party, roles }: Person): boolean =>
  party === operator?.party && roles.includes('officer');

const HAS: Record<Capacity, (centre: Centre, person: Person) => boolean> = {
  owner: ({ owner }, { party }) => party === owner,
  core: (centre, { party }) => coreOf(centre).some((office) => office.party === party),
  reporter: isReporter,
  runner: (centre, person) => isReporter(centre, person) || isOperator(centre, person),
};

const isCapacity = (name: string): name is Capacity => Object.hasOwn(HAS, name);

/**
 * Whether a party has to do with a centre: its owner, the three that answer for the region, and its operator. What shows a
 * stage, and what people wrote of the centre, is for them; everybody else has its public view.
 */
export function isMember(centre: Centre, party: string): boolean {
  const { owner, operator } = centre;
  return party === owner || party === operator?.party || coreOf(centre).some((each) => each.party === party);
}

/** Everybody who is signed in may know a centre: map and lists show it. */
export const MEMBERSHIP: Membership<Centre> = {
  knows: () => true,
  has: (centre, person, capacity) => isCapacity(capacity) && HAS[capacity](centre, person),
  phase: ({ status }) => status,
};

type By = Permission<Capacity, Status>;

/** Whoever registers: an officer of one of the three. */
export const REGISTERING = { roles: ['officer'], capacity: 'core', phases: [] } as const;

/** Whether a person's role may register centres; their party has to be one of the three. */
export const mayRegister = ({ roles }: Person): boolean => roles.includes('officer');

const LIVING: readonly Status[] = [...STAGES, 'suspended'];
export const KEEPING: By = { roles: ['officer'], capacity: 'owner', phases: LIVING };
/** Also once it is closed: its component then takes the centre that replaces it. */
export const UNLINKING: By = { ...KEEPING, phases: [...LIVING, 'closed'] };
export const reporting = (...phases: Status[]): By => ({
  roles: ['officer', 'approver'],
  capacity: 'reporter',
  phases,
});
export const running = (...phases: Status[]): By => ({
  roles: ['officer', 'approver'],
  capacity: 'runner',
  phases,
});
export const deciding = (...phases: Status[]): By => ({ roles: ['approver'], capacity: 'core', phases });
export const VERIFYING: By = { roles: ['approver', 'signatory'], capacity: 'core', phases: ['inService'] };
