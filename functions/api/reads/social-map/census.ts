import census from '../../../../morocco/census/rgph-2024.json' with { type: 'json' };
import type { MapRow } from './answers.ts';
import { CENSUS_INDICATORS, type CensusIndicator } from './indicators.ts';
import { rowOf, rowWithout } from './rows.ts';

/** What the census says of a place. morocco/census/README.md has its source and terms. */

export const CENSUS_CREDIT = 'Haut-Commissariat au Plan, RGPH 2024';
export const CENSUS_YEAR = 2024;
/** The day of the legal population. */
const CENSUS_DAY = '2024-09-01';
const SOURCES = [
  {
    source: 'hcp-rgph-2024',
    name: { ar: 'المندوبية السامية للتخطيط، الإحصاء العام للسكان والسكنى 2024', fr: CENSUS_CREDIT },
    asOf: CENSUS_DAY,
  },
];

type Figures = (typeof census)[number];
const FIGURES: ReadonlyMap<string, Figures> = new Map(census.map((row) => [row.place, row]));

/** A place in a year: of other years than its own the census says nothing. */
export function censusRow(place: MapRow['place'], name: CensusIndicator, year: number): MapRow {
  const figures = year === CENSUS_YEAR ? FIGURES.get(place) : undefined;
  if (!figures) return rowWithout(place, 'unknown');
  const value = figureOf(figures, name);
  return rowOf(
    { place, bounds: { atLeast: value, atMost: value }, count: countOf(figures, name), sources: SOURCES },
    CENSUS_INDICATORS[name],
  );
}

function figureOf(figures: Figures, name: CensusIndicator): number {
  if (name === 'associations') return Math.round((figures.premises * 100_000) / figures.population);
  return figures[name];
}

function countOf(figures: Figures, name: CensusIndicator): number | undefined {
  if (name === 'associations') return figures.premises;
  return name === 'disability' ? figures.disabled : undefined;
}
