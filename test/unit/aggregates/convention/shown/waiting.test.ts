import { expect, test } from 'vitest';
import { summaryOf } from '../../../../../functions/aggregates/convention/shown/summary.ts';
import { smallLife } from '../../../../support/small.ts';

test('two things that are asked of one party are told apart by what they are about', () => {
  const life = smallLife('active');
  life.open('tranche-1');
  const asked = summaryOf(life.c).waitingFor.filter(({ kind }) => kind === 'fundsCall');
  expect(asked.length).toBeGreaterThan(1);
  expect(new Set(asked.map(({ subject }) => subject)).size).toBe(asked.length);
  for (const { tranche } of asked) expect(tranche).toBe(1);
  for (const { subject } of asked) expect(life.c.calls.map(({ id }) => id)).toContain(subject);
});
