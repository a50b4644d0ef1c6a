import { CENTRE_KIND } from '../../../aggregates/centre/kind.ts';
import { centreList, type Summary } from '../../../aggregates/centre/listing.ts';
import type { Region } from '../../../aggregates/shared/place-codes.ts';
import { listPage } from '../../../store/lists.ts';
import type { Store } from '../../../store/table.ts';
import type { MapPoint } from './answers.ts';

/** The centres that have a point, of those registered last. */

/** As many as one page of a list looks at; the programme of the whole country is a quarter of it. */
const MOST = 1000;

/** Reads one page of the list of a region, or of that of all. */
export async function pointsOf(store: Store, region: Region | undefined): Promise<MapPoint[]> {
  const { items } = await listPage(store, CENTRE_KIND, { list: centreList(region), limit: MOST });
  return pointsIn(items);
}

export const pointsIn = (centres: readonly Summary[]): MapPoint[] =>
  centres.flatMap((each) => pointOf(each) ?? []);

function pointOf({ id, name, province, point, work, status, opening }: Summary): MapPoint | undefined {
  if (!point) return undefined;
  return {
    id,
    name,
    province,
    ...point,
    kind: work,
    status,
    verified: opening?.verified ?? false,
    unconfirmed: opening?.unconfirmedSince !== undefined,
  };
}
