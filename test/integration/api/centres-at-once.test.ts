import { beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { CENTRE_KIND } from '../../../functions/aggregates/centre/kind.ts';
import type { Person } from '../../../functions/kernel/principal.ts';
import { load } from '../../../functions/store/load.ts';
import type { Store } from '../../../functions/store/table.ts';
import { COUNCIL, caseA, person, WILAYA } from '../../../scenarios/cases.ts';
import { caller, patient, type Reply } from '../../support/caller.ts';
import {
  document,
  minister,
  OPERATOR,
  operator,
  owner,
  president,
  wali,
} from '../../support/centre-setting.ts';
import { HttpCentre, today, UNLINKED } from '../../support/http-centre.ts';
import { newStore } from '../../table.ts';

/**
 * Two or many at once on one centre, each with a key of their own: each act has one effect, and whoever came second is told
 * what became of it.
 */

let store: Store;
let call: Awaited<ReturnType<typeof caller>>;
let play: HttpCentre;
let convention: string;

beforeAll(async () => {
  store = await newStore(inject('dynamodb'));
  call = patient(await caller(inject('dynamodb'), store.table));
  await new HttpCentre(store, call).declareParties();
  const made = await call('POST', '/v1/conventions', owner, caseA('2026-11-24'));
  convention = String(Object(made.body.convention).id);
});
beforeEach(async () => {
  play = await new HttpCentre(store, call).register();
});

const second = person(COUNCIL, 'officer', 2);
const governor = person(WILAYA, 'approver', 2);

type Act = [as: Person, act: string, body?: unknown];

const outcomes = (replies: readonly Reply[]) =>
  replies.map(({ status, body }) => `${status} ${body.code ?? 'done'}`).sort();

async function atOnce(...acts: Act[]): Promise<string[]> {
  const replies = await Promise.all(
    acts.map(([as, act, body = {}]) => {
      const [method = '', path = ''] = act.split(' ');
      return call(method, `${play.path}${path}`, as, body);
    }),
  );
  // Whoever is refused is told what to do, and how the centre stands.
  for (const { status, body } of replies)
    if (status !== 200) expect(String(body.detail).length).toBeGreaterThan(20);
  return outcomes(replies);
}

async function stored() {
  const { state } = await load(store, CENTRE_KIND, play.id);
  if (!state) throw new Error('not registered');
  return state;
}

const stage = (name: string, kind = 'study') => ({
  stage: name,
  day: today(),
  documents: [document(kind)],
});
const opening = { day: today(), minutes: document('reception-minutes') };
const reason = 'x';

test('of two who report the same stage, one does, and nothing is reached twice', async () => {
  expect(
    await atOnce(
      [owner, 'POST /stages', stage('studies')],
      [wali, 'POST /stages', stage('studies', 'photo')],
    ),
  ).toEqual(['200 done', '409 stageNotNext']);
  const { reached, version } = await stored();
  expect([reached.map((each) => each.stage), reached[0]?.documents.length, version]).toEqual([
    ['studies'],
    1,
    2,
  ]);
});

test('of one who reports a stage and one who goes back, both are in one order or the other', async () => {
  await play.reach('studies', 'works');
  const done = await atOnce(
    [owner, 'POST /stages', stage('equipped')],
    [second, 'POST /set-backs', { stage: 'planned', reason }],
  );
  const { stage: standing } = await stored();
  expect([
    ['200 done,200 done', 'planned'],
    ['200 done,409 stageNotNext', 'planned'],
    ['200 done,409 wrongPhase', 'planned'],
  ]).toContainEqual([done.join(), standing]);
});

test('of two who record the authorisation, the second corrects it, and no stage is reached twice', async () => {
  await play.reach('studies', 'works', 'equipped');
  const authorisation = (reference: string) => ({ reference, day: today() });
  expect(
    await atOnce(
      [owner, 'POST /authorisation', authorisation('A 1')],
      [wali, 'POST /authorisation', authorisation('A 2')],
    ),
  ).toEqual(['200 done', '200 done']);
  const { reached } = await stored();
  expect(reached.filter((each) => each.stage === 'authorised')).toHaveLength(1);
});

describe('of a centre that is ready', () => {
  beforeEach(async () => {
    await (await play.longAgo().reach('studies', 'works', 'equipped')).prepare();
  });

  test('the opening is declared once', async () => {
    expect(await atOnce([owner, 'POST /opening', opening], [operator, 'POST /opening', opening])).toEqual([
      '200 done',
      '409 wrongPhase',
    ]);
    const { reached, tasks } = await stored();
    expect(reached.filter((each) => each.stage === 'inService')).toHaveLength(1);
    expect(tasks.filter(({ kind, status }) => kind === 'opening' && status === 'open')).toEqual([]);
  });

  test('one opens it or gives it up', async () => {
    const done = await atOnce([owner, 'POST /opening', opening], [wali, 'POST /abandonment', { reason }]);
    expect(done[0]).toBe('200 done');
    expect(done[1]).toMatch(/^409 (wrongPhase|alreadyOpened)$/);
  });

  describe('and has been declared open', () => {
    beforeEach(async () => {
      await play.open();
    });

    test('of verification and return, one is done', async () => {
      const done = await atOnce(
        [minister, 'POST /opening/verification'],
        [wali, 'POST /opening/return', { reason }],
      );
      expect(done[0]).toBe('200 done');
      expect(done[1]).toMatch(/^409 (openingVerified|wrongPhase)$/);
      const { opening: declared, status } = await stored();
      expect([declared?.verifiedAt !== undefined, status]).toEqual(
        status === 'inService' ? [true, 'inService'] : [false, 'authorised'],
      );
    });

    test('three of three parties verify it once; the declarer’s never', async () => {
      const done = await atOnce(
        [minister, 'POST /opening/verification'],
        [wali, 'POST /opening/verification'],
        [governor, 'POST /opening/verification'],
        [president, 'POST /opening/verification'],
      );
      expect(done.slice(0, 1)).toEqual(['200 done']);
      expect(done.filter((each) => each === '200 done')).toHaveLength(1);
      expect(done.filter((each) => /segregationOfDuties|openingVerified/.test(each))).toHaveLength(3);
    });

    test('attendance of one quarter that two parties report is one count, and each report is in the trail', async () => {
      const came = (people: number) => ({ quarter: '2026-Q1', people });
      const { version } = await stored();
      expect(
        await atOnce([owner, 'POST /attendance', came(41)], [operator, 'POST /attendance', came(42)]),
      ).toEqual(['200 done', '200 done']);
      const after = await stored();
      expect([after.attendance.length, after.version]).toEqual([1, version + 2]);
      expect([`41 ${COUNCIL}`, `42 ${OPERATOR}`]).toContain(
        after.attendance.map(({ people, party }) => `${people} ${party}`).join(),
      );
    });

    test('attendance that one party reports twice is written once', async () => {
      const { version } = await stored();
      const came = { quarter: '2026-Q1', people: 41 };
      expect(
        await atOnce(
          [operator, 'POST /attendance', came],
          [person(OPERATOR, 'officer', 2), 'POST /attendance', came],
        ),
      ).toEqual(['200 done', '200 done']);
      expect((await stored()).version).toBe(version + 1);
    });

    test('one suspends it, and one closes it: the closure holds, and it is suspended at most before', async () => {
      const done = await atOnce(
        [wali, 'POST /suspension', { reason }],
        [minister, 'POST /closure', { day: today(), reason }],
      );
      expect(['200 done,200 done', '200 done,409 wrongPhase']).toContain(done.join());
      expect((await stored()).status).toBe('closed');
    });
  });
});

test('two who suspend it, resume it or give it up: one does each', async () => {
  for (const act of ['suspension', 'resumption', 'abandonment'])
    expect([
      act,
      await atOnce([wali, `POST /${act}`, { reason }], [minister, `POST /${act}`, { reason }]),
    ]).toEqual([act, ['200 done', '409 wrongPhase']]);
});

test('two corrections of one version: one is made, and the other is told that it moved', async () => {
  const edit = (as: Person, places: number) =>
    call('PATCH', play.path, as, { places }, { headers: { 'if-match': '"1"' } });
  expect(outcomes(await Promise.all([edit(owner, 50), edit(second, 60)]))).toEqual([
    '200 done',
    '412 versionMismatch',
  ]);
});

test('two centres that are linked to one component: one has it', async () => {
  const link = { convention, component: 'centre-ma-ken' };
  const other = await new HttpCentre(store, call).register();
  const replies = await Promise.all(
    [play, other].map(({ path }) =>
      call('PUT', `${path}/component`, owner, link, { headers: { 'if-match': '"1"' } }),
    ),
  );
  expect(outcomes(replies)).toEqual(['200 done', '409 componentTaken']);
  const released = await Promise.all(
    [1, 2].map((n) => call('DELETE', `${play.path}/component`, person(COUNCIL, 'officer', n))),
  );
  const also = await Promise.all(
    [1, 2].map((n) => call('DELETE', `${other.path}/component`, person(COUNCIL, 'officer', n))),
  );
  expect(outcomes([...released, ...also])).toEqual([
    '200 done',
    '409 componentNotLinked',
    '409 componentNotLinked',
    '409 componentNotLinked',
  ]);
});

test('a document that comes thirty times with one key each lies on the file once', async () => {
  const replies = await Promise.all(
    Array.from({ length: 30 }, () =>
      call('POST', `${play.path}/documents`, owner, { document: document('photo') }),
    ),
  );
  expect(new Set(outcomes(replies))).toEqual(new Set(['200 done']));
  const { documents, version } = await stored();
  expect([documents.length, version]).toEqual([1, 2]);
});

test('a registration that comes with two keys makes two centres, and none takes the other’s place', async () => {
  const replies = await Promise.all([1, 2].map(() => call('POST', '/v1/centres', owner, UNLINKED)));
  expect(outcomes(replies)).toEqual(['201 done', '201 done']);
  expect(new Set(replies.map(({ body }) => Object(body.centre).id)).size).toBe(2);
});
