import { beforeAll, describe, expect, inject, test } from 'vitest';
import { CALENDAR_ROUTES } from '../../../functions/api/calendar/routes.ts';
import { ENTRIES } from '../../../functions/api/openapi/catalogue.ts';
import type { Person } from '../../../functions/kernel/principal.ts';
import type { Store } from '../../../functions/store/table.ts';
import { COUNCIL, caseA, MINISTRY, person } from '../../../scenarios/cases.ts';
import { caller } from '../../support/caller.ts';
import { ADS } from '../../support/campaign-setting.ts';
import { figuresOf, HttpCampaign } from '../../support/http-campaign.ts';
import { newStore } from '../../table.ts';

/** A person who acts for a suspended organisation may read, and do nothing else. */

const officer = person(COUNCIL, 'officer');
const all: Person = {
  ...officer,
  roles: ['officer', 'approver', 'signatory', 'authorising-officer', 'accountant', 'auditor'],
};
const own = person(COUNCIL, 'administrator');
const administrator = person(MINISTRY, 'administrator');
const ORGANISATION = `/v1/organisations/o-${COUNCIL}`;
const DECLARATION = {
  party: COUNCIL,
  kind: 'localAuthority',
  name: { ar: 'مجلس الجهة', fr: 'Conseil régional' },
  region: 'MA-04',
  provinces: [],
};
const proposal = caseA('2026-11-24');
const anyVersion = { 'if-match': '*' };

let store: Store;
let call: Awaited<ReturnType<typeof caller>>;
let campaign: HttpCampaign;

beforeAll(async () => {
  store = await newStore(inject('dynamodb'));
  call = await caller(inject('dynamodb'), store.table);
  campaign = new HttpCampaign(store, call);
});

const propose = (by: Person, key: string) =>
  call('POST', '/v1/conventions', by, proposal, { headers: { 'idempotency-key': key } });

test('acts are recorded for an organisation that the register does not have, or has only declared', async () => {
  expect((await propose(officer, 'undeclared')).status).toBe(201);
  expect((await call('POST', '/v1/organisations', officer, DECLARATION)).status).toBe(201);
  expect((await propose(officer, 'declared')).status).toBe(201);
});

describe('while their organisation is suspended', () => {
  beforeAll(async () => {
    const suspended = await call('POST', `${ORGANISATION}/suspension`, administrator, { reason: 'Doublon' });
    expect(suspended.status).toBe(200);
  });

  const calendar: readonly string[] = CALENDAR_ROUTES.routes.map(({ route }) => route);
  const acts = ENTRIES.filter(
    ({ documented: { body, reads, route } }) => body && !reads && !calendar.includes(route),
  );

  // To end a subscription takes a way in away: that is possible at any time.
  const recorded = acts.filter(({ documented }) => !documented.route.startsWith('DELETE /v1/agenda/'));
  test.each(recorded)('people are refused $documented.route', async ({ documented, description }) => {
    const [method = '', path = ''] = documented.route.split(' ');
    const of = path.startsWith('/v1/organisations')
      ? `o-${COUNCIL}`
      : path.startsWith('/v1/tasks')
        ? 'c1.t1'
        : 'c1';
    const [example] = documented.examples ?? [];
    const body = example && description.examples[example];
    const { status, body: problem } = await call(
      method,
      path.replace(/\{(?:n|number)\}/, '1').replaceAll(/\{\w+\}/g, of),
      all,
      body,
      {
        headers: anyVersion,
      },
    );
    expect([status, problem.code]).toEqual([403, 'organisationSuspended']);
  });

  test('people are refused a file of figures, and may see what it would do', async () => {
    await campaign.begin();
    const digest = await campaign.digest(ADS);
    await campaign.does(administrator, `/v1/organisations/o-${ADS}/suspension`, { reason: 'Doublon' });
    const { status, body } = await campaign.sends(ADS, figuresOf(ADS), { digest });
    expect([status, body.code]).toEqual([403, 'organisationSuspended']);
    expect(await campaign.digest(ADS)).toBe(digest);
  });

  test('an administrator keeps the register, and by that role acts in nothing else', async () => {
    const { roles } = all;
    const both: Person = { ...own, roles: [...roles, 'administrator'] };
    const { status, body } = await propose(both, 'both');
    expect([status, body.code]).toEqual([403, 'organisationSuspended']);
  });

  test('they are told so in their language, by whom it is lifted', async () => {
    const { body } = await call('POST', '/v1/conventions', officer, proposal, {
      headers: { 'accept-language': 'fr' },
    });
    expect(body.detail).toContain(`« ${COUNCIL} » est suspendue`);
    expect(body.detail).toContain('administrateur');
  });

  test('an act of before is answered as it was, and what there is can be read', async () => {
    expect((await propose(officer, 'declared')).status).toBe(201);
    expect((await call('GET', '/v1/conventions', officer)).status).toBe(200);
    expect((await call('GET', ORGANISATION, officer)).body).toMatchObject({ status: 'suspended' });
  });

  test('others are not concerned, and its own administrator may lift the suspension', async () => {
    expect((await propose(person(MINISTRY, 'officer'), 'other')).status).toBe(201);
    expect((await propose(officer, 'again')).status).toBe(403);
    const lifted = await call('POST', `${ORGANISATION}/resumption`, own, { reason: 'Erreur' });
    expect(lifted.status).toBe(200);
    expect((await propose(officer, 'again')).status).toBe(201);
  });
});

describe('who acts for an entry that was merged', () => {
  const STAYS = 'agency-that-stays';
  const MERGED = 'agency-that-was-merged';
  const member = person(MERGED, 'officer');
  const at = (party: string, act = '') => `/v1/organisations/o-${party}${act}`;
  const does = async (by: Person, route: string, body: object) => {
    const { status, text } = await call('POST', route, by, body);
    expect([200, 201], text).toContain(status);
  };
  const renews = () => call('POST', '/v1/agenda/subscription/renewal', member);

  beforeAll(async () => {
    for (const party of [STAYS, MERGED]) {
      const declaration = { ...DECLARATION, party, kind: 'publicInstitution' };
      await does(person(party, 'officer'), '/v1/organisations', declaration);
      await does(administrator, at(party, '/verification'), {});
    }
    await does(administrator, at(MERGED, '/merge'), { into: STAYS, reason: 'Doublon' });
    const colleague: Person = { ...administrator, sub: 'another', name: 'Another' };
    await does(colleague, at(MERGED, '/merge/confirmation'), { into: STAYS });
  });

  test('acts while the one that stays may, and is refused while that is suspended', async () => {
    expect((await propose(member, 'merged')).body.code).not.toBe('organisationSuspended');
    await does(administrator, at(STAYS, '/suspension'), { reason: 'Contrôle' });
    const { status, body } = await propose(member, 'merged-again');
    expect([status, body.code]).toEqual([403, 'organisationSuspended']);
    expect(body.detail).toContain(STAYS);
    expect((await renews()).body.code).toBe('organisationSuspended');
    await does(administrator, at(STAYS, '/resumption'), { reason: 'Contrôle terminé' });
    expect((await propose(member, 'merged-at-last')).body.code).not.toBe('organisationSuspended');
    expect((await renews()).body.code).not.toBe('organisationSuspended');
  });
});
