import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { campaignIdOf } from '../../functions/aggregates/campaign/id.ts';
import { CAMPAIGN_KIND } from '../../functions/aggregates/campaign/kind.ts';
import { CoverageDocument } from '../../functions/aggregates/campaign/versions/coverage-document.ts';
import { coverageName } from '../../functions/aggregates/shared/published-coverage.ts';
import { documentKey } from '../../functions/store/keys.ts';
import { pack } from '../../functions/store/snapshot.ts';
import { type Store, storeOf } from '../../functions/store/table.ts';
import type { TableAccess } from '../../local/access.ts';
import { clientOf } from '../../local/dynamodb.ts';

/** The published coverage of a region, as its campaign writes it, without the campaign: every status is in it. */

const cell = (place: string, part: object = {}) => ({
  place,
  isHidden: false,
  part: {},
  rate: {},
  gap: {},
  isComplete: true,
  isDoubtful: false,
  missing: [],
  ...part,
});

const rate = (place: string, atLeast: number, atMost: number) => cell(place, { rate: { atLeast, atMost } });

const CELLS = [
  rate('MA-RAB', 350, 400),
  rate('MA-SAL', 750, 810),
  cell('MA-SKH', { isDoubtful: true }),
  cell('MA-KEN', { rate: { atLeast: 50 } }),
  rate('MA-KHE', 900, 1000),
  cell('MA-SIK'),
  cell('MA-SIL', { isHidden: true }),
];

const sourceOf = (source: string, asOf: string) => ({
  source,
  measure: 'reached',
  asOf,
  quality: 'measured',
  basis: 'service',
});

/** The coverage of Rabat-Salé-Kénitra in a year. */
export const coverageOf = (year: number): CoverageDocument =>
  CoverageDocument.parse({
    campaign: campaignIdOf('MA-04', year),
    region: 'MA-04',
    year,
    version: 1,
    at: `${year}-11-01T10:00:00.000Z`,
    isPublished: true,
    keepers: [],
    whole: [],
    shown: [
      {
        targetGroup: 'disability',
        unit: 'people',
        measure: 'reached',
        of: 'eligible',
        basis: 'registry',
        provinces: CELLS,
        region: cell('MA-04', { rate: { atLeast: 173 } }),
        sources: [sourceOf('ads', `${year}-06-30`), sourceOf('entraide-nationale', `${year}-03-31`)],
      },
    ],
  });

/** Writes it where campaigns write theirs. */
export async function putCoverage({ client, table }: Store, content: CoverageDocument): Promise<void> {
  const key = documentKey(CAMPAIGN_KIND, content.campaign, coverageName());
  await client.send(new PutCommand({ TableName: table, Item: { ...key, version: 1, ...pack(content) } }));
}

export function seedCoverage(access: TableAccess, year: number): Promise<void> {
  return putCoverage(storeOf(clientOf(access), access.table), coverageOf(year));
}
