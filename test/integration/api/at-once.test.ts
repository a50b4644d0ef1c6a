import { beforeAll, expect, inject, test } from 'vitest';
import type { Command } from '../../../functions/aggregates/convention/commands.ts';
import type { Actor } from '../../../functions/kernel/principal.ts';
import type { Store } from '../../../functions/store/table.ts';
import { COUNCIL, caseA, MINISTRY, person, WILAYA } from '../../../scenarios/cases.ts';
import { caller, patient } from '../../support/caller.ts';
import { REHEARSAL } from '../../support/stage.ts';
import { allEvents, execute } from '../../support/store.ts';
import { newStore } from '../../table.ts';

/** Many at once: each act has one effect, and everybody gets a clear answer. */

const today = '2026-11-24';
const officer = person(COUNCIL, 'officer');
const contributors = Array.from({ length: 30 }, (_, index) => `commune-${index + 1}`);
let store: Store;
let call: Awaited<ReturnType<typeof caller>>;

beforeAll(async () => {
  store = await newStore(inject('dynamodb'));
  call = patient(await caller(inject('dynamodb'), store.table));
});

async function does(conventionId: string, command: Command, actor: Actor): Promise<void> {
  await execute(store, {
    rules: REHEARSAL,
    conventionId,
    command,
    actor,
    now: () => new Date().toISOString(),
  });
}

async function submitted(key: string): Promise<string> {
  const proposal = caseA(today);
  const names = contributors.map((id) => ({ id, kind: 'contributor' as const, name: { ar: id, fr: id } }));
  const terms = { ...proposal.terms, parties: [...proposal.terms.parties, ...names] };
  const made = await call(
    'POST',
    '/v1/conventions',
    officer,
    { terms },
    { headers: { 'idempotency-key': key } },
  );
  const id = String(Object(made.body.convention).id);
  await call('POST', `/v1/conventions/${id}/submission`, officer, {});
  await does(
    id,
    { type: 'openGroup', data: { procedure: 'formation-1' } },
    { kind: 'system', name: 'workflow' },
  );
  return id;
}

async function inPledging(key: string): Promise<string> {
  const id = await submitted(key);
  for (const [index, party] of [MINISTRY, WILAYA, COUNCIL].entries()) {
    await call('POST', `/v1/tasks/${id}.t${index + 1}/decision`, person(party, 'approver'), {
      decision: 'approve',
    });
  }
  return id;
}

const pledge = { fiscalYear: 2026, nature: 'cash', amount: 1_000_000, budgetLine: 'b' };

test('fifty identical requests with one key have one effect and equal answers', async () => {
  const id = await inPledging('fifty');
  const version = (await allEvents(store, id)).length;
  const same = { headers: { 'idempotency-key': 'once' } };
  const answers = await Promise.all(
    Array.from({ length: 50 }, () =>
      call('POST', `/v1/conventions/${id}/pledges`, person(MINISTRY, 'officer'), pledge, same),
    ),
  );
  expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1);
  expect(answers[0]?.status).toBe(201);
  expect((await allEvents(store, id)).length).toBe(version + 1);
});

test('the same key with another body, path or person is another request', async () => {
  const id = await inPledging('reused');
  const path = `/v1/conventions/${id}/pledges`;
  const same = { headers: { 'idempotency-key': 'reused-key' } };
  const ministry = person(MINISTRY, 'officer');
  expect((await call('POST', path, ministry, pledge, same)).status).toBe(201);
  const other = await call('POST', path, ministry, { ...pledge, amount: 2 }, same);
  expect([other.status, other.body.code]).toEqual([422, 'idempotencyKeyReused']);
  expect((await call('POST', path, person(WILAYA, 'officer'), pledge, same)).status).toBe(201);
});

test('a repeated proposal finds the first one, whatever has become of it', async () => {
  const proposal = caseA(today);
  const same = { headers: { 'idempotency-key': 'proposal' } };
  const first = await call('POST', '/v1/conventions', officer, proposal, same);
  await call('POST', `/v1/conventions/${Object(first.body.convention).id}/submission`, officer, {});
  expect(await call('POST', '/v1/conventions', officer, proposal, same)).toEqual(first);
});

test('thirty parties who pledge at the same moment all arrive', async () => {
  const id = await inPledging('thirty');
  const answers = await Promise.all(
    contributors.map((party) =>
      call('POST', `/v1/conventions/${id}/pledges`, person(party, 'officer'), pledge),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual(contributors.map(() => 201));
  const events = await allEvents(store, id);
  const pledged = events.flatMap((event) => (event.type === 'PledgeMade' ? [event.data.pledge.party] : []));
  expect(pledged.sort()).toEqual([...contributors].sort());
});

test('of two approvers who decide one task at once, one decides and the other is told', async () => {
  const id = await submitted('two-approvers');
  const answers = await Promise.all(
    [1, 2].map((number) =>
      call('POST', `/v1/tasks/${id}.t1/decision`, person(MINISTRY, 'approver', number), {
        decision: 'approve',
      }),
    ),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(answers.find(({ status }) => status === 409)?.body.code).toBe('taskClosed');
});
