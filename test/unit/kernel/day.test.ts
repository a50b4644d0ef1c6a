import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { Day } from '../../../functions/kernel/calendar.ts';
import { daysLater } from '../../../morocco/clock.ts';

test('a rule between days is asked only of days: what is none is refused before it', () => {
  const Span = z
    .strictObject({ from: Day, until: Day })
    .check(z.refine(({ from, until }) => until <= daysLater(from, 400), { error: 'tooLong' }));
  for (const from of ['', '2026-02-30', 'yesterday', '0020-02-29', '+010000-04'])
    expect(Span.safeParse({ from, until: '2026-03-01' }).error?.issues.map(({ path }) => path)).toEqual([
      ['from'],
    ]);
  expect(Span.safeParse({ from: '2026-01-01', until: '2028-01-01' }).error?.issues).toMatchObject([
    { message: 'tooLong' },
  ]);
});
