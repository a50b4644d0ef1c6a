import { expect, test } from 'vitest';
import { CATALOGUE } from '../../../functions/aggregates/catalogue.ts';
import { KEPT } from '../../../operate/kept.ts';

test('the verification knows the lists, guards and documents of every kind', () => {
  const prefixes = (kinds: readonly { prefix: string }[]) => kinds.map(({ prefix }) => prefix).sort();
  expect(prefixes(KEPT)).toEqual(prefixes(CATALOGUE));
});
