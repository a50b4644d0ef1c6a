import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { CONVENTION_DESCRIPTION } from '../../functions/aggregates/convention/shown/description.ts';
import { commandRoutes } from '../../functions/api/command-route.ts';
import { serve } from '../../functions/api/http.ts';
import { tasksDescription } from '../../functions/api/openapi/tasks.ts';
import { TASK_READS } from '../../functions/api/reads/tasks.ts';
import { fromQueue } from '../../functions/consumers/deliveries.ts';
import type { Person } from '../../functions/kernel/principal.ts';
import { inbox } from '../../functions/store/inbox.ts';
import { load } from '../../functions/store/load.ts';
import { allEvents } from '../../functions/store/trail.ts';
import { COUNCIL, person, WILAYA } from '../../scenarios/cases.ts';
import { callerOf } from '../support/caller.ts';
import { PERMIT_ASKS } from '../unit/aggregates/contract/permit/asking.ts';
import { PERMIT, PUBLISHED } from '../unit/aggregates/contract/permit/permit.ts';
import { PERMIT_ROUTES } from '../unit/aggregates/contract/permit/routes.ts';
import { batchOf, Stage } from './harness.ts';

/**
 * The permit of the contract suite, added by the steps of docs/adding-an-aggregate.md and nothing else: each mock below
 * is the line that it would have in a list of kinds.
 */

vi.mock(import('../../functions/aggregates/processes.ts'), async (original) => {
  const { PROCESSES, processed } = await original();
  const { PERMIT, PROCESS } = await import('../unit/aggregates/contract/permit/permit.ts');
  return { PROCESSES: [...PROCESSES, processed(PERMIT, PROCESS)] };
});
vi.mock(import('../../functions/aggregates/procedure-aggregates.ts'), async (original) => {
  const { PROCEDURE_AGGREGATES, procedureAggregate } = await original();
  const { PERMIT, PROCESS } = await import('../unit/aggregates/contract/permit/permit.ts');
  return { PROCEDURE_AGGREGATES: [...PROCEDURE_AGGREGATES, procedureAggregate(PERMIT, PROCESS)] };
});
vi.mock(import('../../functions/consumers/published-kinds.ts'), async (original) => {
  const { PUBLISHED, publishing } = await original();
  const permit = await import('../unit/aggregates/contract/permit/permit.ts');
  return { PUBLISHED: [...PUBLISHED, publishing(permit.PERMIT, permit.PUBLISHED)] };
});
vi.mock(import('../../functions/api/reads/asking-kinds.ts'), async (original) => {
  const { ASKING, asking } = await original();
  const { PERMIT } = await import('../unit/aggregates/contract/permit/permit.ts');
  const { PERMIT_ASKING } = await import('../unit/aggregates/contract/permit/asking.ts');
  return { ASKING: [...ASKING, asking(PERMIT, PERMIT_ASKING)] };
});

const bus = mockClient(EventBridgeClient);
let stage: Stage;
beforeAll(async () => {
  stage = await Stage.set(inject('dynamodb'));
});
afterAll(() => stage.strike());

const call = callerOf([
  {
    handler: serve(commandRoutes(PERMIT, PERMIT_ROUTES)),
    routes: PERMIT_ROUTES.routes.map(({ route }) => route),
  },
  { handler: serve(TASK_READS.routes), routes: TASK_READS.routes.map(({ route }) => route) },
]);
const asker = person(COUNCIL, 'officer');
const officer = person(WILAYA, 'officer');
const signatory = person(WILAYA, 'signatory');

/** Asks for a permit of a place over HTTP; returns its id, and follows it. */
async function asked(place: string): Promise<string> {
  const { status, body, headers } = await call('POST', '/v1/permits', asker, { place, office: WILAYA });
  const { id } = z.parse(z.object({ permit: z.object({ id: z.string() }) }), body).permit;
  expect([status, headers.location]).toEqual([201, `/v1/permits/${id}`]);
  stage.follow(id);
  return id;
}

const permitOf = async (id: string) => (await load(stage.store, PERMIT, id)).state;

/** The tasks of a permit in somebody's inbox, as the store has them and as the API shows them. */
async function tasksFor(who: Person, permit: string): Promise<string[]> {
  const now = new Date().toISOString();
  const { items } = await inbox(stage.store, { ...who, now, limit: 50 });
  const stored = items
    .filter(({ PK }) => PK === `PERMIT#${permit}`)
    .map(({ task }) => `${permit}.${task.id}`);
  const { body } = await call('GET', '/v1/tasks', who);
  const shown = z.parse(z.object({ items: z.array(z.object({ id: z.string() })) }), body).items;
  expect(shown.map(({ id }) => id).filter((id) => id.startsWith(`${permit}.`))).toEqual(stored);
  return stored;
}

/** The one task that waits for somebody, once the state machine has opened it. */
async function taskFor(who: Person, permit: string): Promise<string> {
  await expect.poll(() => tasksFor(who, permit)).toHaveLength(1);
  return (await tasksFor(who, permit))[0] ?? '';
}

/** A task as `GET /v1/tasks/{id}` shows it to somebody. */
const detailFor = (who: Person, task: string) => call('GET', `/v1/tasks/${task}`, who);

const decides = (who: Person, task: string, decision: object) =>
  call('POST', `/v1/permit-tasks/${task}/decision`, who, decision);

/** The executions of its procedure, without those of human tasks that they begin. */
const executions = (id: string) =>
  stage.workflows
    .list()
    .filter(({ name }) => new RegExp(`^${id}-granting-1-r0-\\d+$`).test(name))
    .map(({ name, status }) => `${name.slice(id.length + 1)} ${status}`);

test('its commands come over HTTP, its tasks into inboxes, and the state machine opens both steps', async () => {
  const id = await asked('Kénitra');
  expect(id).toMatch(/^t/);
  const opinion = await taskFor(officer, id);
  expect(executions(id)).toEqual(['granting-1-r0-0 RUNNING']);
  expect(await tasksFor(signatory, id)).toEqual([]);

  expect((await decides(asker, opinion, { decision: 'approve' })).status).toBe(403);
  expect(await decides(officer, opinion, { decision: 'approve' })).toMatchObject({
    status: 200,
    body: { permit: { id, status: 'asked' } },
  });
  expect(await tasksFor(officer, id)).toEqual([]);
  expect(await decides(officer, opinion, { decision: 'approve' })).toMatchObject({
    status: 409,
    body: { code: 'taskClosed' },
  });

  await decides(signatory, await taskFor(signatory, id), { decision: 'approve' });
  expect(await tasksFor(signatory, id)).toEqual([]);
  expect(await permitOf(id)).toMatchObject({ status: 'granted' });
  await expect.poll(() => executions(id)).toEqual(['granting-1-r0-0 SUCCEEDED']);
});

test('an inbox shows a task by itself, with what its reader can decide, and the document has its shape', async () => {
  const id = await asked('Bouknadel');
  const opinion = await taskFor(officer, id);
  const { answers } = tasksDescription([
    CONVENTION_DESCRIPTION,
    { ...CONVENTION_DESCRIPTION, asks: PERMIT_ASKS },
  ]);
  const { body: inbox } = await call('GET', '/v1/tasks', officer);
  expect(answers.Inbox?.parse(inbox)).toEqual(inbox);

  const open = await detailFor(officer, opinion);
  expect(open).toMatchObject({ status: 200, body: { id: opinion, kind: 'opinion', permit: { id } } });
  expect(open.body.decisions).toEqual(['approve', 'return', 'reject']);
  expect(answers.TaskDetail?.parse(open.body)).toEqual(open.body);
  expect((await detailFor(asker, opinion)).body).toMatchObject({ id: opinion, decisions: [] });
  expect((await detailFor(person('stranger', 'officer'), opinion)).status).toBe(404);
  expect((await detailFor(officer, `${id}.t99`)).status).toBe(404);
  expect((await detailFor(officer, 'x1.t1')).status).toBe(404);

  await decides(officer, opinion, { decision: 'approve' });
  expect((await detailFor(officer, opinion)).body).toMatchObject({ status: 'decided', decisions: [] });
});

test('a refusal ends the run; the place may be asked for again, and by nobody twice', async () => {
  const id = await asked('Salé');
  const again = { place: 'Salé', office: WILAYA };
  expect((await call('POST', '/v1/permits', asker, again)).status).toBe(404);
  const opinion = await taskFor(officer, id);
  expect(await decides(officer, opinion, { decision: 'reject' })).toMatchObject({
    body: { code: 'reasonMissing' },
  });
  await decides(officer, opinion, { decision: 'reject', comment: 'Hors du plan' });
  expect(await permitOf(id)).toMatchObject({ status: 'refused', reason: 'Hors du plan' });
  await expect.poll(() => executions(id)).toEqual(['granting-1-r0-0 SUCCEEDED']);
  expect((await call('POST', '/v1/permits', asker, again)).status).toBe(201);
});

test('a run that was lost is started again by the sweep, and days off leave it alone', async () => {
  const id = await asked('Témara');
  await taskFor(officer, id);
  stage.loseWorkflows();
  await stage.sweep();
  await expect.poll(() => executions(id)).toEqual(['granting-1-r0-1 RUNNING']);
  const { handler: reckon } = await import('../../functions/orchestration/reckon.ts');
  expect(await reckon()).toMatchObject({ looked: 0, moved: 0, failures: 0 });
  await decides(officer, await taskFor(officer, id), { decision: 'approve' });
  await taskFor(signatory, id);
});

test('its events are published under its own names, in the form that is promised', async () => {
  const id = await asked('Skhirat');
  await decides(officer, await taskFor(officer, id), { decision: 'approve' });
  await decides(signatory, await taskFor(signatory, id), { decision: 'approve' });
  const trail = await allEvents(stage.store, PERMIT, id);
  const entries: { Source: string; DetailType: string; Detail: string }[] = [];
  bus.on(PutEventsCommand).callsFake(({ Entries }) => {
    entries.push(...Entries);
    return { Entries: Entries.map(() => ({ EventId: 'e' })) };
  });
  const { handler: publish } = await import('../../functions/consumers/publish.ts');
  const seqs = trail.map(({ seq }) => seq);
  expect(await publish(batchOf(id, seqs))).toEqual({ batchItemFailures: [] });

  expect(entries.map(({ Source, DetailType }) => `${Source} ${DetailType}`)).toEqual(
    [
      'PermitAsked',
      'StepOpened',
      'TaskDecided',
      'StepConcluded',
      'StepOpened',
      'TaskDecided',
      'StepConcluded',
      'PermitGranted',
    ].map((type) => `sharaka sharaka.permit.${type}.v1`),
  );
  for (const [at, { type, seq }] of trail.entries()) {
    const detail = JSON.parse(entries[at]?.Detail ?? '');
    expect(detail).toMatchObject({ id: `${id}#${seq}`, permitId: id, status: 'granted' });
    expect(PUBLISHED.detailSchema(type).parse(detail)).toEqual(detail);
  }
  const Records = entries.map(({ Detail }, at) => ({ messageId: `m${at}`, body: `{"detail":${Detail}}` }));
  expect(fromQueue({ Records }).deliveries.map((each) => [each.id, each.seq])).toEqual(
    seqs.map((seq) => [id, seq]),
  );
});
