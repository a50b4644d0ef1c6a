import { beforeAll, describe, expect, inject, test } from 'vitest';
import { CONVENTION_KIND } from '../../../functions/aggregates/convention/kind.ts';
import type { Convention } from '../../../functions/aggregates/convention/state.ts';
import type { Terms } from '../../../functions/aggregates/convention/terms.ts';
import { listConventions } from '../../../functions/api/reads/convention-list.ts';
import { inbox } from '../../../functions/store/inbox.ts';
import { joinedPage, listed, project as projectAs } from '../../../functions/store/lists.ts';
import type { Store } from '../../../functions/store/table.ts';
import { COUNCIL, caseA, person, WILAYA } from '../../../scenarios/cases.ts';
import { REHEARSAL } from '../../support/stage.ts';
import { commit, execute, project } from '../../support/store.ts';
import { newStore } from '../../table.ts';

/** Pages of lists and inboxes: whole over all their pages, and of a cost that the page bounds. */

const MANY = 60;
const ids = Array.from({ length: MANY }, (_, n) => `c${String(n).padStart(3, '0')}`);
let store: Store;
let units = 0;
let like: Convention;

beforeAll(async () => {
  store = await newStore(inject('dynamodb'));
  const { terms } = caseA('2026-11-24');
  const { convention } = await execute(store, {
    rules: REHEARSAL,
    conventionId: 'seed',
    command: { type: 'propose', data: { terms } },
    actor: person(COUNCIL, 'officer'),
    now: () => '2026-11-24T09:00:00.000Z',
  });
  if (!convention) throw new Error('gone');
  like = convention;
  for (const [n, id] of ids.entries()) await keep(id, n);
  store.client.middlewareStack.add(
    (next, context) => async (args) => {
      const isQuery = context.commandName === 'QueryCommand';
      if (isQuery) Object.assign(args.input, { ReturnConsumedCapacity: 'TOTAL' });
      const answer = await next(args);
      units += isQuery ? Number(Object(answer.output).ConsumedCapacity.CapacityUnits) : 0;
      return answer;
    },
    { step: 'initialize', priority: 'low' },
  );
}, 60_000);

const referred = (n: number) => ({
  ...like.terms,
  reference: n % 10 === 0 ? `Tenth ${n}` : `Ref ${n}`,
});

/** A convention of its own second, with a task that is due the later the older the convention. */
async function keep(id: string, n: number, terms: Terms = referred(n), kept = store): Promise<void> {
  const createdAt = new Date(Date.parse('2026-01-01') + n * 1000).toISOString();
  const task = {
    id: 't1',
    procedure: 'formation-1',
    step: 'review',
    round: 1,
    kind: 'review' as const,
    assignee: { party: WILAYA, role: n % 2 ? ('approver' as const) : ('signatory' as const) },
    status: 'open' as const,
    openedAt: createdAt,
    dueAt: new Date(Date.parse('2027-01-01') - n * 1000).toISOString(),
  };
  const after = { ...like, id, version: 1, createdAt, terms, tasks: [task] };
  expect(await commit(kept, { before: undefined, after, events: [] })).toBe('committed');
  await project(kept, after);
}

type Reader = (cursor: string | undefined) => Promise<{ items: unknown[]; cursor?: string | undefined }>;

/** Every item, and what the dearest page cost in read units. */
async function readAll(read: Reader): Promise<{ items: unknown[]; pages: number; dearest: number }> {
  const items: unknown[] = [];
  let cursor: string | undefined;
  let dearest = 0;
  for (let pages = 1; ; pages += 1) {
    units = 0;
    const page = await read(cursor);
    dearest = Math.max(dearest, units);
    items.push(...page.items);
    cursor = page.cursor;
    if (cursor === undefined) return { items, pages, dearest };
  }
}

test.each([undefined, 'draft'] as const)('a list by phase %s is whole over its pages', async (phase) => {
  const { items, pages, dearest } = await readAll((cursor) =>
    listConventions(store, { party: WILAYA, phase, limit: 7, cursor }),
  );
  expect(items).toMatchObject([...ids].reverse().map((id) => ({ id })));
  expect(pages).toBe(9);
  // Seven rows of about 1.2 KB, eventually consistent: half a unit for each 4 KB.
  expect(dearest).toBeGreaterThan(0);
  expect(dearest).toBeLessThanOrEqual(2);
});

describe('what is heavy', () => {
  const HEAVY = 28;
  let heavy: Store;
  beforeAll(async () => {
    heavy = await newStore(inject('dynamodb'));
    const name = { ar: 'م'.repeat(200), fr: 'é'.repeat(200) };
    const others = Array.from({ length: 46 }, (_, n) => ({
      id: `commune-${n}`,
      kind: 'contributor' as const,
      name,
    }));
    const terms = { ...like.terms, title: name, parties: [...like.terms.parties, ...others] };
    for (let n = 0; n < HEAVY; n += 1) await keep(`h${n}`, n, terms, heavy);
  });

  test.each([
    ['a list', 2, (cursor?: string) => listConventions(heavy, { party: WILAYA, limit: 100, cursor })],
    [
      'a search',
      2,
      (cursor?: string) => listConventions(heavy, { party: WILAYA, text: 'é', limit: 100, cursor }),
    ],
    [
      'an inbox',
      1,
      (cursor?: string) =>
        inbox(heavy, {
          party: WILAYA,
          roles: ['approver', 'signatory'],
          now: '2026-11-24T10:00:00.000Z',
          limit: 100,
          cursor,
        }),
    ],
  ])('fills the pages of %s to a megabyte and no more', async (_what, fewest, read) => {
    const pages: unknown[][] = [];
    let cursor: string | undefined;
    do {
      const page = await read(cursor);
      pages.push(page.items);
      cursor = page.cursor;
    } while (cursor !== undefined);
    expect(pages.flat()).toHaveLength(HEAVY);
    expect(pages.length).toBeGreaterThanOrEqual(fewest);
    expect(pages.length).toBeLessThan(10);
    for (const page of pages) expect(Buffer.byteLength(JSON.stringify(page))).toBeLessThan(1_010_000);
  });
});

test('a list that is filtered is whole over its pages too', async () => {
  const { items } = await readAll((cursor) =>
    listConventions(store, { party: WILAYA, text: 'TENTH', limit: 4, cursor }),
  );
  expect(items).toMatchObject(['c050', 'c040', 'c030', 'c020', 'c010', 'c000'].map((id) => ({ id })));
});

test.each([
  ['reference', '12 ٢٠٢٦'],
  ['Arabic title, written otherwise', 'القنيطره\u200f'],
  ['French title, with another apostrophe', "l'Œuvre"],
])('a search finds the %s as people write it', async (_what, text) => {
  const found = await newStore(inject('dynamodb'));
  const title = { ar: 'مَركز القنيطـرة', fr: 'Centre de L’oeuvre' };
  const terms = { ...like.terms, title, reference: '12/2026' };
  const after = { ...like, id: 'named', version: 1, terms };
  await project(found, after);
  const { items } = await listConventions(found, { party: WILAYA, text, limit: 5 });
  expect(items).toMatchObject([{ id: 'named' }]);
  expect(await listConventions(found, { party: WILAYA, text: 'ailleurs', limit: 5 })).toEqual({ items: [] });
});

test('a search for nothing that shows is no search', async () => {
  const { items } = await listConventions(store, { party: WILAYA, text: '\u200f’', limit: 3 });
  expect(items).toHaveLength(3);
});

test('an inbox is whole over its pages, by due date, whatever the role', async () => {
  const { items, dearest } = await readAll((cursor) =>
    inbox(store, {
      now: new Date().toISOString(),
      party: WILAYA,
      roles: ['approver', 'signatory'],
      limit: 7,
      cursor,
    }),
  );
  expect(items).toMatchObject([...ids].reverse().map((id) => ({ convention: { id } })));
  expect(dearest).toBeLessThanOrEqual(2);
});

test('a page that ends with the list has no cursor', async () => {
  const page = await listConventions(store, { party: WILAYA, text: 'tenth', limit: 6 });
  expect([page.items.length, page.cursor]).toEqual([6, undefined]);
});

test('another party sees nothing of it, with or without a cursor of those who do', async () => {
  const page = await listConventions(store, { party: WILAYA, limit: 1 });
  const stranger = { party: 'stranger', limit: 9 };
  expect(await listConventions(store, stranger)).toEqual({ items: [] });
  await expect(listConventions(store, { ...stranger, cursor: page.cursor })).rejects.toMatchObject({
    code: 'cursorInvalid',
  });
});

test('a cursor serves the list it comes from only', async () => {
  const { cursor } = await listConventions(store, { party: WILAYA, limit: 1 });
  const refused = { code: 'cursorInvalid' };
  await expect(
    listConventions(store, { party: WILAYA, phase: 'draft', limit: 1, cursor }),
  ).rejects.toMatchObject(refused);
  await expect(
    inbox(store, { now: new Date().toISOString(), party: WILAYA, roles: ['approver'], limit: 1, cursor }),
  ).rejects.toMatchObject(refused);
});

test.each(['', '!', 'e30', Buffer.from('{"of":"PARTY#wilaya-rsk","after":""}').toString('base64url')])(
  'refuses the cursor "%s" by itself, without asking DynamoDB',
  async (cursor) => {
    units = 0;
    await expect(listConventions(store, { party: WILAYA, limit: 1, cursor })).rejects.toMatchObject({
      code: 'cursorInvalid',
    });
    expect(units).toBe(0);
  },
);

describe('several lists together', () => {
  const lists = ['LIST-A', 'LIST-B', 'LIST-C', 'LIST-D'];
  const at = (n: number) => new Date(Date.parse('2026-03-01') + n * 1000).toISOString();
  let joined: Store;
  /** Where each of thirty is: in one list or two; every fifth has left the second one; the last list is empty. */
  const standing = Array.from({ length: 30 }, (_, n) => ({
    id: `j${String(n).padStart(2, '0')}`,
    createdAt: at(n),
    in: [lists[n % 7 === 0 ? 0 : n % 3], ...(n % 4 === 0 ? ['LIST-B'] : [])].flatMap((each) => each ?? []),
    left: n % 5 === 0 ? ['LIST-C'] : [],
  }));

  beforeAll(async () => {
    joined = await newStore(inject('dynamodb'));
    const listing = CONVENTION_KIND.listing(like);
    for (const { id, createdAt, left, ...each } of standing) {
      const state = { ...like, id, createdAt, version: 1 };
      const within = (names: string[], summary: object | undefined) =>
        projectAs(
          joined,
          { ...CONVENTION_KIND, listing: () => ({ ...listing, lists: names, summary }) },
          state,
        );
      await within(each.in, { ...CONVENTION_KIND.summary.parse(listing.summary), id });
      await within(
        left.filter((name) => !each.in.includes(name)),
        undefined,
      );
    }
  }, 60_000);

  const newest = [...standing].reverse().map(({ id }) => ({ id }));

  test.each([1, 2, 5, 30, 100])('are whole over pages of %i, in one order, each row once', async (limit) => {
    const { items } = await readAll((cursor) =>
      joinedPage(joined, CONVENTION_KIND, { lists, limit, cursor }),
    );
    expect(items).toMatchObject(newest);
    expect(items).toHaveLength(newest.length);
  });

  test('are filtered and cut as one list is, and a cursor serves these lists only', async () => {
    const wanted = { lists, phase: like.phase, limit: 4 };
    const { items } = await readAll((cursor) => joinedPage(joined, CONVENTION_KIND, { ...wanted, cursor }));
    expect(items).toMatchObject(newest);
    const { cursor } = await joinedPage(joined, CONVENTION_KIND, { lists, limit: 1 });
    await expect(
      joinedPage(joined, CONVENTION_KIND, { lists: lists.slice(1), limit: 1, cursor }),
    ).rejects.toMatchObject({ code: 'cursorInvalid' });
  });

  test('tell which rows they have: none that has left, and none that never was', async () => {
    const { prefix } = CONVENTION_KIND;
    const places = standing.flatMap(({ id, createdAt }) =>
      lists.map((list) => ({ prefix, list, order: `${createdAt}#${id}` })),
    );
    for (const list of lists)
      expect(
        await listed(
          joined,
          places.filter((place) => place.list === list),
        ),
      ).toEqual(
        new Set(standing.flatMap((each) => (each.in.includes(list) ? [`${each.createdAt}#${each.id}`] : []))),
      );
    expect(await listed(joined, [])).toEqual(new Set());
  });
});
