import { expect, test } from 'vitest';
import { refreshOf } from '../../../../web/parts/tasks/refresh.ts';

const AT = '2026-11-25T10:00:00.000Z';
const now = Date.parse(AT) + 60_000;

test('the page looks closely while the system works, and calmly when it takes long or is done', () => {
  const working = { underWay: true, changedAt: AT };
  const idle = { underWay: false, changedAt: AT };
  expect(refreshOf(working, now)).toBeLessThan(3_000);
  expect(refreshOf(working, now + 600_000)).toBeGreaterThan(10_000);
  expect(refreshOf(idle, now)).toBeGreaterThan(10_000);
  expect(refreshOf(idle, Date.parse(AT) + 1_000)).toBeLessThan(3_000);
  // A browser's clock that is behind has seen no change of its own future.
  expect(refreshOf(idle, Date.parse(AT) - 3_600_000)).toBeGreaterThan(10_000);
  expect(refreshOf(undefined, now)).toBeGreaterThan(10_000);
});
