import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { COPY_RULES, copiesKept } from '../../../infra/data/copies.ts';
import { settingsOf } from '../../../infra/settings.ts';
import { billOf, pricesOf } from '../../../operate/cost/bill.ts';
import { Usage } from '../../../operate/cost/usage.ts';

/** The estimated cost of a convention: at the prices of the stage's region, with every copy of the data. */

const list = JSON.parse(readFileSync(new URL('../../../operate/cost/prices.json', import.meta.url), 'utf8'));

test('every copy that the rules keep is counted', () => {
  expect(copiesKept()).toBe(5 + 12);
  const nightly = { name: 'nightly', cron: {}, everyDays: 1, keptDays: 35 };
  expect(copiesKept([...COPY_RULES, nightly])).toBe(5 + 12 + 35);
  const assumed = { years: 5, looksPerAct: 5, late: 0, startMilliseconds: 300, slower: 1 };
  const usage = Object.assign(new Usage(), {});
  Object.defineProperty(usage, 'storedBytes', { value: 2 * 1024 ** 3 });
  const bill = billOf(usage, pricesOf(list, 'us-east-1'), assumed);
  const quantity = (name: string) => bill.find((part) => part.name === name)?.quantity;
  expect(quantity('Keeping')).toBe(60);
  expect(quantity('Copies')).toBe(60 * copiesKept());
});

test('a region has its own prices, and an unknown one none', () => {
  const [cheap, paris] = ['us-east-1', settingsOf('prod').region].map((region) => pricesOf(list, region));
  expect(Number(paris?.use.writeUnit)).toBeGreaterThan(Number(cheap?.use.writeUnit));
  expect(Number(paris?.month.key)).toBeCloseTo(Number(cheap?.month.key) * 1.2);
  expect(() => pricesOf(list, 'mars-1')).toThrow('mars-1');
});
