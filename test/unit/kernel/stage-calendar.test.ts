import { describe, expect, it } from 'vitest';
import { StageRules } from '../../../functions/aggregates/convention/stage-rules.ts';
import type { Person } from '../../../functions/kernel/principal.ts';
import { Refusal } from '../../../functions/kernel/refusal.ts';
import { ROLES } from '../../../functions/kernel/roles.ts';
import {
  addHoliday,
  type Changed,
  Holiday,
  NO_DAYS,
  type StageCalendar,
  withdrawHoliday,
} from '../../../functions/kernel/stage-calendar.ts';
import { person } from '../../../scenarios/cases.ts';
import { type Life, WORKFLOW } from '../../support/life.ts';
import { SMALL, smallLife } from '../../support/small.ts';

const administrator: Person = {
  kind: 'person',
  sub: 'a1',
  name: 'Imane',
  party: SMALL.council,
  roles: ['administrator'],
};
const EID = { day: '2026-03-20', name: { ar: 'عيد الفطر', fr: 'Aïd el-Fitr' } };
const now = '2026-03-19T20:00:00.000Z';
const add = (calendar: StageCalendar, holiday = EID, who = administrator) =>
  addHoliday(calendar, holiday, who, now);
const codeOf = (act: () => Changed) => {
  try {
    return act().change?.type;
  } catch (error) {
    return error instanceof Refusal ? error.code : error;
  }
};

describe("the stage's calendar", () => {
  it('knows the fixed days of every year unless a stage says otherwise', () => {
    expect(StageRules.parse({}).yearlyHolidays).toEqual(
      '01-01 01-11 01-14 05-01 07-30 08-14 08-20 08-21 10-31 11-06 11-18'.split(' '),
    );
    expect(StageRules.safeParse({ yearlyHolidays: ['13-01'] }).success).toBe(false);
  });

  it('takes a day from its administrator, keeps who added it and when, and counts the change', () => {
    const { calendar, change } = add(NO_DAYS);
    expect(calendar).toMatchObject({ version: 1, days: [{ ...EID, addedAt: now, addedBy: { sub: 'a1' } }] });
    expect(change).toMatchObject({ type: 'added', seq: 1, holiday: EID });
  });

  it.each(ROLES.filter((role) => role !== 'administrator'))('refuses a change by the role %s', (role) => {
    const other: Person = { ...administrator, roles: [role] };
    expect(codeOf(() => add(NO_DAYS, EID, other))).toBe('notAllowed');
    const withDay = add(NO_DAYS).calendar;
    expect(codeOf(() => withdrawHoliday(withDay, { day: EID.day, reason: 'x' }, other, now))).toBe(
      'notAllowed',
    );
  });

  it('is not changed by a repeat, and refuses another name for a day it has', () => {
    const { calendar } = add(NO_DAYS);
    expect(add(calendar)).toEqual({ calendar });
    expect(codeOf(() => add(calendar, { ...EID, name: { ar: 'آخر', fr: 'Autre' } }))).toBe('holidayKnown');
  });

  it('lets a day be withdrawn, for a reason, and refuses one it does not have', () => {
    const { calendar } = add(NO_DAYS);
    const withdrawn = withdrawHoliday(calendar, { day: EID.day, reason: 'Le croissant' }, administrator, now);
    expect(withdrawn.calendar).toEqual({ version: 2, days: [], withdrawn: [EID.day] });
    expect(withdrawn.change).toMatchObject({
      type: 'withdrawn',
      seq: 2,
      holiday: EID,
      reason: 'Le croissant',
    });
    const again = (day: string) =>
      withdrawHoliday(withdrawn.calendar, { day, reason: 'x' }, administrator, now);
    expect(again(EID.day)).toEqual({ calendar: withdrawn.calendar });
    expect(codeOf(() => again('2030-01-02'))).toBe('holidayUnknown');
    expect(add(withdrawn.calendar).calendar.withdrawn).toEqual([]);
  });

  it('has room for a thousand days', () => {
    const { days } = add(NO_DAYS).calendar;
    const full = {
      version: 1000,
      days: Array.from({ length: 1000 }, () => days[0]).flatMap((day) => day ?? []),
      withdrawn: [],
    };
    expect(codeOf(() => add(full, { ...EID, day: '2030-01-02' }))).toBe('holidaysTooMany');
  });

  it.each([
    { ...EID, day: '2026-02-30' },
    { ...EID, day: '20/03/2026' },
    { day: EID.day, name: { ar: '', fr: 'x' } },
    { day: EID.day, name: { ar: 'x', fr: 'a\nb' } },
    { day: EID.day, name: { ar: 'x' } },
  ])('refuses $day $name', (holiday) => expect(Holiday.safeParse(holiday).success).toBe(false));
});

/** The opposition's delay of ten working days, from Tuesday, 10 March 2026: until 24 March. */
function opposed(): Life {
  const life = smallLife('adoption');
  life.approve('formation-1');
  life.now = '2026-03-10T09:00:00.000Z';
  life.open('formation-1');
  return life;
}
const holidays = [{ ...EID, addedAt: now, addedBy: { kind: 'system' as const, name: 'x' } }];
const reckon = { type: 'reckon', data: {} } as const;

describe('when a day is added, the due dates of open tasks', () => {
  it('are reckoned anew, by an event that says why', () => {
    const life = opposed();
    expect(life.task('opposition').dueAt).toBe('2026-03-24T22:59:59.999Z');
    life.holidays = holidays;
    expect(life.act(reckon, WORKFLOW)).toEqual(['DueDatesMoved']);
    expect(life.events.at(-1)?.data).toEqual({
      why: 'holidays',
      holidays: [EID],
      tasks: [
        {
          task: life.task('opposition').id,
          before: '2026-03-24T22:59:59.999Z',
          dueAt: '2026-03-25T22:59:59.999Z',
          remindAt: expect.any(String),
        },
      ],
      duties: [],
    });
    expect(life.task('opposition').dueAt).toBe('2026-03-25T22:59:59.999Z');
    expect(life.act(reckon, WORKFLOW)).toEqual([]);
    life.now = '2026-03-25T12:00:00.000Z';
    expect(life.applyDeadlines('formation-1')).toEqual(['TaskReminded']);
  });

  it('name only the days that nobody knew of before', () => {
    const life = opposed();
    life.now = '2026-03-19T20:01:00.000Z';
    life.holidays = holidays;
    life.act(reckon, WORKFLOW);
    const second = { ...EID, day: '2026-03-23', addedAt: '2026-03-22T20:00:00.000Z' };
    life.now = '2026-03-22T21:00:00.000Z';
    life.holidays = [...holidays, { ...second, addedBy: { kind: 'system', name: 'x' } }];
    life.act(reckon, WORKFLOW);
    expect(life.events.at(-1)?.data).toMatchObject({ holidays: [{ day: '2026-03-23' }] });
    expect(life.task('opposition').dueAt).toBe('2026-03-26T22:59:59.999Z');
  });

  it('of what is settled stay as they are: a tacit approval is not undone', () => {
    const life = opposed();
    life.now = '2026-03-25T09:00:00.000Z';
    life.applyDeadlines('formation-1');
    const settled = life.c.tasks;
    life.holidays = holidays;
    expect(life.act(reckon, WORKFLOW)).toEqual([]);
    expect(life.c.tasks).toEqual(settled);
  });

  it('keep what a suspension gave back', () => {
    const life = smallLife();
    life.open('tranche-1');
    const [task] = life.tasks();
    const step = life.c.procedures.find(({ key }) => key === task?.procedure)?.steps[0];
    expect(step?.delay).toEqual({ count: 30, unit: 'calendarDays' });
    life.act({ type: 'suspend', data: { reason: 'x' } }, person(SMALL.wilaya, 'approver'));
    life.wait(10);
    life.act({ type: 'resume', data: { reason: 'x' } }, person(SMALL.wilaya, 'approver'));
    const put = life.tasks()[0]?.dueAt ?? '';
    life.holidays = [{ ...EID, day: put.slice(0, 10), addedAt: now, addedBy: { kind: 'system', name: 'x' } }];
    life.act(reckon, WORKFLOW);
    expect((life.tasks()[0]?.dueAt ?? '') > put).toBe(true);
    life.holidays = [];
    expect(life.act(reckon, WORKFLOW)).toEqual([]);
  });

  it('are not reckoned at the word of a person', () => {
    expect(opposed().refusal(reckon, person(SMALL.council, 'administrator'))).toBe('notAllowed');
  });
});
