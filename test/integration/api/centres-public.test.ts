import { beforeAll, describe, expect, inject, test } from 'vitest';
import { CENTRE_ANSWERS } from '../../../functions/aggregates/centre/answers.ts';
import type { Person } from '../../../functions/kernel/principal.ts';
import { ROLES } from '../../../functions/kernel/roles.ts';
import type { Store } from '../../../functions/store/table.ts';
import { COUNCIL, MINISTRY, person, WILAYA } from '../../../scenarios/cases.ts';
import { caller, patient } from '../../support/caller.ts';
import { document, minister, OPERATOR, operator, owner, wali } from '../../support/centre-setting.ts';
import { HttpCentre } from '../../support/http-centre.ts';
import { newStore } from '../../table.ts';

/**
 * What everybody signed in sees of a centre, field by field, and what only those see who have to do with it: its owner, the
 * three that answer for the region, and its operator.
 */

let store: Store;
let call: Awaited<ReturnType<typeof caller>>;
let play: HttpCentre;

const RETURNED = 'Pas encore de vestiaires';
const SUSPENDED = 'Travaux de mise aux normes';
const ASIDE = 'Rapport confidentiel de visite';
const SMALL = 7;

const MEMBERS = [COUNCIL, MINISTRY, WILAYA, OPERATOR];
const members: Person[] = MEMBERS.map((party) => person(party, 'auditor'));
const strangers: Person[] = ROLES.map((role) => person('stranger', role));

beforeAll(async () => {
  store = await newStore(inject('dynamodb'));
  call = patient(await caller(inject('dynamodb'), store.table));
  play = new HttpCentre(store, call).longAgo();
  await play.declareParties();
  await (await (await play.register()).reach('studies', 'works', 'equipped')).prepare();
  await play.does(owner, 'POST /documents', { document: { ...document('visit'), title: ASIDE } });
  await play.open();
  await play.does(minister, 'POST /opening/return', { reason: RETURNED });
  await play.open();
  await play.does(minister, 'POST /opening/verification');
  await play.does(operator, 'POST /attendance', { quarter: '2026-Q1', people: SMALL });
  await play.does(operator, 'POST /attendance', { quarter: '2026-Q2', people: 70 });
  await play.does(wali, 'POST /suspension', { reason: SUSPENDED });
  await play.project();
});

const trail = async (as: Person) =>
  CENTRE_ANSWERS.CentreTrail.parse((await call('GET', `${play.path}/events`, as)).body);

describe('everybody who is signed in', () => {
  test.each(strangers)('sees the public view: $roles', async (stranger) => {
    const seen = await play.seen(stranger);
    expect(Object.keys(seen).sort()).toEqual(
      [
        ...['attendance', 'authorisation', 'changedAt', 'commune', 'core', 'createdAt', 'etag', 'floorArea'],
        ...[
          'groups',
          'id',
          'name',
          'opening',
          'operator',
          'owner',
          'peopleAYear',
          'places',
          'planned',
          'point',
        ],
        ...['possibleActs', 'posts', 'province', 'reached', 'region', 'smallNumbersBelow', 'stage', 'status'],
        ...['statusSince', 'tasks', 'version', 'view', 'warnings', 'work'],
      ].sort(),
    );
    expect(seen.view).toBe('public');
    expect(seen.reached.map((each) => Object.keys(each).sort())).toEqual(
      seen.reached.map(() => ['day', 'party', 'stage']),
    );
    expect(Object.keys(seen.opening ?? {}).sort()).toEqual([
      'day',
      'declaredAt',
      'declarer',
      'verifiedAt',
      'verifier',
    ]);
    expect(Object.keys(seen.core.ministry).sort()).toEqual(['name', 'party']);
    expect(Object.keys(seen.operator ?? {}).sort()).toEqual(['name', 'party']);
    expect(seen.attendance).toEqual([
      { quarter: '2026-Q1', party: OPERATOR, hidden: true },
      { quarter: '2026-Q2', party: OPERATOR, hidden: false, people: 70 },
    ]);
    expect(seen.possibleActs).toEqual([]);
  });

  test.each(strangers)(
    'finds nothing that people wrote, no evidence and no mailbox in any answer: $roles',
    async (stranger) => {
      const answers = await Promise.all(
        [play.path, `${play.path}/events`, '/v1/centres', '/v1/tasks', `/v1/tasks/${play.id}.t1`].map(
          (path) => call('GET', path, stranger),
        ),
      );
      const map = await call('GET', '/v1/social-map', stranger, undefined, {
        query: { indicator: 'aged60' },
      });
      const said = [...answers, map].map(({ text }) => text).join('\n');
      expect(said).toContain(play.id);
      for (const secret of [RETURNED, SUSPENDED, ASIDE, 'ged.example', 'sha256', 'mailbox', '@'])
        expect([secret, said.includes(secret)]).toEqual([secret, false]);
      expect(said).not.toMatch(new RegExp(`"people":\\s*${SMALL}\\b`));
    },
  );

  test('sees in its trail who acted and when, and verifies it', async () => {
    const { items, verification } = await trail(person('stranger', 'auditor'));
    expect(verification).toMatchObject({ verified: true });
    const keys = new Set(items.flatMap((each) => Object.keys(each)));
    expect([...keys].sort()).toEqual(['at', 'by', 'data', 'hash', 'previous', 'seq', 'type']);
    expect(items.map(({ type }) => type)).toContain('OpeningReturned');
    for (const { by } of items) expect(Object.keys(by).sort()).toEqual(by.party ? ['name', 'party'] : []);
  });
});

describe('those who have to do with it', () => {
  test.each(members)('see documents, what shows each stage, and why: $party', async (member) => {
    const seen = await play.seen(member);
    expect(seen.view).toBe('member');
    expect(seen.reason).toBe(SUSPENDED);
    expect(seen.documents?.map(({ title }) => title)).toContain(ASIDE);
    for (const { documents } of seen.reached.filter(({ stage }) => stage === 'works'))
      expect(documents).toHaveLength(1);
    const reasons = (await trail(member)).items.flatMap(({ reason }) => reason ?? []);
    expect(reasons.sort()).toEqual([RETURNED, SUSPENDED].sort());
  });

  test('are no more those who no longer operate it', async () => {
    const other = await new HttpCentre(store, call).register();
    await other.does(owner, 'PUT /operator', { party: OPERATOR });
    expect((await other.seen(operator)).view).toBe('member');
    await other.does(owner, 'PUT /operator', { party: COUNCIL });
    expect((await other.seen(operator)).view).toBe('public');
  });
});
