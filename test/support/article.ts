import { expect } from 'vitest';
import { read, type World } from '../../scenarios/client.ts';

/** The table of the founding article's own figures, cell by cell, as the API answers it of a plan. */

const M = 100_000_000;
const PROVINCES = ['MA-KEN', 'MA-KHE', 'MA-RAB', 'MA-SAL', 'MA-SIK', 'MA-SIL', 'MA-SKH'];

const listOf = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? value : []);

/** Holds a plan and its board against the table; the reader is of one of its parties. */
export async function expectArticle(world: World, reader: string, plan: string): Promise<void> {
  const { body } = await read(world, reader, `/v1/plans/${plan}`);
  const { body: board } = await read(world, reader, `/v1/plans/${plan}/board`);

  // 50 M for the region, its split not published; and what it is for each of 5,132,639 inhabitants.
  // 200 M for about 240 centres of the country, and what it is for each; 28 of them are within 20 to 30 M.
  expect(listOf(body.envelopes)).toMatchObject([
    { scope: 'region', amount: 50 * M, split: 'notPublished' },
    { scope: 'national', amount: 200 * M, units: { count: 240, approximate: true }, split: 'notPublished' },
  ]);
  expect(board.population).toBe(5_132_639);
  const [, national] = listOf(board.derived);
  expect(board.derived).toMatchObject([
    { perInhabitant: 974 },
    {
      perUnit: 83_333_333,
      share: { centres: 28, units: 240, isApproximate: true, basisPoints: 1167, amount: 2_333_333_333 },
    },
  ]);
  const { amount } = Object(national?.share);
  expect([20 * M <= amount, amount <= 30 * M]).toEqual([true, true]);

  // 7 new centres, one in each prefecture and province; 21 rehabilitated, of which nobody has published the split.
  const { new: built, rehabilitated } = Object(body.programme);
  expect([built.count, rehabilitated]).toEqual([7, { count: 21, groups: 'notPublished' }]);
  const places = listOf(built.provinces).map(({ province, count }) => `${province} ${count}`);
  expect(places.sort()).toEqual(PROVINCES.map((province) => `${province} 1`));
  expect(JSON.stringify(body.gaps)).not.toContain('provinceWithoutNewCentre');
  expect(board.centres).toMatchObject({
    new: { planned: 7, registered: 7 },
    rehabilitated: { planned: 21, registered: 21 },
  });

  // The convention of 24 M: the ministry's 10, of which 6 for women, the region's 6, the wilaya's 8.
  const [line] = listOf(body.lines);
  expect(body.lines).toHaveLength(1);
  const given = listOf(line?.contributions).map((each) => [each.party, each.earmark, each.amount]);
  expect(given).toEqual([
    ['ministry-solidarity', 'women', 6 * M],
    ['ministry-solidarity', undefined, 4 * M],
    ['council-rsk', undefined, 6 * M],
    ['wilaya-rsk', undefined, 8 * M],
  ]);
  const { body: convention } = await read(world, reader, `/v1/conventions/${line?.convention}`);
  expect(convention.terms).toMatchObject({
    target: { minimum: 20 * M, maximum: 30 * M },
    earmarkFloors: [{ targetGroup: 'women', minimum: 6 * M }],
  });

  // 64 to 74 M: the ministry's 10 M may or may not be part of the 50 M. The 200 M are never added.
  const money = {
    total: { atLeast: 64 * M, atMost: 74 * M },
    envelopes: 50 * M,
    committed: 24 * M,
    pledged: 0,
    unknown: 10 * M,
    national: 200 * M,
  };
  expect([body.money, board.money]).toEqual([money, money]);
}
