import { describe, expect, test } from 'vitest';
import { inboxChanges } from '../../../../functions/aggregates/action-plan/inbox.ts';
import { ACTION_PLAN_KIND } from '../../../../functions/aggregates/action-plan/kind.ts';
import { agendaOf } from '../../../../functions/api/reads/agenda/agenda.ts';
import { eventsOf } from '../../../../functions/api/reads/agenda/feed.ts';
import { dayOf } from '../../../../functions/kernel/calendar.ts';
import { LANGUAGES, type Language } from '../../../../functions/kernel/wording.ts';
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
const storeWith = (task: object) =>
  Object({
    table: 't',
    client: {
      send: async ({ input: { IndexName, ExpressionAttributeValues: values } }: { input: Query }) => {
        const row = { PK: `${ACTION_PLAN_KIND.prefix}#${plan.id}`, version: plan.version, ...shows, task };
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
