import { PROVINCES, REGIONS } from '../../../aggregates/shared/places.ts';
import { type Cell, csvOf } from '../../csv.ts';
import type { MapRow, SocialMap } from './answers.ts';

/** The map as a table for other programs: names of columns, then what they hold in the Humanitarian Exchange Language. */

/** Source of the tags: HXL 1.1, hxlstandard.org/standard/1-1final/dictionary. */
const COLUMNS = {
  region: '#adm1+code+iso',
  province: '#adm2+code+iso',
  name_ar: '#adm2+name+i_ar',
  name_fr: '#adm2+name+i_fr',
  year: '#date+year',
  indicator: '#indicator+code',
  group: '#group+code',
  basis: '#meta+basis',
  unit: '#indicator+unit',
  value: '#indicator+value+num',
  at_least: '#indicator+value+min+num',
  at_most: '#indicator+value+max+num',
  class: '#indicator+class+num',
  status: '#status',
  count: '#indicator+count+num',
  counted: '#indicator+count+type',
  computed_here: '#meta+derived',
  source: '#meta+source+code',
  source_name_ar: '#meta+source+name+i_ar',
  source_name_fr: '#meta+source+name+i_fr',
  as_of: '#date+asof',
} as const;

/** The file: the country and regions first, then the prefectures and provinces. */
export function socialMapCsv(map: SocialMap): string {
  const rows = [...(map.country ? [map.country] : []), ...map.regions, ...map.rows];
  return csvOf([Object.keys(COLUMNS), Object.values(COLUMNS), ...rows.map((row) => cellsOf(map, row))]);
}

function cellsOf({ indicator, year, series, unit, counts, ours }: SocialMap, row: MapRow): Cell[] {
  const isCounted = row.count !== null;
  const hasOurs = ours === 'count' ? isCounted : row.atLeast !== null;
  return [
    ...placeCells(row.place),
    year,
    indicator,
    series?.group,
    series?.basis ?? undefined,
    unit,
    row.value,
    row.atLeast,
    row.atMost,
    row.class,
    row.status,
    row.count,
    isCounted ? (counts ?? undefined) : undefined,
    ours !== null && hasOurs ? ours : undefined,
    row.sources.map(({ source }) => source).join(' / '),
    row.sources.map(({ name }) => name.ar).join(' / '),
    row.sources.map(({ name }) => name.fr).join(' / '),
    // The figure is no newer than its oldest part.
    row.sources.map(({ asOf }) => asOf).sort()[0],
  ];
}

function placeCells(code: MapRow['place']): Cell[] {
  const province = PROVINCES.find((each) => each.code === code);
  if (province) return [province.region, code, province.ar, province.fr];
  const region = REGIONS.find((each) => each.code === code);
  return region ? [code, undefined, region.ar, region.fr] : [undefined, undefined, 'المغرب', 'Maroc'];
}
