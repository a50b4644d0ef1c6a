import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { CAMPAIGN_ANSWERS } from '../../../functions/aggregates/campaign/answers.ts';
import type { Campaign } from '../../../functions/aggregates/campaign/campaign.ts';
import { packed } from '../../../functions/aggregates/campaign/figures/series.ts';
import { campaignIdOf } from '../../../functions/aggregates/campaign/id.ts';
import { CAMPAIGN_KIND } from '../../../functions/aggregates/campaign/kind.ts';
import { coverageDocuments } from '../../../functions/aggregates/campaign/versions/documents.ts';
import type { Fact } from '../../../functions/aggregates/shared/figures.ts';
import type { Region } from '../../../functions/aggregates/shared/place-codes.ts';
import { PROVINCES, REGIONS } from '../../../functions/aggregates/shared/places.ts';
import { documentKey } from '../../../functions/store/keys.ts';
import { pack } from '../../../functions/store/snapshot.ts';
import { openStore, type Store } from '../../../functions/store/table.ts';
import { COUNCIL, person } from '../../../scenarios/cases.ts';
import { caller } from '../../support/caller.ts';
import { Chance } from '../../support/chance.ts';
import { newStore } from '../../table.ts';
import { published } from '../../unit/aggregates/campaign/setting.ts';

/** Coverage is read at a cost that does not grow with the years, nor with the number of regions that have one. */

const MAX_UNITS = 3;
const anybody = person(COUNCIL, 'officer');
const chance = new Chance(7);

let store: Store;
let call: Awaited<ReturnType<typeof caller>>;
let units = 0;

beforeAll(async () => {
  store = await newStore(inject('dynamodb'));
  call = await caller(inject('dynamodb'), store.table);
  openStore().client.middlewareStack.add(
    (next) => async (args) => {
      Object.assign(args.input, { ReturnConsumedCapacity: 'TOTAL' });
      const answer = await next(args);
      const used = [Object(answer.output).ConsumedCapacity ?? []].flat();
      units += used.reduce((sum, { CapacityUnits }) => sum + Number(CapacityUnits), 0);
      return answer;
    },
    { step: 'initialize', priority: 'low' },
  );
});

/** The invented campaign as that of another region and year. */
function likeIt(region: Region, year: number): Campaign {
  return { ...published().campaign, id: campaignIdOf(region, year), region, year };
}

const SOURCES = ['first-source', 'second-source', 'third-source', 'fourth-source', 'fifth-source'];
const GROUPS = Array.from({ length: 12 }, (_, n) => `group-of-people-${n + 1}`);

/** A campaign with as many requests and groups as there may be; of numbers that nothing compresses. */
function largest(region: Region, year: number): Campaign {
  const places = [...PROVINCES.filter((each) => each.region === region).map(({ code }) => code), region];
  const measures = ['eligible', 'reached'] as const;
  const factsOf = (source: string): Fact[] =>
    GROUPS.flatMap((targetGroup) =>
      places.flatMap((place) =>
        measures
          .filter((measure) => measure === 'reached' || source === SOURCES[0])
          .map((measure) => ({
            place,
            targetGroup,
            measure,
            unit: 'people' as const,
            value: chance.within(measure === 'reached' ? 0 : 60_000, measure === 'reached' ? 9_999 : 99_999),
            basis: 'registry' as const,
            quality: 'measured' as const,
            asOf: '2026-09-30',
          })),
      ),
    );
  const base = likeIt(region, year);
  return {
    ...base,
    targetGroups: GROUPS,
    requests: SOURCES.flatMap((source) =>
      places.map((place) => ({
        source,
        place,
        measures: [...measures],
        status: 'accepted' as const,
        since: base.createdAt,
      })),
    ),
    submissions: SOURCES.map((source) => ({
      source,
      series: packed(factsOf(source)),
      submitters: ['x'],
      submittedAt: base.createdAt,
      salt: 'x'.repeat(32),
    })),
  };
}

async function kept(campaigns: readonly Campaign[]): Promise<void> {
  const items = campaigns.flatMap((campaign) =>
    coverageDocuments(undefined, campaign).map(({ name, content }) => ({
      PutRequest: {
        Item: { ...documentKey(CAMPAIGN_KIND, campaign.id, name), version: 1, ...pack(content) },
      },
    })),
  );
  for (let at = 0; at < items.length; at += 25)
    await store.client.send(
      new BatchWriteCommand({ RequestItems: { [store.table]: items.slice(at, at + 25) } }),
    );
}

async function costOf(query: Record<string, string>) {
  const before = units;
  const { status, body } = await call('GET', '/v1/coverage', anybody, undefined, { query });
  expect(status).toBe(200);
  return { cost: units - before, ...CAMPAIGN_ANSWERS.Coverage.parse(body) };
}

describe('the coverage of a region', () => {
  const codes = REGIONS.map(({ code }) => code);
  const years = Array.from({ length: 20 }, (_, n) => 2026 + n);

  test('costs at most three read units, the same with twelve regions of one year and of twenty', async () => {
    await kept(codes.flatMap((region) => [2025, 2026].map((year) => likeIt(region, year))));
    const one = await costOf({ region: 'MA-04', period: '2026' });
    const country = await costOf({ period: '2026' });
    await kept(codes.flatMap((region) => years.slice(1).map((year) => likeIt(region, year))));
    const twenty = await costOf({ region: 'MA-04', period: '2026' });
    expect(one.items[0]?.rows[0]?.region.changeAtLeast).not.toBeUndefined();
    expect([one.cost, twenty.cost]).toEqual([one.cost, one.cost]);
    expect(one.cost).toBeGreaterThan(0);
    expect(one.cost).toBeLessThanOrEqual(MAX_UNITS);
    expect((await costOf({ period: '2026' })).cost).toBe(country.cost);
    expect(country.cost).toBeLessThanOrEqual(codes.length * one.cost);
    expect(country.items).toHaveLength(codes.length);
  });

  test('costs at most three read units at the largest size that is allowed', async () => {
    await kept([2061, 2062].map((year) => largest('MA-03', year)));
    const { cost, items } = await costOf({ region: 'MA-03', period: '2062' });
    expect(items[0]?.rows).toHaveLength(GROUPS.length);
    expect(items[0]?.rows[0]?.provinces).toHaveLength(9);
    expect(cost).toBeLessThanOrEqual(MAX_UNITS);
  });
});
