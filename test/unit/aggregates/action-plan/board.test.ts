import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boardOf } from '../../../../functions/aggregates/action-plan/board/board.ts';
import { derivedOf } from '../../../../functions/aggregates/action-plan/board/derived.ts';
import { ownCentres } from '../../../../functions/aggregates/action-plan/board/own-centres.ts';
import type { CentreLine } from '../../../../functions/aggregates/action-plan/board/progress.ts';
import { LEGAL_POPULATION } from '../../../../functions/aggregates/shared/legal-population.ts';
import { CONVENTION, LINE, NATIONAL, officers, REGIONAL, TARGET } from '../../../support/plan-setting.ts';
import { drafted, submitted } from './setting.ts';

/** The board of a plan, and the figures that follow from the article's own. */

const PROGRAMME = {
  new: { count: 7, groups: 'notPublished' as const },
  rehabilitated: { count: 21, groups: 'notPublished' as const },
};

test('the regions’ legal populations are the country’s', () => {
  const sum = Object.values(LEGAL_POPULATION).reduce((total, each) => total + each, 0);
  expect([sum, LEGAL_POPULATION['MA-04']]).toEqual([36_828_330, 5_132_639]);
});

test('50 M are 9.74 MAD per inhabitant; of 200 M for about 240 centres 28 are 11.67 % and 23,333,333 MAD', () => {
  const derived = derivedOf(
    { envelopes: [REGIONAL, NATIONAL], programme: PROGRAMME },
    LEGAL_POPULATION['MA-04'],
  );
  expect(derived).toEqual([
    { envelope: 'pole', perInhabitant: 974 },
    {
      envelope: 'national',
      perUnit: 83_333_333,
      share: { centres: 28, units: 240, isApproximate: true, basisPoints: 1167, amount: 2_333_333_333 },
    },
  ]);
});

test('without a programme no share is made up', () => {
  expect(derivedOf({ envelopes: [NATIONAL], programme: undefined }, 1_000)).toEqual([
    { envelope: 'national', perUnit: 83_333_333 },
  ]);
});

const centre = (id: string, change: Partial<CentreLine> = {}): CentreLine => ({
  id,
  name: { ar: id, fr: id },
  province: 'MA-KEN',
  work: 'new',
  groups: ['women'],
  status: 'works',
  since: '2025-01-10',
  ...change,
});

const sources = (change: object = {}) => ({
  conventions: new Map(),
  centres: [],
  consultations: [],
  population: LEGAL_POPULATION['MA-04'],
  now: '2026-03-20T09:00:00.000Z',
  ...change,
});

test('centres are counted by stage against the programme; what is given up is in none', () => {
  const { plan } = drafted().act({ type: 'revise', data: { programme: PROGRAMME } }, officers.council);
  const centres = [
    centre('f1', { status: 'inService' }),
    centre('f2'),
    centre('f3', { status: 'abandoned' }),
    centre('f4', { work: 'rehabilitation', status: 'planned' }),
  ];
  expect(boardOf(plan, sources({ centres })).centres).toEqual({
    new: {
      planned: 7,
      registered: 2,
      inService: 1,
      stages: [
        { status: 'inService', count: 1 },
        { status: 'works', count: 1 },
      ],
      inRegion: { registered: 2, inService: 1 },
    },
    rehabilitated: {
      planned: 21,
      registered: 1,
      inService: 0,
      stages: [{ status: 'planned', count: 1 }],
      inRegion: { registered: 1, inService: 0 },
    },
  });
});

describe('of the centres of a region', () => {
  const programme = {
    new: {
      count: 2,
      provinces: [
        { province: 'MA-KEN' as const, count: 2 },
        { province: 'MA-RAB' as const, count: 0 },
      ],
      groups: [{ group: 'women', count: 2 }],
    },
    rehabilitated: { count: 0, groups: 'notPublished' as const },
  };
  const years = { first: 2022, last: 2026 };
  const line = (convention: string, role: 'core' | 'associated') => ({ ...LINE, convention, role });
  const lines = [line('ccore', 'core'), line('cbeside', 'associated')];
  const isOwn = (change: Partial<CentreLine>, text: object = {}) =>
    ownCentres({ lines, years, programme, ...text }, [centre('f1', change)]).length === 1;

  test.each<[what: string, change: Partial<CentreLine>, isOwn: boolean]>([
    [
      'one of a core convention, whatever its place and years',
      { convention: 'ccore', province: 'MA-RAB' },
      true,
    ],
    ['one of a core convention of another work', { convention: 'ccore', work: 'rehabilitation' }, true],
    ['one of an associated convention', { convention: 'cbeside' }, false],
    ['one of a convention of another plan', { convention: 'cother' }, false],
    ['one of none, of the programme', {}, true],
    ['one of none, in a province where it has none', { province: 'MA-RAB' }, false],
    ['one of none, for a group that it does not name', { groups: ['disability'] }, false],
    ['one of none, of a work that it has none of', { work: 'rehabilitation' }, false],
    ['one that opened long before its years', { status: 'inService', openedOn: '2020-12-31' }, false],
    ['one that opened in the year before', { status: 'inService', openedOn: '2021-01-01' }, true],
    ['one that was closed after them', { status: 'closed', since: '2027-01-01' }, false],
    ['one that is late since before them', { nextOn: '2021-06-01' }, true],
    ['one that is planned for after them', { nextOn: '2027-01-01' }, false],
  ])('%s: %s, %s', (_what, change, expected) => {
    expect(isOwn(change)).toBe(expected);
  });

  test('those of no convention are of no plan without a programme; where it publishes no split they all may be', () => {
    expect([
      isOwn({}, { programme: undefined }),
      isOwn({ convention: 'ccore' }, { programme: undefined }),
    ]).toEqual([false, true]);
    const unsplit = { ...programme, new: { count: 7, groups: 'notPublished' as const } };
    expect(isOwn({ province: 'MA-RAB', groups: [] }, { programme: unsplit })).toBe(true);
  });

  test('a linked one counts in one plan, however many there are', () => {
    const conventions = ['ca', 'cb', 'cc'];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...conventions, undefined), { maxLength: 30 }),
        fc.array(fc.constantFrom(0, 1, 2), { minLength: 3, maxLength: 3 }),
        (links, plans) => {
          const region = links.map((convention, index) => centre(`f${index}`, { convention }));
          const counted = [0, 1, 2].flatMap((plan) =>
            ownCentres(
              {
                years,
                programme: undefined,
                lines: conventions.map((id, at) => line(id, plans[at] === plan ? 'core' : 'associated')),
              },
              region,
            ),
          );
          expect(counted.map(({ id }) => id).sort()).toEqual(
            region.flatMap(({ id, convention }) => (convention === undefined ? [] : [id])).sort(),
          );
        },
      ),
    );
  });
});

test('what is late and what has changed is the plan’s own; beside its count stands what the region has', () => {
  const { plan } = drafted();
  const late = { nextOn: '2026-01-31', since: '2026-03-01' };
  const centres = [
    centre('f1', { ...late, convention: CONVENTION }),
    centre('f2', { ...late, convention: 'cother', status: 'inService' }),
  ];
  const board = boardOf(plan, sources({ centres }));
  expect([board.late.map(({ id }) => id), board.changed.centres.map(({ id }) => id)]).toEqual([
    ['f1'],
    ['f1'],
  ]);
  expect(board.centres.new).toMatchObject({
    registered: 1,
    inService: 0,
    inRegion: { registered: 2, inService: 1 },
  });
});

test('what is reached stands beside its target: met by the lower bound alone, hidden where it is small', () => {
  const { plan } = drafted().act(
    {
      type: 'setTargets',
      data: { targets: [TARGET, { ...TARGET, place: 'MA-SIL' }, { ...TARGET, place: 'MA-KEN' }] },
    },
    officers.council,
  );
  const reached = [
    { place: 'MA-04', group: 'women', isHidden: false, atLeast: 20_000, atMost: 30_000 },
    { place: 'MA-SIL', group: 'women', isHidden: true, atLeast: 7, atMost: 7 },
  ];
  const { coverage } = boardOf(plan, sources({ coverage: { year: 2025, reached } }));
  expect(coverage).toMatchObject({
    year: 2025,
    targets: [{ isMet: true, atLeast: 20_000, atMost: 30_000 }, { isHidden: true }, { isHidden: false }],
  });
  expect(JSON.stringify(coverage)).not.toContain('"atLeast":7');
});

test('what is over its day is late, the longest first; what came to stand so within a month has changed', () => {
  const { plan } = submitted();
  const convention = CONVENTION;
  const centres = [
    centre('f1', { convention, nextOn: '2026-01-31' }),
    centre('f2', { convention, nextOn: '2026-03-20', since: '2026-03-01' }),
  ];
  const { late, changed } = boardOf(plan, sources({ centres, now: '2026-04-02T09:00:00.000Z' }));
  expect(late.map(({ what, dueOn }) => [what, dueOn])).toEqual([
    ['centre', '2026-01-31'],
    ['task', '2026-03-16'],
    ['task', '2026-03-16'],
    ['task', '2026-03-16'],
    ['centre', '2026-03-20'],
  ]);
  expect(changed.since).toBe('2026-03-03');
  expect(boardOf(plan, sources({ centres })).changed.centres.map(({ id }) => id)).toEqual(['f2']);
});

test('recommendations are those of the consultations that the plan answers, once their minutes are approved', () => {
  const { plan } = drafted();
  const [answered = ''] = plan.contents.consultations;
  const counts = { total: 6, answered: 5, declined: 1, merged: 1, delivered: 1, verified: 1, referred: 0 };
  const none = { total: 0, answered: 0, declined: 0, merged: 0, delivered: 0, verified: 0, referred: 0 };
  const board = (...consultations: object[]) => boardOf(plan, sources({ consultations })).recommendations;
  const another = { id: 'sanother', recommendations: counts };
  expect(answered).not.toBe('');
  expect(board(another, { id: answered, recommendations: counts })).toEqual({ consultations: 1, ...counts });
  expect(board(another, { id: answered })).toEqual({ consultations: 0, ...none });
  const both = { ...plan, contents: { ...plan.contents, consultations: [answered, 'sanother'] } };
  const sum = boardOf(
    both,
    sources({ consultations: [another, { id: answered, recommendations: counts }] }),
  ).recommendations;
  expect(sum).toMatchObject({ consultations: 2, total: 12, answered: 10, verified: 2 });
});
