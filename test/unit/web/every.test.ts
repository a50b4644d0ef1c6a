import { expect, test } from 'vitest';
import { everyOf } from '../../../web/api/every.ts';

/** Lists of the API's values are checked by the compiler: these lines are refused where it would take them. */

test('a list has every value of its type, and no other', () => {
  const every = everyOf<'cash' | 'land'>();
  expect(every(['cash', 'land'])).toEqual(['cash', 'land']);
  // @ts-expect-error one is missing
  every(['cash']);
  // @ts-expect-error one is unknown
  every(['cash', 'land', 'gold']);
});
