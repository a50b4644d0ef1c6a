import { regionCoverage } from '../../../aggregates/campaign/coverage-view.ts';
import { campaignIdOf } from '../../../aggregates/campaign/id.ts';
import { CAMPAIGN_RECORD } from '../../../aggregates/campaign/record.ts';
import { CoverageDocument } from '../../../aggregates/campaign/versions/coverage-document.ts';
import type { Region } from '../../../aggregates/shared/place-codes.ts';
import { coverageName } from '../../../aggregates/shared/published-coverage.ts';
import type { Person } from '../../../kernel/principal.ts';
import { documentsOf } from '../../../store/documents.ts';
import type { Store } from '../../../store/table.ts';
import type { Published } from './answers.ts';

/** The newest published figures of regions, as everybody may see them. */

/** The newest published document of a region, and that of the year before it where it was read. */
export interface NewestCoverage {
  document: CoverageDocument;
  before: CoverageDocument | undefined;
}

/**
 * Of each region the newest published figures of this year or the last. One call reads `years` documents of each region,
 * however many years have figures: with three, a change since the year before is known in either case.
 */
export async function newestCoverage(
  store: Store,
  regions: readonly Region[],
  { thisYear, years }: { thisYear: number; years: 2 | 3 },
): Promise<Map<Region, NewestCoverage>> {
  const asked = regions.flatMap((region) =>
    Array.from({ length: years }, (_, back) => ({
      id: campaignIdOf(region, thisYear - back),
      name: coverageName(),
    })),
  );
  const contents = await documentsOf(store, CAMPAIGN_RECORD, asked);
  const documents = contents.map((content) => {
    const document = content === undefined ? undefined : CoverageDocument.parse(content);
    return document?.isPublished ? document : undefined;
  });
  return new Map(
    regions.flatMap((region, index) => {
      const own = documents.slice(index * years, (index + 1) * years);
      const at = own.slice(0, 2).findIndex((each) => each !== undefined);
      const document = own[at];
      return document ? [[region, { document, before: own[at + 1] }] as const] : [];
    }),
  );
}

/**
 * What is said of a region's groups. Those who accept the figures read no more than others here: the page is passed on,
 * shown on screens and printed.
 */
export function publishedOf({ document, before }: NewestCoverage, person: Person): Published {
  const { campaign, year, version, at, rows } = regionCoverage(document, before, { person, asPublic: true });
  return {
    campaign,
    year,
    version,
    at,
    rows: rows.map(({ provinces, sources: _sources, ...row }) => {
      const largest = provinces
        .filter(({ hidden, gapAtLeast }) => !hidden && (gapAtLeast ?? 0) > 0)
        .sort((a, b) => (b.gapAtLeast ?? 0) - (a.gapAtLeast ?? 0))[0];
      return { ...row, ...(largest && { largest }) };
    }),
  };
}
