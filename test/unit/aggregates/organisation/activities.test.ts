import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  type ActivityEntry,
  goesOn,
  goesOnAfter,
  isStale,
} from '../../../../functions/aggregates/organisation/activities/activity.ts';
import { MAX_ACTIVITIES } from '../../../../functions/aggregates/organisation/activities/commands.ts';
import { ActivityRow, activityParts } from '../../../../functions/aggregates/organisation/activities/rows.ts';
import type { NewEvent } from '../../../../functions/aggregates/organisation/events.ts';
import { ORGANISATION } from '../../../../functions/aggregates/organisation/index.ts';
import { noticesOf } from '../../../../functions/aggregates/organisation/notices.ts';
import { COUNCIL, MINISTRY, person } from '../../../../scenarios/cases.ts';
import { type Past, specificationsOf } from '../../../support/given.ts';
import { WORKFLOW } from '../../../support/life.ts';
import {
  ACTIVITY,
  active,
  administrator,
  BESIDE,
  declared,
  given,
  ID,
  OTHER,
  PARTY,
  suspended,
  verified,
} from './setting.ts';

const own = person(PARTY, 'officer');
const declare = (change: Partial<ActivityEntry> = {}) => ({
  type: 'declareActivity' as const,
  data: { ...ACTIVITY, ...change },
});
const correct = (changes: object) => ({
  type: 'correctActivity' as const,
  data: { number: 1, changes },
});
const at = (now: string) => specificationsOf(ORGANISATION, { id: ID, now, beside: BESIDE });

describe('an activity', () => {
  it('is declared by the organisation itself, and counts for a year', () => {
    given(declared)
      .when(declare(), own)
      .thenEvents({
        type: 'ActivityDeclared',
        data: { number: 1, activity: ACTIVITY, confirmBy: '2027-11-24' },
      });
  });

  it('names a centre that there is, and no other', () => {
    expect(given(declared).when(declare({ centre: 'fknown' }), own).refusal).toBeUndefined();
    given(declared)
      .when(declare({ centre: 'fnone' }), own)
      .thenRefusal('activityInconsistent');
  });

  it('does not begin in the future, nor end before it began', () => {
    given(declared)
      .when(declare({ from: '2026-11-25' }), own)
      .thenRefusal('dateInFuture');
    expect(given(declared).when(declare({ from: '2026-11-24' }), own).refusal).toBeUndefined();
    given(declared)
      .when(declare({ until: '2024-02-29' }), own)
      .thenRefusal('activityInconsistent');
    expect(given(declared).when(declare({ until: '2024-03-01' }), own).refusal).toBeUndefined();
  });

  it.each([
    [{}, 'activityKnown'],
    [{ commune: 'Kénitra' }, undefined],
    [{ group: 'disability' }, undefined],
    [{ province: 'MA-SAL' }, undefined],
    [{ service: 'shelter' }, undefined],
    [{ from: '2020-01-01', until: '2024-02-29' }, undefined],
    [{ from: '2020-01-01', until: '2024-03-01' }, 'activityKnown'],
  ] as const)('is declared once for the same people, place and time: %j', (change, code) => {
    const { refusal } = given(declared, active).when(declare(change), own);
    expect(refusal?.code).toBe(code);
  });

  it('is corrected, which confirms it, and of which nothing is said twice', () => {
    given(declared, active)
      .when(correct({ until: '2026-06-30', capacity: null }), own)
      .thenEvents({
        type: 'ActivityCorrected',
        data: { number: 1, changes: { until: '2026-06-30', capacity: null }, confirmBy: '2027-11-24' },
      });
    given(declared, active)
      .when(correct({ capacity: 40 }), own)
      .thenEvents();
    given(declared, active)
      .when(correct({ until: '2024-01-01' }), own)
      .thenRefusal('activityInconsistent');
    given(declared)
      .when(correct({ capacity: 1 }), own)
      .thenRefusal('activityUnknown');
  });

  it('of an organisation has a number of its own; another is unknown', () => {
    const command = { type: 'withdrawActivity' as const, data: { number: 2, reason: 'x' } };
    given(declared, active).when(command, own).thenRefusal('activityUnknown');
  });

  it('that is withdrawn is gone, and may be declared anew', () => {
    const gone = given(declared, active, {
      by: administrator,
      event: { type: 'ActivityWithdrawn', data: { number: 1, reason: 'x' } },
    });
    gone.when(correct({ capacity: 1 }), own).thenRefusal('activityUnknown');
    const { state } = gone.when(declare(), own);
    expect(state?.activities.map(({ number, withdrawn }) => [number, !withdrawn])).toEqual([
      [1, false],
      [2, true],
    ]);
  });

  it('keeps the organisation from being merged while it goes on, and no longer', () => {
    const propose = { type: 'proposeMerge' as const, data: { into: OTHER, reason: 'x' } };
    const steward = person(MINISTRY, 'officer');
    given(declared, active).when(propose, steward).thenRefusal('mergeImpossible');
    const ended = {
      by: administrator,
      event: {
        type: 'ActivityCorrected' as const,
        data: { number: 1, changes: { until: '2026-11-23' }, confirmBy: '2027-11-24' },
      },
    };
    expect(given(declared, active, ended).when(propose, steward).refusal).toBeUndefined();
  });

  it('is one of three hundred at most', () => {
    const many = Array.from({ length: MAX_ACTIVITIES }, (_, index) => ({
      by: administrator,
      event: {
        type: 'ActivityDeclared' as const,
        data: {
          number: index + 1,
          activity: { ...ACTIVITY, commune: `Commune ${index}` },
          confirmBy: '2027-11-24',
        },
      },
    }));
    given(declared, ...many)
      .when(declare(), own)
      .thenRefusal('activitiesTooMany');
    expect(given(declared, ...many.slice(1)).when(declare({ group: 'x' }), own).refusal).toBeUndefined();
  });
});

describe('an activity that nobody confirms', () => {
  const mark = { type: 'markStale' as const, data: {} };

  it('is stale after its last day in Morocco, told once, and confirmed again', () => {
    at('2027-11-24T22:59:59.999Z')(declared, active).when(mark, WORKFLOW).thenEvents();
    const late = at('2027-11-25T00:00:00.000Z');
    const stale = { type: 'ActivitiesStale' as const, data: { numbers: [1] } };
    late(declared, active).when(mark, WORKFLOW).thenEvents(stale);
    const told = { by: administrator, event: stale };
    late(declared, active, told).when(mark, WORKFLOW).thenEvents();
    const confirm = { type: 'confirmActivities' as const, data: { numbers: [1] } };
    const { state } = late(declared, active, told).when(confirm, own);
    expect(state?.activities[0]).toMatchObject({ confirmBy: '2028-11-25' });
    expect(state?.activities[0]).not.toHaveProperty('told');
  });

  it('is looked at by the sweep the day after, and not where it has ended by then or nobody may act', () => {
    const dueOf = (...past: Past<NewEvent>[]) => {
      const { state } = given(...past).when(mark, WORKFLOW);
      return state && ORGANISATION.due(state)?.at;
    };
    expect(dueOf(declared, active)).toBe('2027-11-25T00:00:00.000Z');
    expect(dueOf(declared)).toBeUndefined();
    expect(dueOf(declared, active, verified, suspended)).toBeUndefined();
    const ends = {
      by: administrator,
      event: {
        type: 'ActivityCorrected' as const,
        data: { number: 1, changes: { until: '2027-11-24' }, confirmBy: '2027-11-24' },
      },
    };
    expect(dueOf(declared, active, ends)).toBeUndefined();
    at('2028-01-01T00:00:00.000Z')(declared, active, ends).when(mark, WORKFLOW).thenEvents();
  });

  it('is not confirmed once it has ended', () => {
    const confirm = { type: 'confirmActivities' as const, data: { numbers: [1] } };
    const ended = {
      by: administrator,
      event: {
        type: 'ActivityCorrected' as const,
        data: { number: 1, changes: { until: '2026-11-23' }, confirmBy: '2027-11-24' },
      },
    };
    given(declared, active, ended).when(confirm, own).thenRefusal('activityEnded');
  });

  it('is told to the organisation and to the party that declared it', () => {
    const { state } = given(declared, active).when(mark, WORKFLOW);
    const now = '2027-12-01T00:00:00.000Z';
    const result = ORGANISATION.decide(mark, { id: ID, state, actor: WORKFLOW, now, beside: BESIDE });
    const [event] = 'events' in result ? result.events : [];
    if (!('state' in result) || !event) throw new Error('Nothing is stale');
    expect(noticesOf(result.state, event).map(({ party, about }) => [party, about])).toEqual([
      [PARTY, 'activities'],
      [COUNCIL, 'activities'],
    ]);
  });

  test('days and states agree, whatever the days', () => {
    const day = fc
      .integer({ min: 0, max: 40 })
      .map((n) => `2026-01-${String((n % 28) + 1).padStart(2, '0')}`);
    fc.assert(
      fc.property(fc.option(day, { nil: undefined }), day, day, (until, confirmBy, today) => {
        const one = { ...ACTIVITY, number: 1, declarer: PARTY, confirmBy, ...(until && { until }) };
        expect(goesOn(one, today)).toBe(until === undefined || today <= until);
        expect(isStale(one, today)).toBe(goesOn(one, today) && confirmBy < today);
        if (goesOnAfter(one, today)) expect(goesOn(one, today)).toBe(true);
      }),
    );
  });
});

test('who does what is a row for the country, the region and the province, and none while it is suspended', () => {
  const { state } = given(declared, active).when(declare({ group: 'disability', province: 'MA-CAS' }), own);
  if (!state) throw new Error('Nothing declared');
  const rows = activityParts(state);
  expect(rows.map(({ list }) => list)).toEqual([
    'REGISTER+',
    'REGISTER+MA-04',
    'REGISTER+MA-KEN',
    'REGISTER+',
    'REGISTER+MA-06',
    'REGISTER+MA-CAS',
  ]);
  expect(ActivityRow.parse(rows[0]?.summary)).toEqual({
    organisation: ID,
    party: PARTY,
    name: state.details.name,
    kind: 'association',
    ...ACTIVITY,
    number: 1,
    confirmBy: '2027-11-24',
    last: '9999-12-31',
  });
  expect(activityParts({ ...state, status: 'suspended' }).every(({ summary }) => summary === undefined)).toBe(
    true,
  );
});
