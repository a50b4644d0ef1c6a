import { beforeAll, describe, expect, inject, test } from 'vitest';
import { EXAMPLES as CENTRE_EXAMPLES } from '../../../functions/aggregates/centre/examples.ts';
import type { Person } from '../../../functions/kernel/principal.ts';
import type { Store } from '../../../functions/store/table.ts';
import { caseA, person } from '../../../scenarios/cases.ts';
import { caller, patient, type Reply } from '../../support/caller.ts';
import {
  ADS,
  approver,
  ENTRAIDE,
  RSU,
  reporter,
  secondApprover,
  steward,
} from '../../support/campaign-setting.ts';
import { document, minister, operator, owner, wali } from '../../support/centre-setting.ts';
import { figuresOf, HttpCampaign, LAUNCH } from '../../support/http-campaign.ts';
import { HttpCentre, today } from '../../support/http-centre.ts';
import { routesOf, witnessed } from '../../support/witness.ts';
import { newStore } from '../../table.ts';

/** The figures and centres of a region over the API's own handlers: each answer is what the OpenAPI document says. */

const answered = new Set<string>();
const stranger = person('stranger', 'auditor');
const reason = 'Décision du comité';

let store: Store;
let plain: Awaited<ReturnType<typeof caller>>;
let call: typeof plain;

beforeAll(async () => {
  store = await newStore(inject('dynamodb'));
  plain = patient(await caller(inject('dynamodb'), store.table));
  call = witnessed(plain, answered);
});

/** Acts, and throws unless it is answered with success. */
async function does(as: Person, act: string, body?: unknown, query?: Record<string, string>): Promise<Reply> {
  const [method = '', path = ''] = act.split(' ');
  const reply = await call(method, path, as, body, query ? { query } : {});
  if (reply.status >= 300) throw new Error(`${act}: ${JSON.stringify(reply.body)}`);
  return reply;
}

describe('the life of a region', () => {
  test('a campaign is launched, changed, reported to, returned, accepted, frozen, published and corrected', async () => {
    const play = new HttpCampaign(store, plain);
    await play.begin();
    const on = (as: Person, path: string, body: unknown = {}) => does(as, `POST ${play.path}/${path}`, body);
    await on(steward, 'requests', { request: { source: ADS, places: ['MA-04'] }, dueOn: LAUNCH.dueOn });
    await on(steward, 'prolongation', { dueOn: '2099-01-01' });
    await on(steward, 'disjoint-sources', { sources: [ADS, ENTRAIDE], document: 'Note 12' });
    const fact = {
      ...{ place: 'MA-04', targetGroup: 'disability', measure: 'reached', unit: 'people' },
      ...{ value: 'notCollected', basis: 'service', quality: 'measured', asOf: '2026-09-30' },
    };
    await on(reporter(ADS), `sources/${ADS}/figures`, { facts: [fact] });
    await on(approver, 'returns', { source: ADS, reason });
    await on(reporter(ADS), `sources/${ADS}/figures`, { facts: [{ ...fact, value: 'notApplicable' }] });
    const dry = await new HttpCampaign(store, call).sends(RSU, figuresOf(RSU), { dryRun: 'true' });
    expect(dry.status).toBe(200);
    for (const source of [RSU, ENTRAIDE, ADS]) {
      await play.imports(source);
      await on(approver, 'acceptances', { source });
    }
    await on(approver, 'freeze');
    await on(secondApprover, 'publication');
    const corrected = { ...fact, place: 'MA-RAB', value: 3100 };
    for (const [number, settled] of ['withdrawal', 'return', 'acceptance'].entries()) {
      await on(reporter(ENTRAIDE), `sources/${ENTRAIDE}/corrections`, { facts: [corrected], reason });
      const as = settled === 'withdrawal' ? reporter(ENTRAIDE) : approver;
      await on(as, `corrections/${number + 1}/${settled}`, settled === 'return' ? { reason } : {});
    }
    await play.project();
    for (const reader of [approver, stranger]) {
      await does(reader, 'GET /v1/campaigns');
      await does(reader, `GET ${play.path}`);
      await does(reader, `GET ${play.path}/events`);
      await does(reader, 'GET /v1/coverage', undefined, { period: '2026', region: 'MA-04' });
      await does(reader, 'GET /v1/social-map', undefined, { indicator: 'coverage', year: '2026' });
    }
  });

  test('a campaign that should not have been launched is cancelled', async () => {
    const play = new HttpCampaign(store, call, 2027);
    await play.launch();
    await does(approver, `POST ${play.path}/cancellation`, { reason });
    await does(secondApprover, `GET ${play.path}`);
  });

  test('a centre comes to its service, is returned, verified, confirmed, suspended, resumed and closed', async () => {
    const play = new HttpCentre(store, call);
    await play.declareParties();
    await play.register();
    const onVersion = async (act: string, body: unknown) => {
      const { etag } = await play.seen(owner);
      await play.does(owner, act, body, { headers: { 'if-match': etag } });
    };
    await onVersion('PATCH ', { places: 140 });
    await onVersion('PUT /planned-days', { works: '2099-01-01' });
    await play.longAgo().reach('studies', 'works');
    await play.does(owner, 'POST /set-backs', { stage: 'studies', reason });
    await play.reach('works');
    await play.does(owner, 'POST /progress', { percent: 40, day: today() });
    await play.does(owner, 'POST /documents', { document: document('photo') });
    await (await (await play.reach('equipped')).prepare()).open();
    await play.does(minister, 'POST /opening/return', { reason });
    await (await play.open()).does(minister, 'POST /opening/verification');
    await play.does(operator, 'POST /attendance', { quarter: '2026-Q1', people: 7 });
    await play.does(wali, 'POST /suspension', { reason });
    await play.does(wali, 'POST /resumption', { reason });
    await play.does(wali, 'POST /closure', { day: today(), reason });
    await play.project();
    for (const reader of [owner, operator, stranger]) {
      for (const read of [play.path, `${play.path}/events`, '/v1/centres', '/v1/social-map'])
        await does(reader, `GET ${read}`);
    }
  });

  test('a centre is linked to a component and unlinked, and one that was never open is abandoned', async () => {
    const agreed = await does(owner, 'POST /v1/conventions', caseA('2026-11-24'));
    const convention = String(Object(agreed.body.convention).id);
    const play = await new HttpCentre(store, call).register();
    const link = { convention, component: 'centre-ma-ken' };
    await play.does(owner, 'PUT /component', link, { headers: { 'if-match': '"1"' } });
    expect((await play.seen(owner)).link).toEqual(link);
    await play.does(owner, 'DELETE /component', undefined);
    await play.does(wali, 'POST /abandonment', { reason });
    expect(await play.seen(stranger)).toMatchObject({ status: 'abandoned' });
  });

  test.each([
    ['centres', CENTRE_EXAMPLES.centresFile],
    ['attendance', CENTRE_EXAMPLES.attendanceFile],
  ])('a file of %s says what it would do', async (kind, raw) => {
    const sent = { raw, headers: { 'content-type': 'text/csv' }, query: { dryRun: 'true' } };
    const { status } = await call('POST', `/v1/imports/${kind}`, owner, undefined, sent);
    expect(status).toBe(200);
  });

  test('has answered on every route', () => {
    expect(routesOf('region').filter((route) => !answered.has(route))).toEqual([
      // It is asked once a year, and answered where a year is short: with the workflows of a centre.
      'POST /v1/centres/{id}/opening/confirmation',
    ]);
  });
});
