import { beforeAll, expect, inject, test } from 'vitest';
import type { Store } from '../../../functions/store/table.ts';
import { caseA } from '../../../scenarios/cases.ts';
import { caller, patient } from '../../support/caller.ts';
import { minister, owner } from '../../support/centre-setting.ts';
import { HttpCentre, UNLINKED } from '../../support/http-centre.ts';
import { load } from '../../support/store.ts';
import { newStore } from '../../table.ts';
import { queueOf } from '../../workflows/harness.ts';

/** A convention learns from centres how far its components are: told twice, late, and of links that are no more. */

let store: Store;
let call: Awaited<ReturnType<typeof caller>>;
let follow: (event: unknown) => Promise<{ batchItemFailures: unknown[] }>;
let convention: string;

beforeAll(async () => {
  store = await newStore(inject('dynamodb'));
  call = patient(await caller(inject('dynamodb'), store.table));
  follow = (await import('../../../functions/handlers/follow-centres.ts')).handler;
  await new HttpCentre(store, call).declareParties();
  const made = await call('POST', '/v1/conventions', owner, caseA('2026-11-24'));
  convention = String(Object(made.body.convention).id);
});

const linked = (component: string) => ({ link: { convention, component } });
const told = async ({ id }: HttpCentre) =>
  expect(await follow(queueOf(id, [1]))).toEqual({ batchItemFailures: [] });

async function noted() {
  const { convention: state } = await load(store, convention);
  const linked = state?.centres.filter(({ unlinkedAt }) => unlinkedAt === undefined);
  return linked?.map(({ centre, component, status }) => ({ centre, component, status }));
}
const version = async () => (await load(store, convention)).convention?.version;

test('it notes each state once, and in service only what is verified', async () => {
  const play = await new HttpCentre(store, call).register(linked('centre-ma-ken'));
  const { id: centre } = play;
  const says = (status: string) => [{ centre, component: 'centre-ma-ken', status }];
  await told(play);
  expect(await noted()).toEqual(says('planned'));
  const before = await version();
  await play.reach('studies');
  await told(play);
  await told(play);
  expect(await version()).toBe(before);
  await play.reach('works');
  await told(play);
  expect(await noted()).toEqual(says('underway'));
  await (await (await play.reach('equipped')).prepare()).open();
  await told(play);
  expect(await noted()).toEqual(says('finished'));
  await play.does(minister, 'POST /opening/verification');
  await told(play);
  expect(await noted()).toEqual(says('inService'));
  await play.does(owner, 'DELETE /component', undefined);
  await told(play);
  expect(await noted()).toEqual([]);
  // What it said last bounds the component until another centre is linked to it.
  const { convention: state } = await load(store, convention);
  expect(state?.centres).toMatchObject([{ centre, status: 'inService', unlinkedAt: expect.any(String) }]);
});

test('a component has one centre, until that is linked to another', async () => {
  const first = await new HttpCentre(store, call).register(linked('centre-ma-sal'));
  const second = { ...UNLINKED, ...linked('centre-ma-sal') };
  expect((await call('POST', '/v1/centres', owner, second)).body).toMatchObject({ code: 'componentTaken' });
  const change = linked('centre-ma-rab').link;
  await first.does(owner, 'PUT /component', change, { headers: { 'if-match': '*' } });
  expect((await call('POST', '/v1/centres', owner, second)).status).toBe(201);
  await told(first);
  expect(await noted()).toMatchObject([{ centre: first.id, component: 'centre-ma-rab' }]);
});
