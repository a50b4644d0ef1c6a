import type { CoverageDocument } from '../../../aggregates/campaign/versions/coverage-document.ts';
import { liesIn, PROVINCES } from '../../../aggregates/shared/places.ts';
import type { MapRow, MapSeries } from './answers.ts';
import { INDICATORS } from './indicators.ts';
import { rowOf, rowWithout } from './rows.ts';

/** What campaigns have published of a year, as everybody may see it: what is hidden there is hidden here. */

type ShownRow = CoverageDocument['shown'][number];
type ShownCell = ShownRow['region'];

/** The series of a reader's choice; what is not chosen is left to what most regions have. */
export interface Choice {
  group?: string | undefined;
  basis?: string | undefined;
}

const seriesOf = ({ targetGroup, unit, measure, of, basis }: ShownRow): MapSeries => ({
  group: targetGroup,
  unit,
  measure,
  of,
  basis: basis ?? null,
});

const nameOf = (series: MapSeries) => JSON.stringify(series);

/** Every series that the documents have: those of most regions first, and in the order of their names. */
export function seriesIn(documents: readonly CoverageDocument[]): MapSeries[] {
  const found = Map.groupBy(
    documents.flatMap(({ shown }) => shown.map(seriesOf)),
    nameOf,
  );
  return [...found]
    .sort(([a, { length: one }], [b, { length: other }]) => other - one || (a < b ? -1 : 1))
    .flatMap(([, [series]]) => series ?? []);
}

/** The series that is shown: figures of different kinds never stand on one map. */
export function chosenOf(offered: readonly MapSeries[], { group, basis }: Choice): MapSeries | undefined {
  return offered.find(
    (each) => (group === undefined || each.group === group) && (basis === undefined || each.basis === basis),
  );
}

/** A region, and its provinces, in a series. */
export function coverageRows(
  region: CoverageDocument['region'],
  document: CoverageDocument | undefined,
  series: MapSeries | undefined,
): { region: MapRow; provinces: MapRow[] } {
  const provinces = PROVINCES.filter(({ code }) => liesIn(code, region)).map(({ code }) => code);
  const row = series && document?.shown.find((each) => nameOf(seriesOf(each)) === nameOf(series));
  const names = document?.names ?? {};
  // Who reports two of its measures is one source, no newer than the older of them.
  const sources = [...Map.groupBy(row?.sources ?? [], ({ source }) => source)].map(([source, measures]) => ({
    source,
    name: names[source] ?? { ar: source, fr: source },
    asOf: measures.map(({ asOf }) => asOf).sort()[0] ?? '',
  }));
  const shown = (place: MapRow['place'], cell: ShownCell | undefined): MapRow => {
    if (!cell) return rowWithout(place, 'unknown');
    if (cell.isHidden) return rowWithout(place, 'hidden');
    if (cell.isDoubtful) return { ...rowWithout(place, 'doubtful'), sources };
    return rowOf({ place, bounds: cell.rate, sources }, INDICATORS.coverage);
  };
  return {
    region: shown(region, row?.region),
    provinces: provinces.map((code) =>
      shown(
        code,
        row?.provinces.find(({ place }) => place === code),
      ),
    ),
  };
}
