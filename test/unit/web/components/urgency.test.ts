import { expect, test } from 'vitest';
import { calendarDays } from '../../../../web/i18n/format.ts';
import { urgencyOf, urgencyOfDay } from '../../../../web/parts/tasks/urgency.ts';

const DAY = '2026-08-29';

test.each([
  ['2026-08-25T12:00:00Z', 'later', 4],
  ['2026-08-26T12:00:00Z', 'soon', 3],
  ['2026-08-29T21:30:00Z', 'soon', 0],
  ['2026-08-30T01:30:00Z', 'overdue', -1],
  ['2026-11-27T18:00:00Z', 'overdue', -90],
] as const)('a day is over when the next begins in Morocco: at %s it is %s', (now, urgency, days) => {
  expect(urgencyOfDay(DAY, Date.parse(now))).toBe(urgency);
  // Of a day it is the same where moments are asked for too.
  expect(urgencyOf(DAY, Date.parse(now))).toBe(urgency);
  expect(calendarDays(DAY, Date.parse(now))).toBe(days);
});
