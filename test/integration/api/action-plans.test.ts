import { beforeAll, describe, expect, inject, test } from 'vitest';
import { ACTION_PLAN_ANSWERS } from '../../../functions/aggregates/action-plan/answers.ts';
import { ACTION_PLAN_KIND } from '../../../functions/aggregates/action-plan/kind.ts';
import { planList } from '../../../functions/aggregates/action-plan/listing.ts';
import { dayOf } from '../../../functions/kernel/calendar.ts';
import type { Person } from '../../../functions/kernel/principal.ts';
import { listPage } from '../../../functions/store/lists.ts';
import { linesOf } from '../../../functions/store/plan-lines.ts';
import type { Store } from '../../../functions/store/table.ts';
import { daysLater } from '../../../morocco/clock.ts';
import { MINISTRY, person } from '../../../scenarios/cases.ts';
import { caller, patient, type Reply } from '../../support/caller.ts';
import { coverageOf, putCoverage } from '../../support/coverage.ts';
import { HttpConsultation } from '../../support/http-consultation.ts';
import { HttpPlan } from '../../support/http-plan.ts';
import {
  approvers,
  CONTRIBUTOR,
  LINE,
  NATIONAL,
  officers,
  REGIONAL,
  TARGET,
} from '../../support/plan-setting.ts';
import { routesOf, witnessed } from '../../support/witness.ts';
import { newStore } from '../../table.ts';

/** Action plans over the API's own handlers and a real table. */

let store: Store;
const answered = new Set<string>();
let call: Awaited<ReturnType<typeof caller>>;

beforeAll(async () => {
  store = await newStore(inject('dynamodb'));
  call = witnessed(patient(await caller(inject('dynamodb'), store.table)), answered);
  await new HttpPlan(store, call).declareParties();
});

const plan = (change: object = {}) => new HttpPlan(store, call).propose(change);
const coded = ({ status, body }: Reply) => `${status} ${body.code ?? 'done'}`;
const outcomes = (replies: readonly Reply[]) => replies.map(coded).sort();

test('its parties see a plan with its conventions in a line each, and nobody else knows of it', async () => {
  const play = await plan();
  const convention = await play.draft();
  for (const reader of [officers.ministry, approvers.wilaya, person(CONTRIBUTOR, 'auditor')]) {
    const seen = await play.seen(reader);
    expect(seen.lines).toMatchObject([{ convention, phase: 'draft', isBinding: false, committed: 0 }]);
    expect(JSON.stringify(seen)).not.toMatch(/mailbox|preparedBy|@/);
  }
  expect(coded(await call('GET', play.path, person('ads', 'auditor')))).toBe('404 notFound');
  const trail = ACTION_PLAN_ANSWERS.ActionPlanTrail.parse(
    (await call('GET', `${play.path}/events`, officers.council)).body,
  );
  expect(trail.verification).toMatchObject({ verified: true });
  await play.project();
  const { body } = await call('GET', '/v1/plans', person(CONTRIBUTOR, 'officer'));
  expect(ACTION_PLAN_ANSWERS.ActionPlanList.parse(body).items.map(({ id }) => id)).toContain(play.id);
});

describe('a convention is core in one plan alone', () => {
  test('whoever comes second is refused, and may enter it as associated', async () => {
    const [first, second] = [await plan(), await plan()];
    const convention = await first.draft();
    const line = { ...LINE, convention };
    expect(coded(await second.attempt(officers.council, 'POST /lines', line))).toBe('409 lineTaken');
    await second.does(officers.council, 'POST /lines', { ...line, role: 'associated' });
    expect((await second.seen(officers.council)).money.total.atMost).toBe(0);
    await first.does(officers.council, 'POST /withdrawal', { reason: 'Double emploi' });
    await second.does(officers.council, 'POST /lines', line);
  });

  test('of two at once one is refused', async () => {
    const [first, second] = [await plan(), await plan()];
    const convention = await first.convention();
    const line = { ...LINE, convention };
    const replies = await Promise.all(
      [first, second].map((each) => each.attempt(officers.council, 'POST /lines', line)),
    );
    expect(outcomes(replies)).toEqual(['200 done', '409 lineTaken']);
  });
});

test('of two who revise the same version one is told that it is old', async () => {
  const play = await plan();
  const { etag } = await play.seen(officers.council);
  const headers = { 'if-match': etag };
  const replies = await Promise.all([
    play.attempt(officers.ministry, 'PATCH ', { groups: ['women', 'disability'] }, { headers }),
    play.attempt(officers.wilaya, 'PATCH ', { years: { first: 2022, last: 2027 } }, { headers }),
  ]);
  expect(outcomes(replies)).toEqual(['200 done', '412 versionMismatch']);
  expect(coded(await play.attempt(officers.wilaya, 'PATCH ', { groups: [] }))).toBe(
    '428 preconditionRequired',
  );
});

test('lines that two enter at once are both there', async () => {
  const play = await plan();
  const lines = [await play.convention(), await play.convention()];
  await Promise.all(
    lines.map((convention) => play.does(officers.council, 'POST /lines', { ...LINE, convention })),
  );
  const seen = (await play.seen(officers.council)).lines.map(({ convention }) => convention);
  expect(seen.sort()).toEqual(lines.sort());
});

test('a line whose convention was withdrawn is named among what is missing', async () => {
  const play = await plan();
  const convention = await play.draft();
  await call('POST', `/v1/conventions/${convention}/withdrawal`, officers.council, { reason: 'Abandonnée' });
  await play.projectConvention(convention);
  const ended = async () =>
    (await play.seen(officers.council)).gaps.filter(({ gap }) => gap === 'conventionEnded');
  expect(await ended()).toMatchObject([{ about: convention, brokenOff: 'withdrawn', isBlocking: true }]);
  await play.does(officers.council, `POST /lines/${convention}/departure`, { reason: 'Retirée' });
  expect(await ended()).toEqual([]);
});

describe('the rows of a plan’s conventions', () => {
  test('follow what happens to a convention, and stop once it has left', async () => {
    const play = await plan();
    const convention = await play.draft();
    await play.project();
    const phaseOf = async () => (await linesOf(store, play.id)).get(convention)?.phase;
    expect(await phaseOf()).toBe('draft');
    await call('POST', `/v1/conventions/${convention}/submission`, officers.council, {});
    await play.projectConvention(convention);
    expect(await phaseOf()).toBe('review');
    expect((await play.seen(officers.wilaya)).lines).toMatchObject([{ phase: 'review' }]);
    await play.does(officers.council, `POST /lines/${convention}/departure`, { reason: 'Autre plan' });
    await play.project();
    await call('POST', `/v1/conventions/${convention}/withdrawal`, officers.council, { reason: 'x' });
    await play.projectConvention(convention);
    expect(await phaseOf()).toBe('review');
    expect((await play.seen(officers.wilaya)).lines).toEqual([]);
  });

  test('a party that is left out finds the plan in its list no more', async () => {
    const play = await plan();
    await play.project();
    await play.puts('PATCH ', { contributors: [] });
    const { items } = await listPage(store, ACTION_PLAN_KIND, { list: planList(CONTRIBUTOR), limit: 100 });
    expect(items.map(({ id }) => id)).not.toContain(play.id);
    expect(coded(await call('GET', play.path, person(CONTRIBUTOR, 'officer')))).toBe('404 notFound');
  });
});

test('a target below the published figures says why, in the reader’s language and beside its field', async () => {
  const year = new Date().getUTCFullYear();
  const coverage = coverageOf(year);
  const [row] = coverage.shown;
  const region = row && { ...row.region, part: { atLeast: 5000, atMost: 6000 } };
  const shown = row && region ? [{ ...row, targetGroup: 'women', region }] : [];
  await putCoverage(store, { ...coverage, shown });
  const play = await plan({ years: { first: year, last: year + 1 } });
  const { etag } = await play.seen(officers.council);
  const below = { ...TARGET, year, value: 4999 };
  const headers = { 'if-match': etag, 'accept-language': 'fr' };
  const put = (target: object) =>
    play.attempt(officers.council, 'PUT /targets', { targets: [target] }, { headers });
  expect(await put(below)).toMatchObject({
    status: 422,
    body: {
      code: 'actionPlanInconsistent',
      errors: [{ path: 'targets.0.reason', message: expect.stringContaining('5000') }],
    },
  });
  expect(coded(await put({ ...below, reason: 'Crédits réduits' }))).toBe('200 done');
});

describe('requests that are refused', () => {
  const bad: [what: string, act: string, body: unknown, code: string][] = [
    ['eleven axes', 'PATCH ', { axes: many(11, (id) => ({ id, title: REGIONAL.title })) }, '400 bodyInvalid'],
    ['thirteen groups', 'PATCH ', { groups: many(13, (id) => id) }, '400 bodyInvalid'],
    ['a group twice', 'PATCH ', { groups: ['women', 'women'] }, '400 bodyInvalid'],
    [
      '21 envelopes',
      'PUT /envelopes',
      { envelopes: many(21, (id) => ({ ...REGIONAL, id })) },
      '400 bodyInvalid',
    ],
    ['half a centime', 'PUT /envelopes', { envelopes: [{ ...REGIONAL, amount: 0.5 }] }, '400 bodyInvalid'],
    ['a target twice', 'PUT /targets', { targets: [TARGET, TARGET] }, '400 bodyInvalid'],
    ['a convention that is a plan', 'POST /lines', { ...LINE, convention: 'pxyz' }, '400 bodyInvalid'],
    ['a convention of nobody', 'POST /lines', { ...LINE, convention: 'c0000' }, '422 actionPlanInconsistent'],
    ['an unknown field', 'PATCH ', { budget: 1 }, '400 bodyInvalid'],
    ['a consultation of another kind', 'PATCH ', { consultations: ['c1'] }, '400 bodyInvalid'],
    ['a consultation of nobody', 'PATCH ', { consultations: ['s0000'] }, '422 actionPlanInconsistent'],
    ['lines unseen', 'POST /submission', { lines: ['c0000'] }, '409 linesChanged'],
    ['nothing ready', 'POST /submission', { lines: [] }, '422 planNotReady'],
    ['no reason', 'POST /withdrawal', {}, '400 bodyInvalid'],
    ['too early', 'POST /closure', { report: report() }, '409 wrongPhase'],
  ];
  let play: HttpPlan;
  beforeAll(async () => {
    play = await plan();
  });

  test.each(bad)('%s', async (_what, act, body, code) => {
    const { etag } = await play.seen(officers.council);
    const headers = /^P(ATCH|UT)/.test(act) ? { 'if-match': etag } : {};
    expect(coded(await play.attempt(officers.council, act, body, { headers }))).toBe(code);
  });

  test('each refusal is said in the reader’s language', async () => {
    const { etag } = await play.seen(officers.council);
    const body = { targets: [{ ...TARGET, group: 'youth' }] };
    for (const [language, said] of [
      ['ar', 'خلل'],
      ['fr', 'incohérent'],
      ['en', 'inconsistent'],
    ] as const) {
      const headers = { 'if-match': etag, 'accept-language': language };
      const reply = await play.attempt(officers.council, 'PUT /targets', body, { headers });
      expect(JSON.stringify(reply.body)).toContain(said);
    }
  });
});

function many<T>(count: number, of: (id: string) => T): T[] {
  return Array.from({ length: count }, (_, index) => of(`id-${index}`));
}

function report() {
  return {
    kind: 'final-report',
    title: 'Rapport',
    link: 'https://ged.example.ma/r',
    sha256: 'a'.repeat(64),
  };
}

test('an envelope of the country is never added, and money is an interval', async () => {
  const play = await plan();
  await play.draft();
  await play.puts('PUT /envelopes', { envelopes: [REGIONAL, NATIONAL] });
  const { money, gaps } = await play.seen(person(MINISTRY, 'auditor'));
  expect(money).toMatchObject({
    total: { atLeast: 5_000_000_000, atMost: 5_000_000_000 },
    national: 20_000_000_000,
  });
  expect(gaps.filter(({ gap }) => gap === 'envelopeIncomplete').map(({ about }) => about)).toEqual([
    'pole',
    'national',
  ]);
});

const STEPS = ['review', 'deliberation', 'opposition', 'signature'];

test('a plan is submitted, adopted, followed on its board, revised and closed', async () => {
  const play = await plan();
  const convention = await play.draft();
  await play.does(officers.council, 'POST /submission', { lines: [convention] });
  await play.passes('adoption-1', STEPS);
  expect((await play.seen(officers.council)).phase).toBe('inForce');

  const session = {
    day: dayOf(new Date().toISOString()),
    subject: 'Suivi',
    decisions: 'Les centres en retard sont revus.',
  };
  await play.does(officers.wilaya, 'POST /sessions', session);
  const { body } = await call('GET', `${play.path}/board`, officers.ministry);
  expect(ACTION_PLAN_ANSWERS.ActionPlanBoard.parse(body)).toMatchObject({
    plan: { id: play.id, phase: 'inForce' },
    late: [],
  });

  const changes = { years: { first: 2022, last: 2028 } };
  await play.revises({ reason: 'Prolonger', changes });
  await play.passes('revision-1', STEPS);
  const seen = await play.seen(officers.council);
  expect([seen.years.last, seen.revisions.map(({ status }) => status), seen.sessions]).toEqual([
    2028,
    ['adopted'],
    [{ number: 1, status: 'held', ...session }],
  ]);

  await play.does(officers.council, 'POST /closure', { report: report() });
  await play.passes('closure-1', ['finalReport']);
  expect((await play.seen(officers.council)).phase).toBe('closed');
});

test('a revision is proposed on the version that its writer read: what left the plan meanwhile is not brought back', async () => {
  const play = await plan();
  const convention = await play.draft();
  await play.does(officers.council, 'POST /submission', { lines: [convention] });
  await play.passes('adoption-1', STEPS);
  const { etag, lines } = await play.seen(officers.council);
  const revision = {
    reason: 'Prolonger',
    changes: {
      years: { first: 2022, last: 2028 },
      lines: lines.map(({ axis, role }) => ({ convention, axis, role, contributions: [] })),
    },
  };
  const propose = (headers: Record<string, string> = {}) =>
    play.attempt(officers.ministry, 'POST /revisions', revision, { headers });
  expect(coded(await propose())).toBe('428 preconditionRequired');
  await play.does(approvers.council, `POST /lines/${convention}/departure`, { reason: 'Remplacée' });
  expect(coded(await propose({ 'if-match': etag }))).toBe('412 versionMismatch');
  const seen = await play.seen(officers.council);
  expect([seen.lines, seen.revisions]).toEqual([[], []]);
});

test('a session is called, moved and held, another is cancelled; each stands in the agenda of its parties as it does', async () => {
  const play = await plan();
  await play.draft();
  const lines = (await play.seen(officers.council)).lines.map(({ convention }) => convention);
  await play.does(officers.council, 'POST /submission', { lines });
  await play.passes('adoption-1', STEPS);
  const today = dayOf(new Date().toISOString());
  const [soon, later] = [daysLater(today, 10), daysLater(today, 20)];
  const called = { day: soon, subject: 'Ouverture des centres', agenda: ['Calendrier'] };
  const contributor = person(CONTRIBUTOR, 'officer');
  const agenda = async (reader: Person) => {
    await play.project();
    const query = { from: today, until: daysLater(today, 60) };
    const { body } = await call('GET', '/v1/agenda', reader, undefined, { query });
    const items = Object(body).items as { kind: string; day: string; done: boolean; about: { id: string } }[];
    return items
      .filter(({ kind, about }) => kind === 'session' && about.id === play.id)
      .map(({ day, done }) => `${day} ${done}`);
  };
  // Two who call at once call two sessions, each with its number.
  const both = [officers.wilaya, officers.council].map((who) =>
    play.attempt(who, 'POST /sessions/call', called),
  );
  expect(outcomes(await Promise.all(both))).toEqual(['200 done', '200 done']);
  expect(await agenda(contributor)).toEqual([`${soon} false`, `${soon} false`]);

  // Of two who correct it at once the second is told; a repeat, and a correction of nothing, change nothing.
  const { etag } = await play.seen(officers.wilaya);
  const onVersion = { headers: { 'if-match': etag } };
  const corrections = [officers.wilaya, officers.council].map((who, index) =>
    play.attempt(who, 'PATCH /sessions/1', { agenda: ['Calendrier', `Point ${index}`] }, onVersion),
  );
  expect(outcomes(await Promise.all(corrections))).toEqual(['200 done', '412 versionMismatch']);
  const corrected = await play.seen(officers.wilaya);
  const again = { agenda: corrected.sessions[0]?.agenda, subject: called.subject };
  const latest = { headers: { 'if-match': corrected.etag } };
  expect(coded(await play.attempt(officers.council, 'PATCH /sessions/1', again, latest))).toBe('200 done');
  const correction = { agenda: ['Calendrier', 'Personnel'] };
  const once = { headers: { ...latest.headers, 'idempotency-key': 'correction-of-the-agenda' } };
  for (let sent = 0; sent < 2; sent += 1)
    expect(coded(await play.attempt(officers.council, 'PATCH /sessions/1', correction, once))).toBe(
      '200 done',
    );
  expect(coded(await play.attempt(officers.council, 'PATCH /sessions/1', correction))).toBe(
    '428 preconditionRequired',
  );
  const now = { headers: { 'if-match': '*' } };
  for (const [path, body, code] of [
    ['PATCH /sessions/1', { agenda: ['Appeler le 06 61 23 45 67'] }, '400 bodyInvalid'],
    ['PATCH /sessions/1', { day: later }, '400 bodyInvalid'],
    ['PATCH /sessions/1', { takesUp: [{ what: 'centre', id: 'f0' }] }, '422 actionPlanInconsistent'],
    ['PATCH /sessions/9', correction, '404 sessionUnknown'],
    ['PATCH /sessions/x', correction, '404 notFound'],
  ] as const)
    expect([path, coded(await play.attempt(officers.wilaya, path, body, now))]).toEqual([path, code]);

  const moved = [officers.ministry, officers.council].map((who) =>
    play.attempt(who, 'POST /sessions/1/postponement', { from: soon, day: later, reason: 'Salle' }),
  );
  expect(outcomes(await Promise.all(moved))).toEqual(['200 done', '409 sessionMoved']);
  const reason = { reason: 'Sans objet' };
  const cancelled = [officers.wilaya, officers.council].map((who) =>
    play.attempt(who, 'POST /sessions/2/cancellation', reason),
  );
  expect(outcomes(await Promise.all(cancelled))).toEqual(['200 done', '409 sessionNotCalled']);
  expect(await agenda(contributor)).toEqual([`${later} false`]);
  expect(await agenda(person('ads', 'officer'))).toEqual([]);

  const held = { day: today, decisions: 'Trois centres ouvrent avant juin.' };
  const holding = [officers.wilaya, officers.ministry].map((who) =>
    play.attempt(who, 'POST /sessions/1/holding', held),
  );
  expect(outcomes(await Promise.all(holding))).toEqual(['200 done', '409 sessionNotCalled']);
  expect(await agenda(officers.wilaya)).toEqual([`${today} true`]);
  expect((await play.seen(contributor)).sessions).toMatchObject([
    { number: 1, status: 'held', movedFrom: soon, ...held, agenda: ['Calendrier', 'Personnel'] },
    { number: 2, status: 'cancelled', ...reason },
  ]);
  const version = { headers: { 'if-match': '"1"' } };
  expect(coded(await play.attempt(officers.wilaya, 'POST /sessions/call', called, version))).toBe(
    '412 versionMismatch',
  );
  for (const [act, body, code] of [
    ['sessions/call', { ...called, day: '2020-01-01' }, '422 sessionDayPast'],
    ['sessions/call', { ...called, takesUp: [{ what: 'centre', id: 'f0' }] }, '422 actionPlanInconsistent'],
    ['sessions/9/holding', held, '404 sessionUnknown'],
    ['sessions/x/holding', held, '404 notFound'],
    ['sessions/1000/cancellation', reason, '404 notFound'],
    ['sessions/2/postponement', { from: soon, day: later, ...reason }, '409 sessionNotCalled'],
    ['sessions/500/holding', held, '404 sessionUnknown'],
  ] as const)
    expect(coded(await play.attempt(officers.wilaya, `POST /${act}`, body))).toBe(code);
});

test('a recommendation that nobody has answered waits on the board until a session has decided on it', async () => {
  const consultation = new HttpConsultation(store, call);
  await consultation.declareParties();
  await consultation.callUp();
  await consultation.approved(2);
  await consultation.followed(2);
  const play = await plan({ consultations: [consultation.id] });
  const lines = [await play.draft()];
  await play.does(officers.council, 'POST /submission', { lines });
  await play.passes('adoption-1', STEPS);
  await consultation.asks(1);
  const board = async () => {
    await consultation.project();
    await play.project();
    const { body } = await call('GET', `${play.path}/board`, person(CONTRIBUTOR, 'auditor'));
    const { referred } = ACTION_PLAN_ANSWERS.ActionPlanBoard.parse(body);
    return referred.map(({ what, id, n, session }) => ({ what, id, n, session }));
  };
  const item = { what: 'recommendation', id: consultation.id, n: 1 };
  const held = {
    day: dayOf(new Date().toISOString()),
    subject: 'Ce que personne n’a répondu',
    decisions: 'Une recommandation examinée.',
    takesUp: [{ ...item, decision: 'Le conseil répond avant la fin du mois.' }],
  };
  const holds = (body: object) => play.attempt(officers.wilaya, 'POST /sessions', body);
  expect(await board()).toEqual([]);
  expect(coded(await holds(held))).toBe('422 actionPlanInconsistent');

  await consultation.goesUnanswered(1);
  expect(await board()).toEqual([{ ...item, session: undefined }]);
  const other = { ...held, takesUp: [{ ...item, n: 2, decision: 'Rien ne l’a portée ici.' }] };
  expect(coded(await holds(other))).toBe('422 actionPlanInconsistent');
  const day = daysLater(held.day, 10);
  await play.does(officers.council, 'POST /sessions/call', { day, subject: held.subject, takesUp: [item] });
  expect(await board()).toEqual([{ ...item, session: 1 }]);
  const { subject: _known, ...holding } = held;
  await play.does(officers.wilaya, 'POST /sessions/1/holding', holding);
  expect(await board()).toEqual([]);
  expect((await play.seen(officers.ministry)).sessions).toMatchObject([
    { status: 'held', takesUp: held.takesUp },
  ]);
});

test('each route of plans has answered as its document says', () => {
  expect(routesOf('plans').filter((route) => !answered.has(route))).toEqual([]);
});
