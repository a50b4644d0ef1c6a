import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysLater } from '../../../../morocco/clock.ts';
import { countsOf, figuresOf, partsOf } from '../../../../web/pages/centres/figures.ts';
import { readCentreFilters } from '../../../../web/pages/centres/filters.ts';
import { ofPlace, standsAs } from '../../../../web/pages/centres/rows-shown.ts';
import { type CentreRow, STATUSES } from '../../../../web/parts/centres/centres.ts';
import { daysBuilt, daysLate, daysOverdue } from '../../../../web/parts/centres/lateness.ts';

/** The board of centres: which are late and by how much, which stand closed, and how many in each stage. */

const TODAY = '2026-06-15';
const ROW: CentreRow = {
  id: 'f1',
  name: { ar: 'مركز', fr: 'Centre' },
  province: 'MA-SAL',
  work: 'new',
  groups: ['women'],
  owner: 'council-rsk',
  status: 'studies',
  stage: 'studies',
  since: '2026-01-01',
  version: 3,
};
const asked = (dueOn: string) => ({ kind: 'stageReport' as const, parties: ['council-rsk'], dueOn });

describe('how late a centre is', () => {
  test('counts from the day after the last one that was in time', () => {
    expect(daysLate({ ...ROW, waitsFor: asked(TODAY) }, TODAY)).toBe(0);
    expect(daysLate({ ...ROW, waitsFor: asked('2026-06-14') }, TODAY)).toBe(1);
    expect(daysLate({ ...ROW, next: { stage: 'works', day: '2026-05-15' } }, TODAY)).toBe(31);
  });

  test('is what is longest overdue, and nothing where nothing is due', () => {
    const built = { since: '2025-11-01', openBy: '2026-04-30' };
    expect(daysLate({ ...ROW, built, waitsFor: asked('2026-06-01') }, TODAY)).toBe(46);
    expect(daysLate(ROW, TODAY)).toBe(0);
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), fc.integer({ min: -400, max: 400 }), (a, b) => {
        const next = { stage: 'works' as const, day: daysLater(TODAY, -b) };
        const row = { ...ROW, next, waitsFor: asked(daysLater(TODAY, -a)) };
        expect(daysLate(row, TODAY)).toBe(Math.max(0, a, b));
      }),
    );
  });

  test('the clock of a built one runs from the day on which it was equipped, and is over after its last day', () => {
    const row = { built: { since: '2025-12-17', openBy: '2026-06-15' } };
    expect([daysBuilt(row, TODAY), daysOverdue(row, TODAY)]).toEqual([180, 0]);
    expect([daysBuilt(row, '2026-06-16'), daysOverdue(row, '2026-06-16')]).toEqual([181, 1]);
    expect([daysBuilt({}, TODAY), daysOverdue({}, TODAY)]).toEqual([undefined, 0]);
  });
});

const built = (id: string, since: string): CentreRow => ({
  ...ROW,
  id,
  status: 'equipped',
  stage: 'equipped',
  built: { since, openBy: daysLater(since, 180) },
});
const open = (id: string, opening: NonNullable<CentreRow['opening']>): CentreRow => ({
  ...ROW,
  id,
  status: 'inService',
  stage: 'inService',
  opening,
});
const day = '2026-05-01';
const ROWS: CentreRow[] = [
  { ...ROW, id: 'planned', status: 'planned', stage: 'planned', province: 'MA-KEN' },
  { ...ROW, id: 'late', waitsFor: asked('2026-06-10') },
  built('short', '2026-05-01'),
  built('long', '2025-06-01'),
  open('open', { day, verified: true }),
  open('declared', { day, verified: false }),
  open('unconfirmed', { day, verified: true, unconfirmedSince: '2026-06-01T00:00:00.000Z' }),
  { ...ROW, id: 'suspended', status: 'suspended', groups: ['children', 'women'] },
  { ...ROW, id: 'closed', status: 'closed', stage: 'inService' },
];
const ids = (rows: readonly CentreRow[]) => rows.map(({ id }) => id);

describe('the board', () => {
  test('counts as open what another party has verified, and what is confirmed', () => {
    expect(figuresOf(ROWS, TODAY)).toEqual({ all: 9, open: 1, built: 2, overdue: 1, late: 2 });
  });

  test('counts every stage of the way, and those off it where there are some', () => {
    expect(countsOf(ROWS, TODAY).map(({ status, count, late }) => `${status} ${count} ${late}`)).toEqual([
      'planned 1 0',
      'studies 1 1',
      'works 0 0',
      'equipped 2 1',
      'authorised 0 0',
      'inService 3 0',
      'suspended 1 0',
      'closed 1 0',
    ]);
  });

  test('lists the latest first, then the others by their stage, each once', () => {
    const { late, stages } = partsOf(ROWS, TODAY);
    expect(ids(late)).toEqual(['long', 'late']);
    expect(stages.map(({ status }) => status)).toEqual([
      'planned',
      'equipped',
      'inService',
      'suspended',
      'closed',
    ]);
    const listed = [...late, ...stages.flatMap(({ rows }) => rows)];
    expect(ids(listed).sort()).toEqual(ids(ROWS).sort());
  });

  test('is narrowed by place and group, and by what stands built and not open', () => {
    expect(ids(ofPlace(ROWS, { province: 'MA-KEN' }))).toEqual(['planned']);
    expect(ids(ofPlace(ROWS, { group: 'children' }))).toEqual(['suspended']);
    expect(ids(ROWS.filter((row) => standsAs(row, 'builtNotOpen')))).toEqual(['short', 'long']);
    for (const status of STATUSES)
      expect(ROWS.filter((row) => standsAs(row, status)).every((row) => row.status === status)).toBe(true);
  });

  test('shows what is left of an address that was typed wrongly', () => {
    const typed = { region: 'Rabat', province: 'MA-04', group: 'X Y', stage: 'builtNotOpen' };
    expect(readCentreFilters(typed)).toEqual({ stage: 'builtNotOpen' });
    expect(readCentreFilters({ region: 'all' })).toEqual({ region: 'all' });
  });
});
