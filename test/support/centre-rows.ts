import { CENTRE_KIND } from '../../functions/aggregates/centre/kind.ts';
import type { Summary } from '../../functions/aggregates/centre/listing.ts';
import { centreList } from '../../functions/aggregates/centre/listing.ts';
import { project } from '../../functions/store/lists.ts';
import { type Store, storeOf } from '../../functions/store/table.ts';
import type { TableAccess } from '../../local/access.ts';
import { clientOf } from '../../local/dynamodb.ts';

/** Centres in the lists of their region and of all: rows as the stream writes them, without their lives. */

const CENTRES: readonly Pick<Summary, 'status' | 'work' | 'point' | 'opening'>[] = [
  { status: 'works', work: 'new', point: { lon: -6.83, lat: 34.01 } },
  { status: 'equipped', work: 'rehabilitation', point: { lon: -6.58, lat: 34.26 } },
  {
    status: 'inService',
    work: 'rehabilitation',
    point: { lon: -6.07, lat: 33.82 },
    opening: { day: '2026-01-10', verified: true },
  },
  {
    status: 'inService',
    work: 'new',
    point: { lon: -6.7, lat: 34.05 },
    opening: { day: '2026-01-10', verified: true, unconfirmedSince: '2026-10-01T00:00:00.000Z' },
  },
  { status: 'closed', work: 'new', point: { lon: -5.93, lat: 34.26 } },
  { status: 'planned', work: 'new' },
];

const AT = '2026-01-01T00:00:00.000Z';

/** Six centres of Rabat-Salé-Kénitra, of which five have a point. */
export async function putCentres(store: Store): Promise<void> {
  for (const [index, { status, ...each }] of CENTRES.entries()) {
    const id = `f${String(index).padStart(20, '0')}`;
    const summary: Summary = {
      ...each,
      id,
      name: { ar: `مركز ${index}`, fr: `Centre ${index}` },
      province: 'MA-RAB',
      groups: ['women'],
      owner: 'entraide-nationale',
      status,
      stage: 'inService',
      since: '2026-01-10',
      version: 1,
    };
    const lists = [centreList(), centreList('MA-04')];
    const listing = () => ({ lists, phase: status, search: '', summary });
    await project(
      store,
      { ...CENTRE_KIND, listing },
      { id, version: 1, lastHash: '', createdAt: AT, changedAt: AT },
    );
  }
}

export const seedCentres = (access: TableAccess): Promise<void> =>
  putCentres(storeOf(clientOf(access), access.table));
