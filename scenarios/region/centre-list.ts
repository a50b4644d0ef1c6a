import type { Status } from '../../functions/aggregates/centre/centre.ts';
import { NOT_PUBLISHED } from '../../functions/aggregates/centre/details.ts';
import type { Province } from '../../functions/aggregates/shared/place-codes.ts';

/**
 * The 28 centres of the case: seven new ones, one in each prefecture and province of Rabat-Salé-Kénitra, and 21 that are
 * rehabilitated, of which nobody has published whom they serve. Neither are their sites and stages published: the towns
 * are real, the points are those of the towns, and the stages are invented for the demonstration.
 */

interface Town {
  ar: string;
  fr: string;
  province: Province;
  lon: number;
  lat: number;
}

/** Three towns or arrondissements of each; the new centre is in the first. */
const TOWNS: readonly Town[] = [
  { ar: 'حسان', fr: 'Hassan', province: 'MA-RAB', lon: -6.83, lat: 34.02 },
  { ar: 'يعقوب المنصور', fr: 'Yacoub El Mansour', province: 'MA-RAB', lon: -6.88, lat: 33.99 },
  { ar: 'أكدال الرياض', fr: 'Agdal-Riyad', province: 'MA-RAB', lon: -6.86, lat: 33.96 },
  { ar: 'تابريكت', fr: 'Tabriquet', province: 'MA-SAL', lon: -6.8, lat: 34.05 },
  { ar: 'بطانة', fr: 'Bettana', province: 'MA-SAL', lon: -6.81, lat: 34.03 },
  { ar: 'بوقنادل', fr: 'Bouknadel', province: 'MA-SAL', lon: -6.74, lat: 34.12 },
  { ar: 'تمارة', fr: 'Témara', province: 'MA-SKH', lon: -6.91, lat: 33.93 },
  { ar: 'الصخيرات', fr: 'Skhirate', province: 'MA-SKH', lon: -7.03, lat: 33.85 },
  { ar: 'عين العودة', fr: 'Aïn El Aouda', province: 'MA-SKH', lon: -6.79, lat: 33.81 },
  { ar: 'القنيطرة', fr: 'Kénitra', province: 'MA-KEN', lon: -6.58, lat: 34.26 },
  { ar: 'سوق أربعاء الغرب', fr: 'Souk El Arbaa du Gharb', province: 'MA-KEN', lon: -6.0, lat: 34.68 },
  { ar: 'المهدية', fr: 'Mehdia', province: 'MA-KEN', lon: -6.67, lat: 34.25 },
  { ar: 'الخميسات', fr: 'Khémisset', province: 'MA-KHE', lon: -6.07, lat: 33.82 },
  { ar: 'تيفلت', fr: 'Tiflet', province: 'MA-KHE', lon: -6.31, lat: 33.9 },
  { ar: 'الرماني', fr: 'Rommani', province: 'MA-KHE', lon: -6.6, lat: 33.53 },
  { ar: 'سيدي قاسم', fr: 'Sidi Kacem', province: 'MA-SIK', lon: -5.71, lat: 34.22 },
  { ar: 'مشرع بلقصيري', fr: 'Mechra Bel Ksiri', province: 'MA-SIK', lon: -5.95, lat: 34.57 },
  { ar: 'جرف الملحة', fr: 'Jorf El Melha', province: 'MA-SIK', lon: -5.5, lat: 34.49 },
  { ar: 'سيدي سليمان', fr: 'Sidi Slimane', province: 'MA-SIL', lon: -5.92, lat: 34.26 },
  { ar: 'سيدي يحيى الغرب', fr: 'Sidi Yahya El Gharb', province: 'MA-SIL', lon: -6.31, lat: 34.31 },
  { ar: 'دار بلعامري', fr: 'Dar Bel Amri', province: 'MA-SIL', lon: -5.97, lat: 34.19 },
];

/** How a centre stands. `stands` is its status; `verified` and `late` tell apart what the status does not. */
interface Standing {
  stands: Status;
  /** Another party has verified the opening. */
  verified?: true;
  /** Its next stage, or its opening, should have been reached long ago. */
  late?: true;
  /** How many came in the last quarters that have ended, the earlier first: it has been open for longer than they are. */
  attended?: readonly number[];
}

export interface DemoCentre extends Standing {
  key: string;
  town: Town;
  work: 'new' | 'rehabilitation';
  groups: string[];
}

/** Of the new centres, in the order of the provinces. That of Rabat has received people, that of Témara is built and not open. */
const NEW: readonly Standing[] = [
  { stands: 'inService', verified: true, attended: [180, 230] },
  { stands: 'works' },
  { stands: 'equipped', late: true },
  { stands: 'inService' },
  { stands: 'studies' },
  { stands: 'works', late: true },
  { stands: 'planned' },
];

/** Of the others, in the order of the towns. */
const REHABILITATED: readonly Standing[] = [
  { stands: 'inService', verified: true },
  { stands: 'works' },
  { stands: 'studies' },
  { stands: 'inService', verified: true },
  { stands: 'authorised' },
  { stands: 'studies' },
  { stands: 'equipped' },
  { stands: 'works' },
  { stands: 'suspended' },
  { stands: 'inService', verified: true },
  { stands: 'works', late: true },
  { stands: 'studies', late: true },
  { stands: 'works' },
  { stands: 'planned' },
  { stands: 'works' },
  { stands: 'inService', verified: true },
  { stands: 'works' },
  { stands: 'planned', late: true },
  { stands: 'closed' },
  { stands: 'studies' },
  { stands: 'works' },
];

const chiefTowns = TOWNS.filter(
  ({ province }, index) => TOWNS.findIndex((each) => each.province === province) === index,
);

const centresOf = (
  towns: readonly Town[],
  standings: readonly Standing[],
  common: Pick<DemoCentre, 'work' | 'groups'>,
): DemoCentre[] =>
  towns.flatMap((town, index) => {
    const standing = standings[index];
    return standing ? [{ key: `${common.work}-${index + 1}`, town, ...common, ...standing }] : [];
  });

export const DEMO_CENTRES: readonly DemoCentre[] = [
  ...centresOf(chiefTowns, NEW, { work: 'new', groups: ['women'] }),
  ...centresOf(TOWNS, REHABILITATED, { work: 'rehabilitation', groups: [NOT_PUBLISHED] }),
];
