import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexOf, isStaffed, Posts, STAGES } from '../../../../functions/aggregates/centre/centre.ts';
import type { Command } from '../../../../functions/aggregates/centre/commands.ts';
import { Details } from '../../../../functions/aggregates/centre/details.ts';
import { CENTRE } from '../../../../functions/aggregates/centre/index.ts';
import { due, summaryOf } from '../../../../functions/aggregates/centre/listing.ts';
import * as publication from '../../../../functions/aggregates/centre/published.ts';
import { PROCESS } from '../../../../functions/aggregates/centre/stages/workflow.ts';
import { trailEvent } from '../../../../functions/aggregates/centre/trail.ts';
import { centreView } from '../../../../functions/aggregates/centre/view.ts';
import { componentStatusOf } from '../../../../functions/aggregates/shared/linked-centre.ts';
import { MOVES_COMPONENTS } from '../../../../functions/consumers/follow-centres.ts';
import { fingerprint } from '../../../../functions/kernel/chain.ts';
import type { Person } from '../../../../functions/kernel/principal.ts';
import { COUNCIL, MINISTRY, person, WILAYA } from '../../../../scenarios/cases.ts';
import { CENTRE_ID, centreMove } from '../../../support/centre-player.ts';
import {
  document,
  minister,
  OPERATOR,
  operator,
  owner,
  president,
  REGISTRATION,
  SHORT_YEARS,
  wali,
} from '../../../support/centre-setting.ts';
import { Chance } from '../../../support/chance.ts';
import { equipped, open, opening, Play, ready, registered, verified } from './setting.ts';

/** A centre from its plan to its verified opening, and whether it is still open. */

const REASON = { reason: 'Motif' };
const viewFor = (play: Play, reader: Person) =>
  centreView(play.centre, { person: reader, language: 'fr', now: play.now });
const faultsOf = (play: Play, command: Command, actor = owner) => {
  const result = play.result(command, actor);
  if (!('refusal' in result)) throw new Error('not refused');
  return result.refusal.faults.map(({ path, why }) => `${path} ${why.phrase}`);
};
const registering = (change: object) =>
  faultsOf(new Play(), { type: 'register', data: { ...REGISTRATION, ...change } });

describe('registration', () => {
  test('makes the party that registers the owner, and asks it for the first stage by its planned day', () => {
    const play = registered();
    expect(play.centre).toMatchObject({ owner: COUNCIL, region: 'MA-04', status: 'planned' });
    expect(play.asked).toEqual([`stageReport studies ${COUNCIL}`]);
    expect(viewFor(play, owner).tasks).toMatchObject([{ dueOn: '2026-06-30' }]);
  });

  test('is for an officer of one of the three that answer for the region', () => {
    const register: Command = { type: 'register', data: REGISTRATION };
    for (const actor of [president, operator, person('ads', 'officer')])
      expect(new Play().attempt(register, actor)).toBe('notAllowed');
    for (const party of [MINISTRY, WILAYA, COUNCIL])
      expect(new Play().attempt(register, person(party, 'officer'))).toBeUndefined();
  });

  test('refuses what contradicts itself, each at its field', () => {
    expect(registering({ province: 'MA-CAS' })).toContain('wilaya notOfKind');
    expect(registering({ wilaya: MINISTRY })).toContain('wilaya notOfKind');
    expect(registering({ ministry: 'association-al-amal' })).toEqual(['ministry notRegistered']);
    expect(registering({ groups: ['women', 'not-published'] })).toEqual(['groups notPublishedAlone']);
    expect(registering({ planned: { studies: '2027-01-01', inService: '2026-01-01' } })).toEqual([
      'planned.inService plannedEarlier',
    ]);
  });

  test('refuses a point outside Morocco, warns of one outside the province, and takes five decimals', () => {
    expect(registering({ point: { lon: 34.26101, lat: -6.57841 } })).toEqual(['point pointElsewhere']);
    const inRabat = registered({ point: { lon: -6.84, lat: 33.99 } });
    expect(viewFor(inRabat, owner).warnings).toMatchObject([{ warning: 'pointOutsideProvince' }]);
    expect(viewFor(registered(), owner).warnings).toEqual([]);
    const pointed = (lon: number) => Details.shape.point.safeParse({ lon, lat: 34 }).success;
    expect([pointed(-6.57841), pointed(-6.578412)]).toEqual([true, false]);
  });

  test('links only to a component that is a centre, of a convention of the party in the same region', () => {
    const linked = (convention: string, component: string) =>
      registering({ link: { convention, component } });
    expect(linked('cxyz', 'suivi')).toEqual(['link componentNoCentre']);
    expect(linked('cxyz', 'nothing')).toEqual(['link componentUnknown']);
    expect(linked('cother', 'centre-ma-ken')).toEqual(['link conventionElsewhere']);
    // A convention of others, and one that does not exist, are told apart by nobody.
    expect(linked('cforeign', 'centre-ma-ken')).toEqual(linked('cnothing', 'centre-ma-ken'));
  });

  test('no two centres have one component, until one is unlinked or abandoned', () => {
    const play = registered();
    expect(CENTRE.guards(play.centre)).toEqual(['component#cxyz#centre-ma-ken']);
    play.act({ type: 'unlinkComponent', data: {} }, owner);
    expect(CENTRE.guards(play.centre)).toEqual([]);
    expect(play.centre.formerLinks).toEqual([REGISTRATION.link]);
    expect(play.attempt({ type: 'unlinkComponent', data: {} }, owner)).toBe('componentNotLinked');
    const abandoned = registered().act({ type: 'abandon', data: REASON }, wali);
    expect(CENTRE.guards(abandoned.centre)).toEqual([]);
  });
});

const report = (stage: 'studies' | 'works' | 'equipped', day: string): Command => ({
  type: 'reportStage',
  data: { stage, day, documents: [document('study')] },
});

describe('the way', () => {
  test('goes one stage forward at a time, on no day to come and on none before the last', () => {
    const play = registered().at('2026-06-20');
    expect(play.attempt(report('works', '2026-06-20'), owner)).toBe('stageNotNext');
    expect(play.attempt(report('studies', '2026-06-21'), owner)).toBe('dateInFuture');
    play.act(report('studies', '2026-06-20'), owner);
    expect(play.attempt(report('works', '2026-06-19'), owner)).toBe('dayBeforeStage');
    expect(play.attempt(report('studies', '2026-06-20'), owner)).toBe('stageNotNext');
  });

  test('asks for one stage after the other, then for operator, staff and authorisation at once', () => {
    const play = registered().reach('studies', '2026-06-20');
    expect(play.asked).toEqual([`stageReport works ${COUNCIL}`]);
    play.reach('works', '2026-12-01').reach('equipped', '2027-10-01');
    expect(play.asked.sort()).toEqual(
      [
        `authorisation ${COUNCIL}`,
        `builtNotOpen ${COUNCIL}`,
        `operator ${COUNCIL}`,
        `staff ${COUNCIL}`,
      ].sort(),
    );
  });

  test('asks nobody for what was done before it was asked', () => {
    const play = registered()
      .act({ type: 'nameOperator', data: { party: OPERATOR } }, owner)
      .reach('studies', '2026-06-20')
      .reach('works', '2026-12-01')
      .reach('equipped', '2027-10-01');
    expect(play.asked.some((each) => each.startsWith('operator'))).toBe(false);
  });

  test('reminds at half of the time, and hands what is late on to the wilaya', () => {
    const play = registered().at('2026-06-05').run();
    expect(play.events.map(({ type }) => type)).toContain('TaskReminded');
    expect(play.asked).toEqual([`stageReport studies ${COUNCIL}`]);
    play.at('2026-07-01').run();
    expect(play.asked).toEqual([`stageReport studies ${COUNCIL} > ${WILAYA}`]);
    expect(play.attempt(report('studies', '2026-06-30'), wali)).toBeUndefined();
    expect(play.run().asked).toEqual([`stageReport works ${COUNCIL}`]);
  });

  test('asks anew when the planned day moves, and only then', () => {
    const play = registered();
    const before = play.centre.procedures.length;
    play.act({ type: 'plan', data: { ...REGISTRATION.planned, inService: '2028-06-30' } }, owner);
    expect(play.centre.procedures).toHaveLength(before);
    play.act({ type: 'plan', data: { ...REGISTRATION.planned, studies: '2026-08-31' } }, owner).run();
    expect(play.centre.procedures.map(({ status }) => status)).toEqual(['stopped', 'open']);
    expect(viewFor(play, owner).tasks).toMatchObject([{ stage: 'studies', dueOn: '2026-08-31' }]);
  });

  test('goes back only with a reason, to a stage before; what was reached since counts no more', () => {
    const play = ready();
    expect(play.attempt({ type: 'setBack', data: { stage: 'authorised', ...REASON } }, owner)).toBe(
      'stageNotBehind',
    );
    play.act({ type: 'setBack', data: { stage: 'studies', ...REASON } }, owner).run();
    expect(play.centre).toMatchObject({ status: 'studies', stage: 'studies' });
    expect(play.centre.authorisation).toBeUndefined();
    expect(play.centre.reached.map(({ stage }) => stage)).toEqual(['studies']);
    expect(viewFor(play, owner).built).toBeUndefined();
    expect(play.asked).toEqual([`stageReport works ${COUNCIL}`]);
  });

  test('stands still while it is suspended, and is taken up where it stood', () => {
    const play = equipped().act({ type: 'suspend', data: REASON }, president);
    expect(play.asked).toEqual([]);
    expect(PROCESS.runsNeeded(play.centre, play.now)).toEqual([]);
    play.act({ type: 'resume', data: REASON }, wali).run();
    expect(play.centre.status).toBe('equipped');
    expect(play.centre.reason).toBeUndefined();
    expect(play.asked).toHaveLength(4);
  });
});

describe('the opening', () => {
  test('needs operator, staff, minutes, and a day that is not in the future', () => {
    const play = equipped().act({ type: 'authorise', data: { reference: 'A', day: '2027-10-01' } }, owner);
    const result = play.result(opening('2027-10-01'), owner);
    expect('refusal' in result && result.refusal.details).toMatchObject({
      what: [{ phrase: 'operatorMissing' }, { phrase: 'postsUnknown' }],
    });
    play.act({ type: 'nameOperator', data: { party: OPERATOR } }, owner);
    play.act({ type: 'reportStaff', data: { needed: 10, filled: 9, asOf: '2027-10-01' } }, operator);
    expect(play.attempt(opening('2027-10-01'), owner)).toBe('openingNotReady');
    play.act({ type: 'reportStaff', data: { needed: 10, filled: 10, asOf: '2027-10-01' } }, operator);
    expect(play.attempt(opening('2027-10-02'), owner)).toBe('dateInFuture');
    expect(play.attempt(opening('2027-10-01'), operator)).toBeUndefined();
  });

  test('is declared only of an authorised centre, within its turn', () => {
    expect(equipped().attempt(opening('2027-10-01'), owner)).toBe('wrongPhase');
    expect(ready().asked.sort()).toEqual([`builtNotOpen ${COUNCIL}`, `opening ${COUNCIL}`]);
  });

  test('is verified by another of the three than the declarer, who alone are asked', () => {
    const play = open();
    expect(play.asked.sort()).toEqual([`verification ${MINISTRY}`, `verification ${WILAYA}`]);
    const verify: Command = { type: 'verifyOpening', data: {} };
    expect(play.attempt(verify, president)).toBe('segregationOfDuties');
    expect(play.attempt(verify, owner)).toBe('notAllowed');
    expect(play.attempt(verify, person(OPERATOR, 'approver'))).toBe('notAllowed');
    play.act(verify, minister).run();
    expect(play.asked).toEqual([]);
    expect(play.centre.opening).toMatchObject({ declarer: COUNCIL, verifier: MINISTRY });
    expect(play.centre.procedures.every(({ status }) => status === 'done')).toBe(true);
    expect(play.attempt(verify, wali)).toBe('openingVerified');
  });

  test('is not verified once what it was declared with is no longer there', () => {
    const play = open().at('2027-11-15');
    play.act({ type: 'reportStaff', data: { needed: 10, filled: 0, asOf: '2027-11-14' } }, operator);
    expect(play.attempt({ type: 'verifyOpening', data: {} }, wali)).toBe('openingNotReady');
    expect(play.attempt({ type: 'returnOpening', data: REASON }, wali)).toBeUndefined();
  });

  test('is returned with a reason: the centre is not open, and its clock runs on from the same day', () => {
    const play = open();
    const before = viewFor(ready(), owner).built;
    expect(viewFor(play, owner).built).toBeUndefined();
    play.act({ type: 'returnOpening', data: REASON }, wali).run();
    expect(play.centre.status).toBe('authorised');
    expect(play.centre.opening).toBeUndefined();
    expect(viewFor(play, owner).built).toMatchObject({ since: before?.since, openBy: before?.openBy });
    expect(play.asked.sort()).toEqual([`builtNotOpen ${COUNCIL}`, `opening ${COUNCIL}`]);
    expect(
      play.act(opening('2027-11-10'), owner).act({ type: 'verifyOpening', data: {} }, wali).centre.status,
    ).toBe('inService');
  });

  test('a centre that stands built and not open for 180 days is told to the wilaya', () => {
    const play = equipped().at('2028-03-29').run();
    expect(viewFor(play, owner).built).toMatchObject({ since: '2027-10-01', days: 180, isOverdue: false });
    expect(play.asked.find((each) => each.startsWith('builtNotOpen'))).toBe(`builtNotOpen ${COUNCIL}`);
    play.at('2028-03-30').run();
    expect(viewFor(play, owner).built).toMatchObject({ days: 181, isOverdue: true });
    expect(play.asked.find((each) => each.startsWith('builtNotOpen'))).toBe(
      `builtNotOpen ${COUNCIL} > ${WILAYA}`,
    );
  });

  test('what was open is closed, and what never was is abandoned', () => {
    const day = '2027-11-20';
    expect(verified().attempt({ type: 'abandon', data: REASON }, wali)).toBe('wrongPhase');
    const suspended = verified().act({ type: 'suspend', data: REASON }, wali);
    expect(suspended.attempt({ type: 'abandon', data: REASON }, wali)).toBe('alreadyOpened');
    const unopened = equipped().act({ type: 'suspend', data: REASON }, wali);
    expect(unopened.attempt({ type: 'close', data: { day: '2027-10-01', ...REASON } }, wali)).toBe(
      'neverOpened',
    );
    const closed = verified().act({ type: 'close', data: { day, ...REASON } }, wali);
    expect(closed.centre.status).toBe('closed');
    expect(due(closed.centre)).toBeUndefined();
  });
});

describe('once a year', () => {
  test('it is asked whether it is still open; the answer puts the question off by a year', () => {
    const play = verified();
    expect(PROCESS.runsNeeded(play.centre, play.now)).toEqual([]);
    expect(due(play.centre)?.at.slice(0, 10)).toBe('2028-11-19');
    play.at('2028-11-19').run();
    expect(play.asked).toEqual([`stillOpen ${OPERATOR}`]);
    play.act({ type: 'confirmOpening', data: {} }, operator).run();
    expect(play.asked).toEqual([]);
    expect(PROCESS.runsNeeded(play.centre, play.now)).toEqual([]);
    expect(due(play.centre)?.at.slice(0, 4)).toBe('2029');
  });

  test('without an answer in time it is unconfirmed, until somebody answers', () => {
    const play = verified().at('2028-11-19').run().at('2028-12-31').run();
    expect(summaryOf(play.centre).opening?.unconfirmedSince).toBeDefined();
    expect(play.asked).toEqual([]);
    expect(due(play.centre)).toBeUndefined();
    play.act({ type: 'confirmOpening', data: {} }, operator);
    expect(summaryOf(play.centre).opening?.unconfirmedSince).toBeUndefined();
    expect(due(play.centre)?.at.slice(0, 4)).toBe('2029');
  });

  test('nothing is asked of an opening that nobody has verified', () => {
    const play = open();
    expect(due({ ...play.centre, procedures: [] })).toBeUndefined();
    expect(play.attempt({ type: 'confirmOpening', data: {} }, operator)).toBe('openingUnverified');
  });
});

describe('the line of the board says whose turn it is', () => {
  const waits = (play: Play) => summaryOf(play.centre).waitsFor;

  test('by the planned day, which a handing on to the wilaya moves no further', () => {
    const asked = { kind: 'stageReport', stage: 'studies', parties: [COUNCIL], dueOn: '2026-06-30' };
    expect(waits(registered())).toEqual(asked);
    expect(waits(registered().at('2026-07-01').run())).toEqual({ ...asked, escalatedTo: WILAYA });
    const late = new Play().at('2026-09-15').act({ type: 'register', data: REGISTRATION }, owner).run();
    expect(waits(late)).toEqual(asked);
  });

  test('by the end of the first delay, where no day is planned', () => {
    const play = equipped();
    expect(waits(play)).toMatchObject({ kind: 'operator', parties: [COUNCIL], dueOn: '2027-12-30' });
    expect(waits(play.at('2027-12-31').run())).toMatchObject({ dueOn: '2027-12-30', escalatedTo: WILAYA });
  });

  test('of everybody who is asked for the same, and of nobody for what stands still', () => {
    expect(waits(open())).toMatchObject({ kind: 'verification', parties: [MINISTRY, WILAYA] });
    expect(waits(verified())).toBeUndefined();
    expect(waits(equipped().act({ type: 'suspend', data: REASON }, wali))).toBeUndefined();
  });

  test('of the operator, where the yearly question found no answer', () => {
    const play = verified().at('2028-11-19').run();
    const asked = { kind: 'stillOpen', parties: [OPERATOR], dueOn: '2028-12-19' };
    expect(waits(play)).toEqual(asked);
    expect(waits(play.at('2028-12-20').run())).toEqual(asked);
    expect(viewFor(play, wali).waitsFor).toEqual(asked);
  });
});

describe('days are in the order of a centre’s life', () => {
  const staff = (asOf: string): Command => ({ type: 'reportStaff', data: { needed: 10, filled: 10, asOf } });
  const progress = (day: string): Command => ({ type: 'reportProgress', data: { percent: 40, day } });
  const authorise = (day: string): Command => ({ type: 'authorise', data: { reference: 'A 15', day } });
  const close = (day: string): Command => ({ type: 'close', data: { day, ...REASON } });
  const built = () =>
    registered().reach('studies', '2026-06-20').reach('works', '2026-12-01').at('2027-03-01');
  const cases: [string, () => Play, Command, Person, string | undefined][] = [
    [
      'works before the studies',
      () => registered().reach('studies', '2026-06-20'),
      report('works', '2026-06-19'),
      owner,
      'dayBeforeStage',
    ],
    ['progress before the works', built, progress('2026-11-30'), owner, 'dayBeforeStage'],
    ['progress of a day to come', built, progress('2027-03-02'), owner, 'dateInFuture'],
    [
      'progress older than what is known',
      () => built().act(progress('2027-02-01'), owner),
      progress('2027-01-31'),
      owner,
      'dayBeforeReport',
    ],
    [
      'progress of the same day, corrected',
      () => built().act(progress('2027-02-01'), owner),
      progress('2027-02-01'),
      owner,
      undefined,
    ],
    ['staff older than what is known', ready, staff('2027-10-31'), operator, 'dayBeforeReport'],
    ['an authorisation before the equipment', ready, authorise('2027-09-30'), owner, 'dayBeforeStage'],
    ['an authorisation after the opening', verified, authorise('2027-11-11'), owner, 'dayAfterStage'],
    ['an authorisation of the day of the opening', verified, authorise('2027-11-10'), owner, undefined],
    ['an opening before the authorisation', ready, opening('2027-10-31'), owner, 'dayBeforeStage'],
    ['a closure before the opening', verified, close('2027-11-09'), wali, 'dayBeforeStage'],
    ['a closure to come', verified, close('2027-11-21'), wali, 'dateInFuture'],
    ['a closure on the day of the opening', verified, close('2027-11-10'), wali, undefined],
  ];
  test.each(cases)('%s', (_case, play, command, actor, code) => {
    expect(play().attempt(command, actor)).toBe(code);
  });

  test('a closure stands since its own day, whenever it is told', () => {
    const closed = verified().at('2028-02-01').act(close('2027-12-31'), wali);
    expect(viewFor(closed, wali).closedOn).toBe('2027-12-31');
    expect(summaryOf(closed.centre).since).toBe('2027-12-31');
  });
});

test('no centre opens without a single post, whatever the settings ask for', () => {
  const none = { needed: 0, filled: 0, asOf: '2027-11-01' };
  expect(Posts.safeParse(none).success).toBe(false);
  const play = equipped().centre;
  const settings = { ...play.settings, leastPostsPercent: 0 };
  expect(isStaffed({ settings, posts: { needed: 4, filled: 0, asOf: '2027-11-01' } })).toBe(false);
  expect(isStaffed({ settings, posts: { needed: 4, filled: 1, asOf: '2027-11-01' } })).toBe(true);
});

describe('attendance', () => {
  const salt = 'salt-of-this-attendance';
  const came = (people: number, quarter = '2027-Q4'): Command => ({
    type: 'reportAttendance',
    data: { quarter, people, salt },
  });

  test('is a count of a quarter that has ended, and replaces what was given for it', () => {
    const play = verified();
    expect(play.attempt(came(12), operator)).toBe('quarterNotEnded');
    play.at('2028-01-05').act(came(12), operator).act(came(14), operator);
    expect(play.centre.attendance).toEqual([{ quarter: '2027-Q4', people: 14, party: OPERATOR }]);
  });

  test('is of a quarter in which the centre was open', () => {
    const play = verified().at('2028-07-02');
    const closed = () =>
      verified()
        .at('2028-07-02')
        .act({ type: 'close', data: { day: '2028-04-01', ...REASON } }, wali);
    const stopped = equipped().at('2028-07-02').act({ type: 'suspend', data: REASON }, wali);
    expect(play.attempt(came(12, '2027-Q3'), operator)).toBe('quarterNotOpen');
    expect(play.attempt(came(12, '2027-Q4'), operator)).toBeUndefined();
    expect(closed().attempt(came(12, '2028-Q1'), operator)).toBeUndefined();
    expect(closed().attempt(came(12, '2028-Q2'), operator)).toBe('quarterNotOpen');
    expect(stopped.attempt(came(12, '2028-Q1'), owner)).toBe('quarterNotOpen');
  });

  test('is found by no guess in the hash that everybody is shown', () => {
    const play = verified().at('2028-01-05').act(came(7), operator);
    const event = play.events.at(-1);
    if (event?.type !== 'AttendanceReported') throw new Error('nothing is reported');
    const { hash, ...open } = event;
    const guessed = (people: number, data: object) => fingerprint({ ...open, data: { ...data, people } });
    // Whoever has the salt finds it; what is shown has no salt, and every guess is another event.
    expect(guessed(7, event.data)).toBe(hash);
    for (let people = 0; people <= 9; people += 1)
      expect(guessed(people, { quarter: '2027-Q4' })).not.toBe(hash);
    for (const reader of [operator, owner, wali, person('stranger', 'auditor')])
      expect(JSON.stringify([viewFor(play, reader), trailEvent(play.centre, event, reader)])).not.toContain(
        salt,
      );
    expect(JSON.stringify([publication.detailOf(play.centre, event), play.centre])).not.toContain(salt);
  });

  test('shows a small number to nobody but the party that reported it, in no answer and no event', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 }), (people) => {
        const play = verified().at('2028-01-05').act(came(people), operator);
        const isSmall = people >= 1 && people <= 9;
        const shown = (reader: Person) => viewFor(play, reader).attendance[0]?.people;
        expect(shown(operator)).toBe(people);
        for (const reader of [owner, wali, minister, president])
          expect(shown(reader)).toBe(isSmall ? undefined : people);
        for (const event of play.events.slice(-1)) {
          expect(JSON.stringify(publication.detailOf(play.centre, event).data)).toBe('{"quarter":"2027-Q4"}');
          expect(trailEvent(play.centre, event, owner).data).toEqual({ quarter: '2027-Q4' });
        }
        expect(summaryOf(play.centre)).toEqual(summaryOf({ ...play.centre, attendance: [] }));
      }),
    );
  });
});

/** How far which component is by a centre. */
const carriedBy = (centre: Play['centre']) => fingerprint([centre.link ?? '', componentStatusOf(centre)]);
const isMover = (type: string) => MOVES_COMPONENTS.some((each) => each === type);

test('whatever people do: the stages reached are those before where it stands, and nobody is asked without need', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const chance = new Chance(seed);
      let state: Play['state'];
      let time = Date.parse('2026-03-02T09:00:00.000Z');
      for (let step = 0; step < 70; step += 1) {
        time += chance.within(1, 20) * 3_600_000 * 6;
        const now = new Date(time).toISOString();
        const { command, actor } = centreMove(chance, state, now);
        const result = CENTRE.decide(command, { id: CENTRE_ID, state, actor, now, beside: SHORT_YEARS });
        if ('refusal' in result) continue;
        // The convention hears of whatever moves its component.
        if (state && carriedBy(state) !== carriedBy(result.state))
          expect(MOVES_COMPONENTS).toContain(result.events.find(({ type }) => isMover(type))?.type);
        state = result.state;
        const { reached, stage, opening: declared, tasks } = result.state;
        expect(reached.map((each) => each.stage)).toEqual(STAGES.slice(1, indexOf(stage) + 1));
        expect(declared !== undefined).toBe(stage === 'inService');
        if (declared?.verifier) expect(declared.verifier).not.toBe(declared.declarer);
        if (['suspended', 'closed', 'abandoned'].includes(result.state.status))
          expect(tasks.filter(({ status }) => status === 'open')).toEqual([]);
      }
    }),
    { numRuns: 60 },
  );
});
