import { expect, test } from 'vitest';
import type { AgendaItem } from '../../../../web/api/schema.d.ts';
import { byDay, daysLateOf, isLate, ofKind, partsOf } from '../../../../web/pages/agenda/days.ts';
import { readAgendaFilters } from '../../../../web/pages/agenda/filters.ts';

/** What of an agenda is late, what is to come, and in which order both are read. */

const TODAY = '2026-11-27';

const entry = (id: string, day: string, rest: Partial<AgendaItem> = {}): AgendaItem => ({
  id,
  kind: 'task',
  day,
  done: false,
  label: id,
  about: { kind: 'convention', id: 'c1', title: { ar: 'أ', fr: 'a' } },
  version: 1,
  changedAt: '2026-11-01T00:00:00.000Z',
  ...rest,
});

test.each([
  ['a task of yesterday', entry('a', '2026-11-26'), 1],
  ['a task of today', entry('a', TODAY), 0],
  ['a tranche of last month that nobody has called', entry('a', '2026-10-27', { kind: 'tranche' }), 31],
  ['one that was called', entry('a', '2026-10-27', { kind: 'tranche', done: true }), 0],
  ['a centre that did not open', entry('a', '2026-11-25', { kind: 'opening' }), 2],
  ['a meeting that is over', entry('a', '2026-11-25', { kind: 'session' }), 0],
  ['a consultation that is over', entry('a', '2026-11-25', { kind: 'consultation' }), 0],
])('%s is %o late by %i days', (_, item, days) => {
  expect(daysLateOf(item, TODAY)).toBe(days);
  expect(isLate(item, TODAY)).toBe(days > 0);
});

test('what is late comes first, the latest before the others; then the days to come, today among them', () => {
  const items = [
    entry('tomorrow', '2026-11-28'),
    entry('late', '2026-11-20'),
    entry('over', '2026-11-20', { kind: 'session' }),
    entry('later', '2026-11-02'),
    entry('today', TODAY),
    entry('also tomorrow', '2026-11-28'),
  ];
  const { late, ahead } = partsOf(items, TODAY);
  expect(late.map(({ id }) => id)).toEqual(['later', 'late']);
  expect(ahead.map(({ day, items: of }) => [day, of.map(({ id }) => id)])).toEqual([
    [TODAY, ['today']],
    ['2026-11-28', ['tomorrow', 'also tomorrow']],
  ]);
  expect(byDay(items).map(({ day }) => day)).toEqual(['2026-11-02', '2026-11-20', TODAY, '2026-11-28']);
});

test('a kind leaves its own entries, none leaves all', () => {
  const items = [entry('a', TODAY), entry('b', TODAY, { kind: 'opening' })];
  expect(ofKind(items, { kind: 'opening' }).map(({ id }) => id)).toEqual(['b']);
  expect(ofKind(items, {})).toEqual(items);
});

test('of an address typed wrongly the rest counts', () => {
  expect(readAgendaFilters({ view: 'week', month: '2026-13', kind: 'opening' })).toEqual({ kind: 'opening' });
  expect(readAgendaFilters({ view: 'month', month: '2026-12' })).toEqual({ view: 'month', month: '2026-12' });
});
