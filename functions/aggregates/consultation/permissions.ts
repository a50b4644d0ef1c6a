import type { Membership, Permission } from '../../kernel/permission.ts';
import type { Person } from '../../kernel/principal.ts';
import { coreOf } from '../shared/core.ts';
import type { Consultation, Phase } from './consultation.ts';

/**
 * The capacities of a person in a consultation: `owner`, of the party that called it; `core`, of one of the three that
 * answer for the region; `assignee`, of a party to which one of its recommendations is assigned; `answerer`, of such a
 * party or of the owner, who merges what nobody has to answer yet.
 */
export const CAPACITIES = ['owner', 'core', 'assignee', 'answerer'] as const;
export type Capacity = (typeof CAPACITIES)[number];

const isAssignee = ({ recommendations }: Consultation, party: string): boolean =>
  recommendations.some(({ assignee }) => assignee?.party === party);

const HAS: Record<Capacity, (consultation: Consultation, party: string) => boolean> = {
  owner: ({ owner }, party) => party === owner,
  core: (consultation, party) => coreOf(consultation).some((office) => office.party === party),
  assignee: isAssignee,
  answerer: (consultation, party) => party === consultation.owner || isAssignee(consultation, party),
};

const isCapacity = (name: string): name is Capacity => Object.hasOwn(HAS, name);

/** Everybody who is signed in may know a consultation. What was said at it they see once its minutes are approved. */
export const MEMBERSHIP: Membership<Consultation> = {
  knows: () => true,
  has: (consultation, { party }, capacity) => isCapacity(capacity) && HAS[capacity](consultation, party),
  phase: ({ phase }) => phase,
};

/** Whether a person sees what was said at a consultation, also while its minutes are a draft. */
export const seesDraft = (consultation: Consultation, { party }: Pick<Person, 'party'>): boolean =>
  HAS.core(consultation, party);

type By = Permission<Capacity, Phase>;

/** Whoever calls a consultation: an officer of the ministry or of the wilaya. */
export const CALLING = { roles: ['officer'], capacity: 'owner', phases: [] } as const;

/** Whether a person's role may call consultations; their party has to be the ministry or the wilaya. */
export const mayCall = ({ roles }: Person): boolean => roles.includes('officer');

export const preparing = (...phases: Phase[]): By => ({ roles: ['officer'], capacity: 'owner', phases });
export const approving = (...phases: Phase[]): By => ({ roles: ['approver'], capacity: 'owner', phases });
export const signing = (...phases: Phase[]): By => ({ roles: ['signatory'], capacity: 'owner', phases });

/** Whoever answers, and whoever they are handed on to when it is late. */
export const ANSWERING: By = {
  roles: ['approver', 'signatory'],
  capacity: 'answerer',
  phases: ['minutesApproved', 'followUp'],
};
export const WORKING: By = { roles: ['officer', 'signatory'], capacity: 'assignee', phases: ['followUp'] };
export const VERIFYING: By = { roles: ['approver', 'signatory'], capacity: 'core', phases: ['followUp'] };
