import type { Membership, Permission } from '../../kernel/permission.ts';
import type { Person } from '../../kernel/principal.ts';
import { type Campaign, isKeeper, isSource, type Status } from './campaign.ts';

/**
 * The capacities of a person in a campaign: `keeper`, of the ministry or the wilaya that keep it; `source`, of a party
 * that is asked; `member`, of either.
 */
export const CAPACITIES = ['keeper', 'source', 'member'] as const;
export type Capacity = (typeof CAPACITIES)[number];

/** Everybody who is signed in may know a campaign once it is published; before that its members do. */
export const MEMBERSHIP: Membership<Campaign> = {
  knows: (campaign, { party }) =>
    campaign.publishedVersion !== undefined || isKeeper(campaign, party) || isSource(campaign, party),
  has: (campaign, { party }, capacity) => {
    const is = { keeper: isKeeper(campaign, party), source: isSource(campaign, party) };
    return capacity === 'member' ? is.keeper || is.source : capacity === 'keeper' ? is.keeper : is.source;
  },
  phase: ({ status }) => status,
};

/** Who launches: an officer or an approver of the ministry or the wilaya that are to keep it. */
export const LAUNCHER = { roles: ['officer', 'approver'], capacity: 'keeper', phases: [] } as const;

export const mayLaunch = ({ roles }: Person): boolean =>
  roles.some((role) => LAUNCHER.roles.some((each) => each === role));

type By = Permission<Capacity, Status>;

export const KEEPING: By = { roles: ['officer', 'approver'], capacity: 'keeper', phases: ['open'] };
export const ACCEPTING: By = { roles: ['approver'], capacity: 'keeper', phases: ['open'] };
export const REPORTING: By = { roles: ['officer'], capacity: 'source', phases: ['open'] };
export const CORRECTING: By = { roles: ['officer'], capacity: 'source', phases: ['frozen', 'published'] };
export const REVISING: By = { roles: ['approver'], capacity: 'keeper', phases: ['frozen', 'published'] };
