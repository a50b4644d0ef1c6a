import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { SocialMapView } from '../../../functions/api/reads/social-map/answers.ts';
import { socialMap } from '../../../functions/api/reads/social-map/read.ts';
import type { Store } from '../../../functions/store/table.ts';
import { COUNCIL, person } from '../../../scenarios/cases.ts';
import { caller } from '../../support/caller.ts';
import { putCentres } from '../../support/centre-rows.ts';
import { coverageOf, putCoverage } from '../../support/coverage.ts';
import { newStore } from '../../table.ts';

/** The social map over the API's own handlers and a real table. */

const anybody = person(COUNCIL, 'auditor');

let store: Store;
let call: Awaited<ReturnType<typeof caller>>;
beforeAll(async () => {
  store = await newStore(inject('dynamodb'));
  call = await caller(inject('dynamodb'), store.table);
  await putCentres(store);
  await putCoverage(store, coverageOf(2026));
  await putCoverage(store, { ...coverageOf(2025), isPublished: false });
});

type Parameters = Record<string, string>;

const ask = (query: Parameters, headers: Parameters = {}) =>
  call('GET', '/v1/social-map', anybody, undefined, { query, headers });
const mapOf = async (query: Parameters) => SocialMapView.parse((await ask(query)).body);

describe('the social map', () => {
  test('shows the census of the country where nothing is chosen', async () => {
    const map = await mapOf({});
    expect([map.indicator, map.year, map.rows.length, map.regions.length]).toEqual([
      'disability',
      2024,
      75,
      12,
    ]);
    expect(map.country).toMatchObject({ place: 'MA', value: 48 });
  });

  test('shows the published coverage of a region, with every status', async () => {
    const map = await mapOf({ indicator: 'coverage', region: 'MA-04', year: '2026' });
    expect(map.series).toMatchObject({ group: 'disability', basis: 'registry' });
    expect(map.rows.map(({ place, status, class: its }) => [place, status, its])).toEqual([
      ['MA-RAB', 'known', 1],
      ['MA-SAL', 'known', 3],
      ['MA-SKH', 'doubtful', null],
      ['MA-KEN', 'known', 0],
      ['MA-KHE', 'known', 4],
      ['MA-SIK', 'unknown', null],
      ['MA-SIL', 'hidden', null],
    ]);
    expect(map.unpublished).toEqual([]);
  });

  test('shows nothing of what is not published yet, to its members neither', async () => {
    const map = await mapOf({ indicator: 'coverage', region: 'MA-04', year: '2025' });
    expect(map.series).toBeNull();
    expect(map.unpublished).toEqual(['MA-04']);
    expect(new Set(map.rows.map(({ status }) => status))).toEqual(new Set(['unknown']));
  });

  test('has the centres of the region that have a point', async () => {
    const { points } = await mapOf({ region: 'MA-04' });
    expect(points.map(({ status, kind, unconfirmed }) => [status, kind, unconfirmed]).sort()).toEqual([
      ['closed', 'new', false],
      ['equipped', 'rehabilitation', false],
      ['inService', 'new', true],
      ['inService', 'rehabilitation', false],
      ['works', 'new', false],
    ]);
    expect((await mapOf({})).points).toHaveLength(5);
    expect((await mapOf({ region: 'MA-05' })).points).toEqual([]);
  });

  test('does not mix the coverage of regions that have published nothing with that of others', async () => {
    const map = await mapOf({ indicator: 'coverage', year: '2026', group: 'disability' });
    expect(map.rows).toHaveLength(75);
    expect(map.unpublished).toHaveLength(11);
    expect(map.country).toBeNull();
  });

  test.each<[Parameters, Parameters]>([
    [{}, { accept: 'text/csv' }],
    [{}, { accept: 'application/json;q=0.5, text/csv' }],
    [{ format: 'csv' }, {}],
    [{ format: 'csv' }, { accept: 'application/json' }],
  ])('is a table with tags for %j with %j', async (query, headers) => {
    const answer = await ask(query, headers);
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toMatch(/^text\/csv/);
    const rows = parse(answer.text) as string[][];
    expect(rows).toHaveLength(90);
    expect(rows[1]?.[0]).toBe('#adm1+code+iso');
  });

  test.each<[Parameters, Parameters]>([
    [{}, { accept: '*/*' }],
    [{}, { accept: 'text/html' }],
    [{ format: 'json' }, { accept: 'text/csv' }],
  ])('is JSON for %j with %j', async (query, headers) => {
    expect((await ask(query, headers)).headers['content-type']).toBe('application/json');
  });

  test.each<Parameters>([
    { indicator: 'poverty' },
    { region: 'MA-13' },
    { region: 'MA-RAB' },
    { year: '1999' },
    { year: 'x' },
    { group: '=cmd' },
    { basis: 'guess' },
    { format: 'xml' },
    { unknown: '1' },
  ])('refuses %j, in the reader’s words also to whoever likes tables', async (query) => {
    const refused = await ask(query, { accept: 'text/csv', 'accept-language': 'fr' });
    expect([refused.status, refused.body.code]).toEqual([400, 'queryInvalid']);
    expect(refused.headers['content-type']).toBe('application/problem+json');
  });

  test('asks for one document of each region, however many years there are', async () => {
    const years = [2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024];
    for (const year of years) await putCoverage(store, coverageOf(year));
    const asked: number[] = [];
    store.client.middlewareStack.add(
      (next) => (args) => {
        const tables = Object.values<{ Keys: unknown[] }>(Object(args.input).RequestItems ?? {});
        asked.push(...tables.map(({ Keys }) => Keys.length));
        return next(args);
      },
      { step: 'initialize' },
    );
    await socialMap(store, { indicator: 'coverage', year: 2026, thisYear: 2026 });
    await socialMap(store, { indicator: 'coverage', region: 'MA-04', year: 2026, thisYear: 2026 });
    await socialMap(store, { indicator: 'aged60', thisYear: 2026 });
    expect(asked).toEqual([12, 1]);
  });
});
