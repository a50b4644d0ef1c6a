import { describe, expect, test } from 'vitest';
import { inboxChanges } from '../../../../functions/aggregates/action-plan/inbox.ts';
import { ACTION_PLAN_KIND } from '../../../../functions/aggregates/action-plan/kind.ts';
import { agendaOf } from '../../../../functions/api/reads/agenda/agenda.ts';
import { eventsOf } from '../../../../functions/api/reads/agenda/feed.ts';
import { dayOf } from '../../../../functions/kernel/calendar.ts';
import { LANGUAGES, type Language } from '../../../../functions/kernel/wording.ts';
import { inboxRows } from '../../../../functions/store/commit.ts';
import { COUNCIL } from '../../../../scenarios/cases.ts';
import { drafted } from '../../aggregates/action-plan/setting.ts';

/** The days on which what is asked of people stands. */

const { plan } = drafted().submit();
const [entry] = inboxChanges(undefined, plan);
const { id, dueAt, shows } = Object(entry);
const HANDED_ON = '2026-05-04T22:59:59.999Z';

interface Query {
  IndexName: string;
  ExpressionAttributeValues: Record<string, string>;
}

/** A table that has one row for the inbox, and nothing planned. */
const storeWith = (task: object, kept: object = {}) =>
  Object({
    table: 't',
    client: {
      send: async ({ input: { IndexName, ExpressionAttributeValues: values } }: { input: Query }) => {
        const row = {
          PK: `${ACTION_PLAN_KIND.prefix}#${plan.id}`,
          version: plan.version,
          ...shows,
          ...kept,
          task,
        };
        const isThere = IndexName === 'lists' && ':end' in values;
        const [from = '', until = ''] = [values[':place'], values[':end']];
        return { Items: isThere && from <= dueAt && dueAt <= until ? [row] : [] };
      },
    },
  });

const daysOf = async (task: object, from: string, until: string) => {
  const person = { party: COUNCIL, roles: ['approver' as const] };
  const asked = { person, language: 'fr' as const, now: dueAt, from, until };
  return (await agendaOf(storeWith(task), asked)).items.map((item) => [item.id, item.day]);
};

describe('what is asked', () => {
  const day = dayOf(dueAt);
  const row = `${plan.id}.${id}`;

  test('stands on the day on which it is due', async () => {
    expect(await daysOf(shows.task, day, day)).toEqual([[row, day]]);
  });

  test('stands, once it is handed on, on the day of whoever has it now, and on that alone', async () => {
    const task = {
      ...shows.task,
      escalatedTo: { party: COUNCIL, role: 'signatory' },
      escalatedUntil: HANDED_ON,
    };
    expect(dueAt < HANDED_ON).toBe(true);
    expect(await daysOf(task, '2026-05-01', '2026-05-31')).toEqual([[row, '2026-05-04']]);
    expect(await daysOf(task, day, day)).toEqual([]);
  });
});

/**
 * A program takes a change of what it has already by a later SEQUENCE and a later stamp: without a METHOD, DTSTAMP says
 * when it was changed last, as LAST-MODIFIED does (RFC 5545, 3.8.7.2 to 3.8.7.4).
 */
test('a task whose day has moved is a later edition of the same event, stamped when it moved', async () => {
  const moved = { ...plan, version: plan.version + 3, changedAt: '2026-04-20T10:00:00.000Z' };
  const [first, later] = await Promise.all(
    [plan, moved].map(async (state) => {
      const [kept] = inboxRows(ACTION_PLAN_KIND, state, Object(entry));
      if (!kept) throw new Error('no row');
      const task = state === plan ? shows.task : { ...shows.task, escalatedUntil: HANDED_ON };
      const asked = { language: 'fr' as const, now: dueAt, from: '2026-03-01', until: '2026-05-31' };
      const person = { party: COUNCIL, roles: ['approver' as const] };
      const found = await agendaOf(storeWith(task, kept), { person, ...asked });
      return eventsOf(found, '2026-05-04', 'fr')[0];
    }),
  );
  expect(later?.uid).toBe(first?.uid);
  expect(later?.day).not.toBe(first?.day);
  expect([first?.sequence, first?.changedAt]).toEqual([plan.version, plan.changedAt]);
  expect([later?.sequence, later?.changedAt]).toEqual([moved.version, moved.changedAt]);
});

test('a row that was kept before says when it was opened', async () => {
  const asked = { language: 'fr' as const, now: dueAt, from: '2026-03-01', until: '2026-05-31' };
  const person = { party: COUNCIL, roles: ['approver' as const] };
  const { items } = await agendaOf(storeWith(shows.task), { person, ...asked });
  expect(items.map(({ changedAt }) => changedAt)).toEqual([shows.task.openedAt]);
});

test('that a calendar is not whole is an edition of its own each day', () => {
  const [today, tomorrow] = ['2026-05-04', '2026-05-05'].map(
    (day) => eventsOf({ items: [], complete: false }, day, 'fr')[0],
  );
  expect(Number.isInteger(today?.sequence)).toBe(true);
  expect(tomorrow?.sequence).toBe((today?.sequence ?? 0) + 1);
});

test('a calendar that cannot show everything says so today, in the words of its reader; a whole one says nothing', () => {
  const said = (complete: boolean, language: Language) =>
    eventsOf({ items: [], complete }, '2026-05-04', language).map(({ uid, day, summary }) => [
      uid,
      day,
      summary,
    ]);
  expect(LANGUAGES.map((language) => said(false, language))).toEqual([
    [['more@sharaka', '2026-05-04', expect.stringMatching(/البوابة/)]],
    [['more@sharaka', '2026-05-04', expect.stringMatching(/portail/)]],
    [['more@sharaka', '2026-05-04', expect.stringMatching(/portal/)]],
  ]);
  expect(said(true, 'fr')).toEqual([]);
});
