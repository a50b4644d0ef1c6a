import { beforeAll, describe, expect, inject, test } from 'vitest';
import { ROLES } from '../../../functions/kernel/roles.ts';
import { handler as reckon } from '../../../functions/orchestration/reckon.ts';
import type { Store } from '../../../functions/store/table.ts';
import { dayAt, daysLater } from '../../../morocco/clock.ts';
import { COUNCIL, caseA, person } from '../../../scenarios/cases.ts';
import { caller, patient } from '../../support/caller.ts';
import { REHEARSAL } from '../../support/stage.ts';
import { eventsOf, execute, load } from '../../support/store.ts';
import { newStore } from '../../table.ts';

/** The days off of the stage: who may change them, what is refused, and what becomes of open delays. */

const administrator = person(COUNCIL, 'administrator');
const EID = { name: { ar: 'عيد الفطر', fr: 'Aïd el-Fitr' } };
const today = dayAt(Date.now());
let store: Store;
let call: Awaited<ReturnType<typeof caller>>;

beforeAll(async () => {
  store = await newStore(inject('dynamodb'));
  call = patient(await caller(inject('dynamodb'), store.table));
});

const at = (day: string) => `/v1/calendar/holidays/${day}`;
const put = (day: string, body: unknown = EID, who = administrator) => call('PUT', at(day), who, body);
const daysOf = async () => {
  const { body } = await call('GET', '/v1/calendar', person(COUNCIL, 'auditor'));
  return Object(body);
};

describe('the calendar of the stage', () => {
  test('has the fixed days from the beginning, for everybody to see', async () => {
    expect(await daysOf()).toMatchObject({
      version: 0,
      yearly: expect.arrayContaining(['05-01', '11-18', '10-31']),
      days: [],
    });
  });

  test.each(ROLES.filter((role) => role !== 'administrator'))(
    'is not changed by the role %s',
    async (role) => {
      expect(await put('2027-03-10', EID, person(COUNCIL, role))).toMatchObject({
        status: 403,
        body: { code: 'notAllowed' },
      });
      const gone = await call('DELETE', at('2027-03-10'), person(COUNCIL, role), { reason: 'x' });
      expect(gone.status).toBe(403);
      expect((await daysOf()).version).toBe(0);
      const readAs = (reader: typeof role | 'administrator') =>
        call('GET', '/v1/calendar', person(COUNCIL, reader));
      expect((await readAs(role)).body.changeable).toBe(false);
      expect((await readAs('administrator')).body.changeable).toBe(true);
    },
  );

  test.each([
    ['2027-02-30', EID, 404],
    ['eid', EID, 404],
    ['1999-12-31', EID, 404],
    ['2027-03-10', {}, 400],
    ['2027-03-10', { name: { ar: 'عيد' } }, 400],
    ['2027-03-10', { name: { ar: ' ', fr: 'x' } }, 400],
    ['2027-03-10', { name: { ar: 'عيد', fr: 'a\nb' } }, 400],
    ['2027-03-10', { ...EID, day: '2027-03-11' }, 400],
    ['2027-03-10', { name: { ar: 'ع'.repeat(201), fr: 'x' } }, 400],
  ])('refuses %s %j', async (day, body, status) => {
    expect((await put(day, body)).status).toBe(status);
  });

  test('takes a day, the same once more, and no other name for it; withdraws it, for a reason', async () => {
    expect(await put('2027-03-10')).toMatchObject({ status: 200, body: { version: 1 } });
    expect(await put('2027-03-10')).toMatchObject({ status: 200, body: { version: 1 } });
    const other = { name: { ar: 'آخر', fr: 'Autre' } };
    expect(await put('2027-03-10', other)).toMatchObject({ status: 409, body: { code: 'holidayKnown' } });
    const gone = (body: unknown) => call('DELETE', at('2027-03-10'), administrator, body);
    expect((await gone({})).status).toBe(400);
    expect(await gone({ reason: 'Le croissant' })).toMatchObject({ status: 200, body: { days: [] } });
    // A repeat changes nothing; a day that never was is told so.
    expect(await gone({ reason: 'x' })).toMatchObject({ status: 200, body: { days: [], version: 2 } });
    expect(await call('DELETE', at('2027-03-11'), administrator, { reason: 'x' })).toMatchObject({
      status: 404,
      body: { code: 'holidayUnknown' },
    });
    const { changes } = await daysOf();
    expect(changes).toMatchObject([
      { type: 'withdrawn', reason: 'Le croissant', holiday: { day: '2027-03-10' } },
      { type: 'added', by: { party: COUNCIL } },
    ]);
    expect(JSON.stringify(changes)).not.toContain('sub');
  });

  test('keeps every one of many days added at once', async () => {
    const days = ['2028-02-27', '2028-02-28', '2028-05-05', '2028-05-06'];
    expect((await Promise.all(days.map((day) => put(day)))).map(({ status }) => status)).toEqual(
      days.map(() => 200),
    );
    expect((await daysOf()).days.map(({ day }: { day: string }) => day)).toEqual(days);
  });
});

test('a day that is added counts in new delays at once, and moves the open ones of every convention', async () => {
  const ids = await Promise.all(
    ['a', 'b'].map(async () => {
      const { body } = await call('POST', '/v1/conventions', person(COUNCIL, 'officer'), caseA(today));
      const id = String(Object(body.convention).id);
      await call('POST', `/v1/conventions/${id}/submission`, person(COUNCIL, 'officer'), {});
      return id;
    }),
  );
  const open = async (id: string) => {
    const command = { type: 'openGroup', data: { procedure: 'formation-1' } } as const;
    const actor = { kind: 'system', name: 'workflow' } as const;
    const now = () => new Date().toISOString();
    await execute(store, { conventionId: id, command, actor, rules: REHEARSAL, now });
  };
  const dueOf = async (id: string) => {
    const { convention } = await load(store, id);
    return convention?.tasks.find((task) => task.status === 'open');
  };
  const [first = '', second = ''] = ids;
  await open(first);
  const before = await dueOf(first);
  // A working day within the ten of the review.
  let day = daysLater(today, 1);
  while ([0, 6].includes(new Date(day).getUTCDay()) || REHEARSAL.yearlyHolidays.includes(day.slice(5)))
    day = daysLater(day, 1);
  expect((await put(day)).status).toBe(200);
  await open(second);
  const after = await dueOf(second);
  expect((after?.dueAt ?? '') > (before?.dueAt ?? '')).toBe(true);

  expect(await reckon()).toMatchObject({ moved: 1, failures: 0 });
  expect((await dueOf(first))?.dueAt).toBe(after?.dueAt);
  const { convention } = await load(store, first);
  const [event] = await eventsOf(store, first, [convention?.version ?? 0]);
  expect(event).toMatchObject({
    type: 'DueDatesMoved',
    by: { kind: 'system', name: 'calendar' },
    data: { why: 'holidays', holidays: [{ day, ...EID }] },
  });
  // Begun again, it finds nothing left to move.
  expect(await reckon()).toMatchObject({ moved: 0, failures: 0 });
});

test('a day that is added moves the due date of a duty in the inbox of whoever has it', async () => {
  const officer = person(COUNCIL, 'officer');
  const { body } = await call('POST', '/v1/conventions', officer, caseA(today));
  const id = String(Object(body.convention).id);
  const submission = async () => {
    const { body: page } = await call('GET', '/v1/tasks', officer, undefined, { query: { limit: '100' } });
    const rows: { id: string; dueOn: string }[] = Object(page).items;
    return rows.filter((each) => each.id === `${id}.submission`).map(({ dueOn }) => dueOn);
  };
  const [before = ''] = await submission();
  await put(before);
  expect(await reckon()).toMatchObject({ failures: 0 });
  const [after = '', ...others] = await submission();
  expect(others).toEqual([]);
  expect(after > before).toBe(true);
  const shown = await call('GET', `/v1/conventions/${id}`, officer);
  expect(JSON.stringify(Object(shown.body).waitingFor)).toContain(after);
  expect(await reckon()).toMatchObject({ moved: 0, failures: 0 });
  // Nobody has to look at a draft again that was withdrawn.
  await call('POST', `/v1/conventions/${id}/withdrawal`, officer, { reason: 'x' });
  expect(await submission()).toEqual([]);
});
