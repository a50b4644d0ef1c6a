import { beforeEach, expect, inject, test } from 'vitest';
import type { Command } from '../../../functions/aggregates/convention/commands.ts';
import { replay } from '../../../functions/aggregates/convention/evolve.ts';
import { listConventions } from '../../../functions/api/reads/convention-list.ts';
import type { Actor } from '../../../functions/kernel/principal.ts';
import { inbox } from '../../../functions/store/inbox.ts';
import type { Store } from '../../../functions/store/table.ts';
import { COUNCIL, caseA, MINISTRY, person, WILAYA } from '../../../scenarios/cases.ts';
import { decide } from '../../support/decide.ts';
import { BESIDE, REHEARSAL } from '../../support/stage.ts';
import { allEvents, commit, execute, load, project } from '../../support/store.ts';
import { newStore } from '../../table.ts';

const officer = person(COUNCIL, 'officer');
const workflow = { kind: 'system', name: 'workflow' } as const;
const now = () => new Date().toISOString();
let store: Store;
beforeEach(async () => {
  store = await newStore(inject('dynamodb'));
});

const does = (conventionId: string, command: Command, actor: Actor = officer, key?: string) =>
  execute(store, {
    rules: REHEARSAL,
    conventionId,
    command,
    actor,
    now,
    ...(key && { idempotency: { key, fingerprint: key } }),
    answer: ({ convention }) => ({ status: 200, body: { version: convention.version } }),
  });

async function proposed(id: string, reference?: string): Promise<void> {
  const { terms } = caseA('2026-11-24');
  await does(id, { type: 'propose', data: { terms: { ...terms, ...(reference && { reference }) } } });
}

async function inReview(id: string): Promise<void> {
  await proposed(id);
  await does(id, { type: 'submit', data: {} });
  await does(id, { type: 'openGroup', data: { procedure: 'formation-1' } }, workflow);
}

test('what is committed is loaded again, and its events fold to it', async () => {
  await inReview('c1');
  const { convention } = await load(store, 'c1');
  expect(replay(await allEvents(store, 'c1'))).toEqual(convention);
  expect(convention?.tasks).toHaveLength(3);
});

test('what could not be read again is not written', async () => {
  await proposed('c1');
  const { convention: before } = await load(store, 'c1');
  if (!before) throw new Error('gone');
  const title = { ar: 'عنوان', fr: 'Titre\nsur deux lignes' };
  const after = { ...before, version: before.version + 1, terms: { ...before.terms, title } };
  await expect(commit(store, { before, after, events: [] })).rejects.toThrow('could not be read again');
  expect((await load(store, 'c1')).convention).toEqual(before);
});

test('an act that another aggregate permits is two calls, as any other', async () => {
  await proposed('c1');
  let calls = 0;
  store.client.middlewareStack.add(
    (next) => (args) => {
      calls += 1;
      return next(args);
    },
    { step: 'initialize' },
  );
  const seen: unknown[] = [];
  const permittedBy = (id: string) => ({
    by: { prefix: 'CONVENTION', id },
    refusalOf: (state: unknown) => {
      seen.push(state);
      return undefined;
    },
  });
  const submit = { conventionId: 'c1', command: { type: 'submit', data: {} }, actor: officer } as const;
  const asked = { ...submit, rules: REHEARSAL, now, permittedBy: permittedBy('c1') };
  await execute(store, asked);
  expect(calls).toBe(2);
  expect(seen).toMatchObject([{ id: 'c1', phase: 'draft' }]);
  const refusal = new Error('no');
  const forbidden = { by: permittedBy('absent').by, refusalOf: () => refusal };
  await expect(execute(store, { ...asked, permittedBy: forbidden })).rejects.toBe(refusal);
  expect(await allEvents(store, 'c1')).toHaveLength(2);
});

test('a commit on a version that has passed is a conflict and writes nothing', async () => {
  await proposed('c1');
  const { convention } = await load(store, 'c1');
  const result = decide('c1', convention, { type: 'submit', data: {} }, officer, now(), BESIDE);
  if ('refusal' in result) throw result.refusal;
  const decided = { before: convention, after: result.state, events: result.events };
  expect(await commit(store, decided)).toBe('committed');
  expect(await commit(store, decided)).toBe('conflict');
  expect(await allEvents(store, 'c1')).toHaveLength(2);
});

test('a command costs two calls', async () => {
  await proposed('c1');
  let calls = 0;
  store.client.middlewareStack.add(
    (next) => (args) => {
      calls += 1;
      return next(args);
    },
    { step: 'initialize' },
  );
  await does('c1', { type: 'submit', data: {} }, officer, 'k');
  expect(calls).toBe(2);
});

test('an answer lost after the commit is found again, and has no second effect', async () => {
  await proposed('c1');
  let lost = false;
  store.client.middlewareStack.add(
    (next, context) => async (args) => {
      const answer = await next(args);
      if (!lost && context.commandName === 'TransactWriteItemsCommand') {
        lost = true;
        throw Object.assign(new Error('the connection broke'), { name: 'TimeoutError' });
      }
      return answer;
    },
    { step: 'initialize' },
  );
  const submit = () => does('c1', { type: 'submit', data: {} }, officer, 'k');
  expect(await submit()).toMatchObject({ replayed: true, answer: { body: { version: 2 } } });
  expect(await submit()).toMatchObject({ replayed: true, answer: { body: { version: 2 } } });
  expect(lost).toBe(true);
  expect(await allEvents(store, 'c1')).toHaveLength(2);
});

test('a convention that would not fit is refused, and stays as it was', async () => {
  const { terms } = caseA('2026-11-24');
  const [component] = terms.components;
  if (!component) throw new Error('no component');
  const long = 'م'.repeat(3900);
  const components = Array.from({ length: 30 }, (_, n) => ({
    ...component,
    id: `c${n}`,
    title: { ar: long, fr: long },
  }));
  await expect(
    does('c1', { type: 'propose', data: { terms: { ...terms, components } } }),
  ).rejects.toMatchObject({ code: 'conventionTooLarge' });
  expect((await load(store, 'c1')).convention).toBeUndefined();
});

test('a list is read page by page, and filters by phase, region, province, party and text', async () => {
  for (let n = 1; n <= 5; n += 1) {
    await (n === 5 ? inReview(`c${n}`) : proposed(`c${n}`, `Ref ${n}/2026`));
    const { convention } = await load(store, `c${n}`);
    if (convention) await project(store, convention);
  }
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listConventions(store, { party: WILAYA, limit: 2, cursor });
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.cursor;
  } while (cursor);
  expect(ids).toEqual(['c5', 'c4', 'c3', 'c2', 'c1']);
  const found = async (filter: object) => {
    const { items } = await listConventions(store, { party: WILAYA, limit: 10, ...filter });
    return items.map(({ id }) => id);
  };
  expect(await found({ phase: 'review' })).toEqual(['c5']);
  expect(await found({ region: 'MA-04', province: 'MA-KEN', withParty: MINISTRY })).toHaveLength(5);
  expect(await found({ region: 'MA-01' })).toEqual([]);
  expect(await found({ withParty: 'stranger' })).toEqual([]);
  expect(await found({ text: 'REF 3' })).toEqual(['c3']);
  expect(await found({ text: 'salé' })).toHaveLength(5);
  expect(await found({ text: '2026 3 ref' })).toEqual(['c3']);
  expect(await found({ text: 'ref ref 4 absent' })).toEqual([]);
  expect(await found({ phrase: 'ref 4 2026' })).toEqual(['c4']);
  expect(await found({ phrase: '2026 ref 4' })).toEqual([]);
  expect(await found({ text: 'kenitra sale' })).toEqual(await found({ text: 'Salé Kénitra' }));
  expect(
    await found({
      text: Array.from('abcdefghijklmnopqrstuvwxyz0123456789ابتثجحخدذرزسشصضطظعغفقكلمنهوي').join(' '),
    }),
  ).toEqual([]);
  expect(await found({ text: 'مراكز', phase: 'draft' })).toHaveLength(4);
  expect(await found({ overdueAt: '2026-11-25T09:00:00.000Z' })).toEqual([]);
  expect(await found({ overdueAt: '2026-12-20T09:00:00.000Z' })).toEqual(['c5']);
});

test('an inbox shows the most urgent first, page by page, over all roles of a person', async () => {
  for (const id of ['c1', 'c2', 'c3']) await inReview(id);
  const first = await inbox(store, {
    now: new Date().toISOString(),
    party: COUNCIL,
    roles: ['approver', 'signatory'],
    limit: 2,
  });
  const second = await inbox(store, {
    now: new Date().toISOString(),
    party: COUNCIL,
    roles: ['approver', 'signatory'],
    limit: 2,
    cursor: first.cursor,
  });
  expect([...first.items, ...second.items].map(({ PK }) => PK.split('#')[1])).toEqual(['c1', 'c2', 'c3']);
  expect(second.cursor).toBeUndefined();
  expect(
    (await inbox(store, { now: new Date().toISOString(), party: COUNCIL, roles: ['accountant'], limit: 2 }))
      .items,
  ).toEqual([]);
});

test('a decided task leaves the inbox with the decision itself', async () => {
  await inReview('c1');
  const data = { task: 't1', decision: 'approve' } as const;
  await does('c1', { type: 'decideTask', data }, person(MINISTRY, 'approver'));
  expect(
    (await inbox(store, { now: new Date().toISOString(), party: MINISTRY, roles: ['approver'], limit: 9 }))
      .items,
  ).toEqual([]);
  expect(
    (await inbox(store, { now: new Date().toISOString(), party: WILAYA, roles: ['approver'], limit: 9 }))
      .items,
  ).toHaveLength(1);
});
