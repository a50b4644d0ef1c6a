import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { duties } from '../../functions/aggregates/convention/execution/duties.ts';
import { MINISTRY } from '../../scenarios/cases.ts';
import { caller, patient } from '../support/caller.ts';
import { minister, owner } from '../support/centre-setting.ts';
import { HttpCentre } from '../support/http-centre.ts';
import { load } from '../support/store.ts';
import { queueOf, Stage } from './harness.ts';
import { intoForce, proposalWith, submitted } from './officials.ts';

/** A tranche that waits for a centre: it is called once the opening is verified and reported, and not before. */

const COMPONENT = 'centre-ma-ken';

let stage: Stage;
let call: Awaited<ReturnType<typeof caller>>;
let follow: (event: unknown) => Promise<{ batchItemFailures: unknown[] }>;

beforeAll(async () => {
  stage = await Stage.set(inject('dynamodb'));
  call = patient(await caller(inject('dynamodb'), stage.store.table));
  follow = (await import('../../functions/handlers/follow-centres.ts')).handler;
  await new HttpCentre(stage.store, call).declareParties();
});
afterAll(() => stage.strike());

/** A convention in force whose first tranche waits for a component to be in service. */
async function waiting(): Promise<string> {
  const { terms, ...rest } = proposalWith();
  const condition = { type: 'componentStatus' as const, component: COMPONENT, status: 'inService' as const };
  const tranches = terms.tranches.map((each) => (each.n === 1 ? { ...each, conditions: [condition] } : each));
  const id = await submitted(stage, { ...rest, terms: { ...terms, tranches } });
  await intoForce(stage, id);
  return id;
}

const stateOf = async (id: string) => {
  const { convention } = await load(stage.store, id);
  if (!convention) throw new Error('not proposed');
  return convention;
};
const callsOf = async (id: string) => (await stateOf(id)).calls.length;
const askedOf = async (id: string) =>
  duties(await stateOf(id)).filter(({ kind }) => kind === 'componentReport');

async function report(id: string, status: string) {
  const body = { kind: 'componentStatus', component: COMPONENT, status };
  const { body: answer } = await call('POST', `/v1/conventions/${id}/tranches/1/evidence`, owner, body);
  return answer.code ?? 'done';
}

test('is called once the opening is verified, whatever is told twice, late or out of order', async () => {
  const id = await waiting();
  const centre = await new HttpCentre(stage.store, call).register({
    link: { convention: id, component: COMPONENT },
  });
  /** Tells of all that has happened so far, the newest first, and twice. */
  const tell = async () => {
    const { version } = await centre.seen(owner);
    for (let seq = version; seq > 0; seq -= Math.ceil(version / 4))
      for (const seqs of [[seq], [seq, 1]])
        expect(await follow(queueOf(centre.id, seqs))).toEqual({ batchItemFailures: [] });
  };
  const componentOf = async () => (await stateOf(id)).centres.map(({ status }) => status);

  await tell();
  expect([await componentOf(), await askedOf(id), await callsOf(id)]).toEqual([['planned'], [], 0]);
  expect(await report(id, 'inService')).toBe('componentFollowsCentre');

  await centre.reach('studies', 'works', 'equipped');
  await (await centre.prepare()).open();
  await tell();
  expect(await componentOf()).toEqual(['finished']);
  expect(await report(id, 'inService')).toBe('componentFollowsCentre');
  expect(await report(id, 'finished')).toBe('done');
  await stage.sweep();
  expect(await callsOf(id)).toBe(0);

  await centre.does(minister, 'POST /opening/verification');
  // Verified, and not yet told: nobody is asked, and the tranche waits.
  expect([await askedOf(id), await callsOf(id)]).toEqual([[], 0]);
  await tell();
  expect(await askedOf(id)).toMatchObject([{ subject: COMPONENT, tranche: 1 }]);
  await stage.sweep();
  expect(await callsOf(id)).toBe(0);

  expect(await report(id, 'inService')).toBe('done');
  await stage.until(id, 'the calls of the tranche', ({ calls }) => calls.length > 0);
  // One call for each share of the tranche, and never a second one.
  const called = (await stateOf(id)).terms.tranches[0]?.shares.length;
  await tell();
  await tell();
  expect([await callsOf(id), await askedOf(id), await componentOf()]).toEqual([called, [], ['inService']]);
}, 120_000);

test('is not called for an opening that was returned', async () => {
  const id = await waiting();
  const centre = await new HttpCentre(stage.store, call).register({
    link: { convention: id, component: COMPONENT },
  });
  await centre.reach('studies', 'works', 'equipped');
  await (await centre.prepare()).open();
  await centre.does(minister, 'POST /opening/return', { reason: `Motif de ${MINISTRY}` });
  expect(await follow(queueOf(centre.id, [1]))).toEqual({ batchItemFailures: [] });
  expect(await report(id, 'inService')).toBe('componentFollowsCentre');
  await stage.sweep();
  expect(await callsOf(id)).toBe(0);
}, 120_000);
