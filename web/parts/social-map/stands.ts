import type { MapPoint } from './map.ts';

/** How a centre stands, as its mark tells: few enough to be told apart in a small picture. */

export const STANDS = ['open', 'unconfirmed', 'built', 'coming', 'off'] as const;
export type Stand = (typeof STANDS)[number];

const OF_STATUS = {
  planned: 'coming',
  studies: 'coming',
  works: 'coming',
  equipped: 'built',
  authorised: 'built',
  inService: 'open',
  suspended: 'off',
  closed: 'off',
  abandoned: 'off',
} as const satisfies Record<MapPoint['status'], Stand>;

/** An opening counts once another party has verified it, and as long as it is confirmed every year. */
export function standOf({
  status,
  verified,
  unconfirmed,
}: Pick<MapPoint, 'status' | 'verified' | 'unconfirmed'>): Stand {
  const stand = OF_STATUS[status];
  return stand === 'open' && (unconfirmed || !verified) ? 'unconfirmed' : stand;
}
