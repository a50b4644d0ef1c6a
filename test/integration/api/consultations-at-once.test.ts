import { beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { CONSULTATION_KIND } from '../../../functions/aggregates/consultation/kind.ts';
import type { Person } from '../../../functions/kernel/principal.ts';
import { load } from '../../../functions/store/load.ts';
import type { Store } from '../../../functions/store/table.ts';
import { COUNCIL, MINISTRY, person, WILAYA } from '../../../scenarios/cases.ts';
import { caller, patient, type Reply } from '../../support/caller.ts';
import {
  ASSOCIATION,
  ATTENDANCE,
  CALL,
  council,
  document,
  minister,
  officer,
  president,
  RECOMMENDATION,
  reason,
  wali,
  walisHand,
} from '../../support/consultation-setting.ts';
import { HttpCentre } from '../../support/http-centre.ts';
import { HttpConsultation } from '../../support/http-consultation.ts';
import { newStore } from '../../table.ts';

/**
 * Two or many at once on one consultation, each with a key of their own: each act has one effect, and whoever came second
 * is told what became of it.
 */

let store: Store;
let call: Awaited<ReturnType<typeof caller>>;
let centre: HttpCentre;
let play: HttpConsultation;
let number = 100;

beforeAll(async () => {
  store = await newStore(inject('dynamodb'));
  call = patient(await caller(inject('dynamodb'), store.table));
  await new HttpConsultation(store, call).declareParties();
  centre = new HttpCentre(store, call);
  await centre.declareParties();
  await centre.register();
});
beforeEach(async () => {
  number += 1;
  play = await new HttpConsultation(store, call).callUp({ number });
});

const second = person(WILAYA, 'officer', 2);
const day = '2026-05-04';
const evidence = [document('reception-minutes')];

type Act = [as: Person, act: string, body?: unknown];

const outcomes = (replies: readonly Reply[]) =>
  replies.map(({ status, body }) => `${status} ${body.code ?? 'done'}`).sort();

/** What is put names the version that is there before all of them. */
async function atOnce(...acts: Act[]): Promise<string[]> {
  const { etag } = await play.seen(officer);
  const replies = await Promise.all(
    acts.map(([as, act, body = {}]) => {
      const [method = '', path = ''] = act.split(' ');
      const headers = method === 'POST' ? {} : { 'if-match': etag };
      return call(method, `${play.path}${path}`, as, body, { headers });
    }),
  );
  // Whoever is refused is told what to do.
  for (const { status, body } of replies)
    if (status >= 300) expect(String(body.detail).length).toBeGreaterThan(20);
  return outcomes(replies);
}

async function stored() {
  const { state } = await load(store, CONSULTATION_KIND, play.id);
  if (!state) throw new Error('not called');
  return state;
}
const recommendation = async (n: number) => (await stored()).recommendations.find((each) => each.n === n);

test('one number is called once, and is free for one when it is cancelled', async () => {
  const again = { ...CALL, number };
  const calls = () =>
    Promise.all([officer, second].map((as) => call('POST', '/v1/consultations', as, again)));
  expect(outcomes(await calls())).toEqual(['409 numberTaken', '409 numberTaken']);
  await play.does(wali, 'POST /cancellation', { reason: 'Sans quorum' });
  expect(outcomes(await calls())).toEqual(['201 done', '409 numberTaken']);
});

test('one says that it was held and one that it is put off: one is done', async () => {
  const done = await atOnce(
    [officer, 'POST /holding', { day }],
    [wali, 'POST /postponement', { reason: 'x' }],
  );
  expect(done).toEqual(['200 done', '409 wrongPhase']);
  expect(['held', 'postponed']).toContain((await stored()).phase);
});

describe('of one that was held', () => {
  beforeEach(async () => {
    await play.does(officer, 'POST /holding', { day });
  });

  test('twenty recommendations that are recorded at once have a number each', async () => {
    const acts = Array.from({ length: 20 }, (): Act => [officer, 'POST /recommendations', RECOMMENDATION]);
    expect(new Set(await atOnce(...acts))).toEqual(new Set(['201 done']));
    const { recommendations } = await stored();
    expect(recommendations.map(({ n }) => n)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
  });

  test('of two lists of who took part one stands, and the other is told that it moved', async () => {
    const fewer = { attendance: ATTENDANCE.attendance.slice(1) };
    const done = await atOnce([officer, 'PUT /attendance', ATTENDANCE], [second, 'PUT /attendance', fewer]);
    expect(done).toEqual(['200 done', '412 versionMismatch']);
    expect([2, 3]).toContain((await stored()).attendance.length);
  });

  test('minutes that are approved are not corrected: what was approved is what was read', async () => {
    await play.does(officer, 'POST /recommendations', RECOMMENDATION);
    await play.does(officer, 'PUT /attendance', ATTENDANCE);
    await play.does(officer, 'PUT /minutes', { document: document('minutes') });
    const changed = { ...RECOMMENDATION, groups: ['disability'] };
    const done = await atOnce([wali, 'POST /minutes/approval'], [officer, 'PUT /recommendations/1', changed]);
    const { groups } = (await recommendation(1)) ?? {};
    expect([
      ['200 done,412 versionMismatch', 'women'],
      ['200 done,409 wrongPhase', 'women'],
      ['200 done,200 done', 'disability'],
    ]).toContainEqual([done.join(), groups?.join()]);
  });
});

describe('of one whose minutes are approved', () => {
  beforeEach(async () => {
    await play.approved(2);
  });

  test('the follow-up begins once, with whoever is assigned by then', async () => {
    for (const n of [1, 2])
      await play.does(officer, `PUT /recommendations/${n}/assignee`, { party: COUNCIL });
    const done = await atOnce(
      [walisHand, 'POST /follow-up'],
      [person(WILAYA, 'signatory', 2), 'POST /follow-up'],
      [officer, 'PUT /recommendations/2/assignee', { party: ASSOCIATION }],
    );
    expect(done.filter((each) => each === '409 wrongPhase')).toHaveLength(1);
    const { procedures, recommendations } = await stored();
    expect(procedures.map(({ key }) => key).sort()).toEqual(['recommendation-1', 'recommendation-2']);
    const asked = procedures.find(({ key }) => key === 'recommendation-2')?.steps[0]?.asked;
    expect(asked?.map(({ assignee }) => assignee.party)).toEqual([recommendations[1]?.assignee?.party]);
  });

  test('two that are merged into each other: one goes into the other, never both', async () => {
    const into = (n: number, other: number): Act => [
      wali,
      `POST /recommendations/${n}/answer`,
      { answer: 'mergedInto', into: other },
    ];
    expect(await atOnce(into(1, 2), into(2, 1))).toEqual(['200 done', '422 mergerImpossible']);
    const merged = (await stored()).recommendations.filter(({ status }) => status === 'mergedInto');
    expect(merged).toHaveLength(1);
  });
});

describe('of a recommendation that is followed', () => {
  const one = 'POST /recommendations/1';
  const accepted = { answer: 'accepted' };
  beforeEach(async () => {
    await play.approved(1);
    await play.followed(1);
  });

  test('one answer is given', async () => {
    const done = await atOnce(
      [president, `${one}/answer`, accepted],
      [person(COUNCIL, 'approver', 2), `${one}/answer`, { answer: 'partlyAccepted', reason }],
    );
    expect(done).toEqual(['200 done', '409 recommendationAnswered']);
    expect(['accepted', 'partlyAccepted']).toContain((await recommendation(1))?.status);
  });

  test('the same link that comes ten times is one', async () => {
    await play.does(president, `${one}/answer`, accepted);
    const links = Array.from(
      { length: 10 },
      (): Act => [council, `${one}/links`, { kind: 'centre', id: centre.id }],
    );
    expect(new Set(await atOnce(...links))).toEqual(new Set(['200 done']));
    expect((await recommendation(1))?.links).toHaveLength(1);
  });

  describe('and led to a centre', () => {
    beforeEach(async () => {
      await play.does(president, `${one}/answer`, accepted);
      await play.does(council, `${one}/links`, { kind: 'centre', id: centre.id });
    });

    test('one declares it delivered or gives it up', async () => {
      const done = await atOnce(
        [council, `${one}/delivery`, { day, evidence }],
        [president, `${one}/answer`, { answer: 'declined', reason }],
      );
      expect(done[0]).toBe('200 done');
      expect(done[1]).toMatch(/^409 (recommendationNotOpen|recommendationAnswered)$/);
      expect(['delivered', 'declined']).toContain((await recommendation(1))?.status);
    });

    test('of two parties that verify or return what was delivered one does, the deliverer’s never', async () => {
      await play.does(council, `${one}/delivery`, { day, evidence });
      const done = await atOnce(
        [minister, `${one}/verification`],
        [person(MINISTRY, 'signatory'), `${one}/verification`],
        [wali, `${one}/return`, { reason: 'Illisible' }],
        [president, `${one}/verification`],
      );
      expect(done.filter((each) => each === '200 done')).toHaveLength(1);
      expect(
        done.filter((each) => /(segregationOfDuties|recommendationNotDelivered)$/.test(each)),
      ).toHaveLength(3);
      expect(['verified', 'underway']).toContain((await recommendation(1))?.status);
    });

    test('it is closed once, when nothing is waited for', async () => {
      await play.does(council, `${one}/delivery`, { day, evidence });
      const done = await atOnce([minister, `${one}/verification`], [walisHand, 'POST /closure']);
      expect(done).toContain('200 done');
      if (done.includes('409 recommendationsOpen')) await play.does(walisHand, 'POST /closure');
      expect(await atOnce([walisHand, 'POST /closure'])).toEqual(['409 wrongPhase']);
      expect((await stored()).phase).toBe('closed');
    });
  });
});
