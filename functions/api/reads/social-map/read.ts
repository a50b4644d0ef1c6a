import { campaignIdOf } from '../../../aggregates/campaign/id.ts';
import { CAMPAIGN_KIND } from '../../../aggregates/campaign/kind.ts';
import { CoverageDocument } from '../../../aggregates/campaign/versions/coverage-document.ts';
import type { Region } from '../../../aggregates/shared/place-codes.ts';
import { liesIn, PROVINCES, REGIONS } from '../../../aggregates/shared/places.ts';
import { coverageName } from '../../../aggregates/shared/published-coverage.ts';
import { documentsOf } from '../../../store/documents.ts';
import type { Store } from '../../../store/table.ts';
import type { SocialMap } from './answers.ts';
import { CENSUS_CREDIT, CENSUS_YEAR, censusRow } from './census.ts';
import { type Choice, chosenOf, coverageRows, seriesIn } from './coverage.ts';
import { type CensusIndicator, INDICATORS, type IndicatorName } from './indicators.ts';

/** The social map of a region, or of the country: the rows of the table, of which the picture is made. */

export interface Wanted extends Choice {
  indicator: IndicatorName;
  region?: Region | undefined;
  year?: number | undefined;
  /** The year that it is, in Morocco. */
  thisYear: number;
}

/** How many years are offered for coverage. */
const YEARS = 6;

/** Reads one document for each region, however many years there are; the census is not read but known. */
export async function socialMap(store: Store, wanted: Wanted): Promise<SocialMap> {
  const { indicator } = wanted;
  const regions = REGIONS.map(({ code }) => code).filter((code) => !wanted.region || code === wanted.region);
  const map =
    indicator === 'coverage'
      ? await coverageMap(store, regions, wanted)
      : censusMap(indicator, regions, wanted);
  return mapOf(indicator, map);
}

function mapOf(indicator: IndicatorName, filled: Filled): SocialMap {
  const { unit, bounds, counts = null, ours = null } = INDICATORS[indicator];
  return { indicator, unit, bounds: [...bounds], counts, ours, ...filled };
}

/** The map of one region from what was read of it already: its published coverage, or the census where there is none. */
export function mapOfRegion(
  region: Region,
  document: CoverageDocument | undefined,
  thisYear: number,
): SocialMap {
  if (!document?.shown.length) return mapOf('disability', censusMap('disability', [region], { thisYear }));
  const documents = new Map([[region, document]]);
  return mapOf('coverage', coverageFilled([region], documents, { year: document.year, thisYear }));
}

type Filled = Omit<SocialMap, 'indicator' | 'unit' | 'bounds' | 'counts' | 'ours'>;

function censusMap(
  name: CensusIndicator,
  regions: readonly Region[],
  { year = CENSUS_YEAR }: Pick<Wanted, 'year' | 'thisYear'>,
): Filled {
  const provinces = regions.flatMap((region) => PROVINCES.filter(({ code }) => liesIn(code, region)));
  return {
    year,
    years: [CENSUS_YEAR],
    credit: CENSUS_CREDIT,
    series: null,
    offered: [],
    unpublished: [],
    country: censusRow('MA', name, year),
    regions: regions.map((region) => censusRow(region, name, year)),
    rows: provinces.map(({ code }) => censusRow(code, name, year)),
  };
}

async function coverageMap(store: Store, regions: readonly Region[], wanted: Wanted): Promise<Filled> {
  const { year = wanted.thisYear } = wanted;
  return coverageFilled(regions, await published(store, regions, year), { ...wanted, year });
}

/** The coverage of a year by what regions have published of it. */
function coverageFilled(
  regions: readonly Region[],
  documents: ReadonlyMap<Region, CoverageDocument>,
  { year, thisYear, ...choice }: Choice & { year: number; thisYear: number },
): Filled {
  const offered = seriesIn([...documents.values()]);
  const series = chosenOf(offered, choice);
  const made = regions.map((region) => coverageRows(region, documents.get(region), series));
  return {
    year,
    years: Array.from({ length: YEARS }, (_, index) => thisYear - index),
    credit: null,
    series: series ?? null,
    offered,
    unpublished: regions.filter((region) => !documents.has(region)),
    // Regions may have been reached by the same institutions for the same people: nothing is added.
    country: null,
    regions: made.map(({ region }) => region),
    rows: made.flatMap(({ provinces }) => provinces),
  };
}

/** The newest published version of each region that has one. */
async function published(store: Store, regions: readonly Region[], year: number) {
  const asked = regions.map((region) => ({ id: campaignIdOf(region, year), name: coverageName() }));
  const found = await documentsOf(store, CAMPAIGN_KIND, asked);
  const documents = found.flatMap((content) =>
    content === undefined ? [] : CoverageDocument.parse(content),
  );
  return new Map(documents.filter(({ isPublished }) => isPublished).map((each) => [each.region, each]));
}
