import { PROVINCES } from '../../../aggregates/shared/places.ts';
import { SERVICE_WORDS } from '../../../aggregates/shared/services.ts';
import { type Cell, csvOf } from '../../csv.ts';
import type { ShownActivity } from './read.ts';

/** Who does what, where (3W) as a table for other programs: names of columns, then their HXL tags, then the rows. */

/** Source of the tags: HXL 1.1, hxlstandard.org/standard/1-1final/dictionary; `#org`, `#activity`, `#adm` are those of a 3W. */
const COLUMNS = {
  organisation: '#org+id',
  organisation_ar: '#org+name+i_ar',
  organisation_fr: '#org+name+i_fr',
  organisation_kind: '#org+type+code',
  service: '#activity+code',
  service_ar: '#activity+name+i_ar',
  service_fr: '#activity+name+i_fr',
  region: '#adm1+code+iso',
  province: '#adm2+code+iso',
  province_ar: '#adm2+name+i_ar',
  province_fr: '#adm2+name+i_fr',
  commune: '#adm3+name',
  target_group: '#beneficiary+group+code',
  from: '#date+start',
  until: '#date+end',
  capacity: '#capacity+num',
  centre: '#loc+centre+id',
  confirm_by: '#date+confirm',
  state: '#status',
} as const;

export function activitiesCsv(rows: readonly ShownActivity[]): string {
  return csvOf([Object.keys(COLUMNS), Object.values(COLUMNS), ...rows.map(cellsOf)]);
}

function cellsOf(row: ShownActivity): Cell[] {
  const province = PROVINCES.find(({ code }) => code === row.province);
  const service = SERVICE_WORDS[row.service];
  return [
    row.organisation,
    row.name.ar,
    row.name.fr,
    row.kind,
    row.service,
    service.ar,
    service.fr,
    province?.region,
    row.province,
    province?.ar,
    province?.fr,
    row.commune,
    row.group,
    row.from,
    row.until,
    row.capacity,
    row.centre,
    row.confirmBy,
    row.state,
  ];
}
