import { DeleteCommand, GetCommand, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { CONVENTION_KIND } from '../../../functions/aggregates/convention/kind.ts';
import type { Terms } from '../../../functions/aggregates/convention/terms.ts';
import { fingerprint } from '../../../functions/kernel/chain.ts';
import { eventKey } from '../../../functions/store/keys.ts';
import type { Store } from '../../../functions/store/table.ts';
import type { TrailRequest } from '../../../functions/store/trail-page.ts';
import { COUNCIL, caseA, person } from '../../../scenarios/cases.ts';
import { REHEARSAL } from '../../support/stage.ts';
import { execute, load, snapshotKey, type TrailPage, trailPage } from '../../support/store.ts';
import { newStore } from '../../table.ts';

/** Pages of a trail: bounded in bytes and in cost, and whatever was altered is found, wherever and whenever. */

const officer = person(COUNCIL, 'officer');
const { terms } = caseA('2026-11-24');
const [component] = terms.components;
if (!component) throw new Error('no component');
const components = Array.from({ length: 200 }, (_, n) => ({
  ...component,
  id: `centre-${n}`,
  cost: 100 + n,
}));

let units = { read: 0, written: 0 };
/** Counts what a store is charged for. */
function counted(store: Store): Store {
  store.client.middlewareStack.add(
    (next) => async (args) => {
      Object.assign(args.input, { ReturnConsumedCapacity: 'TOTAL' });
      const answer = await next(args);
      const used = [Object(answer.output).ConsumedCapacity ?? []].flat();
      const sum = used.reduce((total, each) => total + each.CapacityUnits, 0);
      if ('TransactItems' in args.input) units.written += sum;
      else units.read += sum;
      return answer;
    },
    { step: 'initialize', priority: 'low' },
  );
  return store;
}

async function propose(store: Store, id: string, changes: Partial<Terms> = {}): Promise<void> {
  const data = { terms: { ...terms, ...changes } };
  await execute(store, {
    conventionId: id,
    command: { type: 'propose', data },
    actor: officer,
    rules: REHEARSAL,
    now: () => '2026-11-24T09:00:00.000Z',
  });
}

const save = (store: Store, id: string, changes: Partial<Terms>) =>
  execute(store, {
    conventionId: id,
    command: { type: 'revise', data: { terms: changes } },
    actor: officer,
    rules: REHEARSAL,
    now: () => new Date().toISOString(),
  });

async function page(store: Store, id: string, request: Partial<TrailRequest>): Promise<TrailPage> {
  const { convention } = await load(store, id);
  if (!convention) throw new Error('gone');
  return trailPage(store, convention, { limit: 500, ...request });
}

const bytesOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value));

/** Every page from a beginning on, each with what it cost to read. */
async function walk(store: Store, id: string, request: Partial<TrailRequest>) {
  const pages: (TrailPage & { read: number })[] = [];
  let next: Partial<TrailRequest> | undefined = request;
  while (next) {
    units = { read: 0, written: 0 };
    const found = await page(store, id, next);
    pages.push({ ...found, read: units.read });
    next = found.cursor === undefined ? undefined : { limit: request.limit ?? 500, cursor: found.cursor };
  }
  return pages;
}

describe('three hundred autosaves of two hundred components', () => {
  let store: Store;
  beforeAll(async () => {
    store = counted(await newStore(inject('dynamodb')));
    await propose(store, 'c1', { components });
    for (let n = 0; n < 300; n += 1) {
      const saved = components.map((each, index) =>
        index === n % 200 ? { ...each, cost: 10_000 + n } : each,
      );
      await save(store, 'c1', { components: saved });
    }
  }, 240_000);

  test('one costs little more than the snapshot that it has to write', async () => {
    await save(store, 'c1', { components });
    units = { read: 0, written: 0 };
    await save(store, 'c1', {
      components: components.map((each, n) => (n === 5 ? { ...each, cost: 7 } : each)),
    });
    const { Item } = await store.client.send(
      new GetCommand({ TableName: store.table, Key: snapshotKey('c1') }),
    );
    const snapshot = 2 * Math.ceil((Item?.state.byteLength + 300) / 1024);
    expect(units.written).toBeLessThanOrEqual(3 * snapshot);
    expect(units.written).toBeLessThan(40);
  });

  test.each([
    ['up', {}],
    ['back', { before: 999_999 }],
  ])('are read %s whole, page by page, each small, cheap and verified', async (_way, request) => {
    const pages = await walk(store, 'c1', { ...request, limit: 50 });
    const seqs = pages.flatMap(({ items }) => items.map(({ seq }) => seq)).sort((a, b) => a - b);
    expect(seqs).toEqual(Array.from({ length: seqs.length }, (_, n) => n + 1));
    expect(seqs.length).toBeGreaterThan(300);
    for (const each of pages) {
      expect(each.verification.verified).toBe(true);
      expect(bytesOf(each)).toBeLessThan(1_100_000);
    }
    // A page behind the first reads itself and the snapshot: a unit for each 4 KB.
    for (const { read, items } of pages.slice(1)) expect(read).toBeLessThan(bytesOf(items) / 4096 + 12);
  });
});

describe('saves that change everything', () => {
  test('fill pages to a megabyte and no more, on the way up and back', async () => {
    const store = await newStore(inject('dynamodb'));
    await propose(store, 'c1', { components });
    for (let n = 0; n < 30; n += 1)
      await save(store, 'c1', {
        components: components.map((each) => ({ ...each, cost: each.cost + n + 1 })),
      });
    for (const request of [{}, { before: 32 }]) {
      const pages = await walk(store, 'c1', request);
      expect(pages.length).toBeGreaterThan(1);
      expect(pages.flatMap(({ items }) => items)).toHaveLength(31);
      for (const each of pages) {
        expect(each.verification.verified).toBe(true);
        expect(bytesOf(each)).toBeLessThan(1_010_000);
      }
    }
  }, 120_000);
});

describe('an altered trail', () => {
  const EVENTS = 13;
  let store: Store;
  let whole: Record<string, unknown>[];
  beforeAll(async () => {
    const first = await newStore(inject('dynamodb'));
    await propose(first, 'c1');
    for (let n = 1; n < EVENTS; n += 1) await save(first, 'c1', { lastYear: 2030 + n });
    whole = (await first.client.send(new ScanCommand({ TableName: first.table }))).Items ?? [];
  });
  // Lived once, copied for each alteration.
  beforeEach(async () => {
    store = await newStore(inject('dynamodb'));
    await Promise.all(whole.map(put));
  });

  const item = async (seq: number) =>
    Object(
      (await store.client.send(new GetCommand({ TableName: store.table, Key: eventKey('c1', seq) }))).Item,
    );
  const put = (Item: Record<string, unknown>) =>
    store.client.send(new PutCommand({ TableName: store.table, Item }));
  const late = '2027-01-01T00:00:00.000Z';

  const ALTERATIONS: Record<string, (seq: number) => Promise<unknown>> = {
    edited: async (seq) => put({ ...(await item(seq)), at: late }),
    dropped: (seq) =>
      store.client.send(new DeleteCommand({ TableName: store.table, Key: eventKey('c1', seq) })),
    unreadable: async (seq) => put({ ...(await item(seq)), type: 'Nothing' }),
    /** Every hash from there on made anew; only the convention itself still knows the last one. */
    'sealed anew': async (seq) => {
      let previous: unknown;
      for (let at = seq; at <= EVENTS; at += 1) {
        const { PK, SK, hash: _hash, ...event } = await item(at);
        const open = { ...event, ...(at === seq ? { at: late } : { previous }) };
        previous = fingerprint(open);
        await put({ PK, SK, ...open, hash: previous });
      }
    },
  };
  const CASES = Object.entries(ALTERATIONS).flatMap(([how, alter]) =>
    [1, 4, 5, 8, 13].flatMap((seq) =>
      [{ limit: 4 }, { limit: 4, before: EVENTS + 1 }].map((request) => ({ how, alter, seq, request })),
    ),
  );

  test.each(CASES)(
    '$how at $seq is found on every page of a walk: $request',
    async ({ alter, seq, request }) => {
      await alter(seq);
      for (const each of await walk(store, 'c1', request)) expect(each.verification.verified).toBe(false);
    },
  );

  test.each(CASES)(
    '$how at $seq is found in the middle of a walk: $request',
    async ({ alter, seq, request }) => {
      const [first] = await walk(store, 'c1', request);
      expect(first?.verification).toEqual({ verified: true, events: EVENTS, from: 1, to: EVENTS });
      await alter(seq);
      const shown = first?.items.map((each) => each.seq) ?? [];
      const rest = await walk(store, 'c1', { ...request, cursor: first?.cursor, before: undefined });
      // A reader who begins anew finds the rows shown already; one who goes on finds those to come.
      if (!shown.includes(seq)) expect(rest.at(-1)?.verification.verified).toBe(false);
      expect((await page(store, 'c1', request)).verification.verified).toBe(false);
    },
  );

  test('a cursor that claims another end of the trail than the convention knows is found out', async () => {
    const { cursor = '' } = await page(store, 'c1', { limit: 4 });
    const claimed = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    await ALTERATIONS['sealed anew']?.(3);
    const [passed, last] = [(await item(4)).hash, (await item(EVENTS)).hash];
    const asked = (position: unknown) => Buffer.from(JSON.stringify(position)).toString('base64url');
    // Honest, it meets another hash than was shown; with the new one it comes to another end than it was told of.
    expect((await page(store, 'c1', { limit: 4, cursor })).verification.verified).toBe(false);
    const forged = await walk(store, 'c1', { limit: 4, cursor: asked({ ...claimed, hash: passed }) });
    expect(forged.at(-1)?.verification.verified).toBe(false);
    for (const head of [
      { seq: EVENTS, hash: last },
      { seq: EVENTS + 9, hash: last },
    ]) {
      const found = await page(store, 'c1', { cursor: asked({ ...claimed, hash: passed, head }) });
      expect(found.verification.verified).toBe(false);
    }
  });

  test('a walk goes on in another process as it began: its pages verify themselves alone', async () => {
    const { cursor } = await page(store, 'c1', { limit: 4 });
    vi.resetModules();
    const other = await import('../../../functions/store/trail-page.ts');
    const { convention } = await load(store, 'c1');
    if (!convention) throw new Error('gone');
    const { verification } = await other.trailPage(store, CONVENTION_KIND, convention, { limit: 4, cursor });
    expect(verification).toEqual({ verified: true, events: EVENTS, from: 5, to: 8 });
  });

  test('a cursor of another convention, or none at all, is refused', async () => {
    await propose(store, 'c2');
    const { cursor = '' } = await page(store, 'c1', { limit: 4 });
    const refused = { code: 'cursorInvalid' };
    for (const each of [cursor, '!', 'e30', ''])
      await expect(page(store, 'c2', { limit: 4, cursor: each })).rejects.toMatchObject(refused);
  });

  test('an act in the middle of a walk disturbs nobody', async () => {
    const first = await page(store, 'c1', { limit: 4 });
    await save(store, 'c1', { lastYear: 2060 });
    const rest = await walk(store, 'c1', { limit: 4, cursor: first.cursor });
    expect([first, ...rest].flatMap(({ items }) => items.map(({ seq }) => seq))).toHaveLength(EVENTS);
    expect(rest.every(({ verification }) => verification.verified)).toBe(true);
  });
});
