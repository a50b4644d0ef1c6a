import type { Cell } from '../../i18n/csv.ts';
import type { MapRow, SocialMap } from '../../parts/social-map/map.ts';

/** The map as rows of a spreadsheet: names of columns, what they hold in the Humanitarian Exchange Language, the places. */

interface Words {
  place: (code: MapRow['place']) => string;
  status: (status: MapRow['status']) => string;
  /** What a source is called. */
  source: (source: MapRow['sources'][number]) => string;
  /** The names of the columns, in their order. */
  columns: readonly string[];
}

/** Source of the tags: HXL 1.1, hxlstandard.org/standard/1-1final/dictionary. */
export const HXL = {
  place: '#adm+code+iso',
  name: '#adm+name',
  year: '#date+year',
  atLeast: '#indicator+value+min+num',
  atMost: '#indicator+value+max+num',
  status: '#status',
  count: '#indicator+count+num',
  source: '#meta+source+name',
  sourceId: '#meta+source+code',
  asOf: '#date+asof',
} as const;

export function csvRows(map: Omit<SocialMap, 'points'>, { place, status, source, columns }: Words): Cell[][] {
  const all = [...(map.country ? [map.country] : []), ...map.regions, ...map.rows];
  const shown = (value: number | null) =>
    value === null ? undefined : map.unit === 'permille' ? value / 10 : value;
  return [
    [...columns],
    Object.values(HXL),
    ...all.map((row): Cell[] => [
      row.place,
      place(row.place),
      map.year,
      shown(row.atLeast),
      shown(row.atMost),
      status(row.status),
      row.count ?? undefined,
      row.sources.map(source).join(' / '),
      row.sources.map((each) => each.source).join(' / '),
      // A figure is no newer than its oldest part.
      { day: row.sources.map(({ asOf }) => asOf).sort()[0] },
    ]),
  ];
}
