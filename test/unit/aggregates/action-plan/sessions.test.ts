import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ActionPlan } from '../../../../functions/aggregates/action-plan/action-plan.ts';
import { waitingFor } from '../../../../functions/aggregates/action-plan/board/referred.ts';
import {
  COMMANDS,
  type Command,
  type CommandData,
} from '../../../../functions/aggregates/action-plan/commands.ts';
import { listing } from '../../../../functions/aggregates/action-plan/listing.ts';
import { noticesOf } from '../../../../functions/aggregates/action-plan/notices.ts';
import { excerptOf } from '../../../../functions/aggregates/shared/referred.ts';
import { documentOf } from '../../../support/life.ts';
import { CONVENTION, officers } from '../../../support/plan-setting.ts';
import { inForce, type Play } from './setting.ts';

/** Sessions of the steering committee: called, moved, cancelled, held, and what was referred to them. */

const by = officers.wilaya;
const CALL = { day: '2026-04-10', subject: 'Ouverture des centres', agenda: ['Calendrier', 'Personnel'] };
const call = (change: Partial<CommandData<'callSession'>> = {}): Command => ({
  type: 'callSession',
  data: { ...CALL, ...change },
});
const correct = (number: number, change: Partial<CommandData<'correctSession'>>): Command => ({
  type: 'correctSession',
  data: { ...change, number },
});
const move = (number: number, day: string, from = CALL.day): Command => ({
  type: 'moveSession',
  data: { number, from, day, reason: 'Salle indisponible' },
});
const cancel = (number: number): Command => ({
  type: 'cancelSession',
  data: { number, reason: 'Sans objet' },
});
const hold = (number: number, change: Partial<CommandData<'holdCalledSession'>> = {}): Command => ({
  type: 'holdCalledSession',
  data: { number, day: '2026-04-10', decisions: 'Accélérer', ...change },
});
const RECORD: Command = {
  type: 'holdSession',
  data: { day: '2026-03-02', subject: 'Suivi', decisions: 'Rien' },
};
const REFERRED_AT = '2026-03-01T08:00:00.000Z';
const TEXT = { ar: 'توصية', fr: 'Recommandation' };
const task = (escalatedUntil: string, status = 'open') => ({
  status,
  dueAt: '2026-01-01T00:00:00.000Z',
  escalatedTo: { party: 'wilaya', role: 'approver' },
  escalatedUntil,
});

/** A plan in force that answers `s11`, whose third recommendation waits for the committee; so does the centre `f1`. */
function play(): Play {
  const begun = inForce();
  const centre = (id: string, change: object = {}) =>
    [
      id,
      {
        id,
        region: 'MA-04',
        details: { name: { ar: 'مركز', fr: 'Centre' }, province: 'MA-KEN', work: 'new', groups: ['women'] },
        status: 'works',
        statusSince: '2026-01-01T00:00:00.000Z',
        stage: 'works',
        planned: {},
        link: { convention: CONVENTION },
        tasks: [task('2026-03-01T23:00:00.000Z')],
        ...change,
      },
    ] as const;
  begun.beside = {
    ...begun.beside,
    others: new Map<string, unknown>([
      ...(begun.beside.others ?? []),
      [
        's11',
        {
          id: 's11',
          region: 'MA-04',
          recommendations: [
            { n: 1, text: TEXT },
            { n: 3, text: TEXT, referredAt: REFERRED_AT },
          ],
        },
      ],
      [
        's12',
        { id: 's12', region: 'MA-04', recommendations: [{ n: 1, text: TEXT, referredAt: REFERRED_AT }] },
      ],
      centre('f1'),
      centre('felsewhere', { region: 'MA-06' }),
      centre('fintime', { tasks: [task('2099-01-01T00:00:00.000Z')] }),
      centre('fdone', { tasks: [task('2026-03-01T23:00:00.000Z', 'decided')] }),
      centre('fother', { link: { convention: 'csecond' } }),
      centre('fnoroom', { link: undefined }),
    ]),
  };
  return begun;
}
const RECOMMENDATION = { what: 'recommendation', id: 's11', n: 3 } as const;
const CENTRE = { what: 'centre', id: 'f1' } as const;
const sessionsOf = ({ plan }: Play) => plan.sessions;
const daysOf = ({ plan }: Play) => listing(plan).agenda?.days;

describe('a session', () => {
  test('is called for a day to come, stands in the agenda, and is held', () => {
    const begun = play().act(call(), by);
    expect(sessionsOf(begun)).toEqual([{ number: 1, status: 'called', ...CALL, takesUp: [] }]);
    expect(daysOf(begun)).toEqual([
      { kind: 'session', day: CALL.day, done: false, n: 1, subject: CALL.subject },
    ]);
    expect(begun.attempt(hold(1), by)).toBe('dateInFuture');
    begun.at('2026-04-11').act(hold(1), officers.council);
    expect(sessionsOf(begun)).toEqual([{ number: 1, status: 'held', ...CALL, decisions: 'Accélérer' }]);
    expect(daysOf(begun)).toMatchObject([{ day: CALL.day, done: true, n: 1 }]);
  });

  test('is corrected as long as it is to come: what is not given stays, and the agenda of its parties follows', () => {
    const begun = play()
      .act(call(), by)
      .act(call({ day: '2026-05-01' }), by);
    begun.act(correct(1, { subject: 'Ouverture de trois centres' }), officers.ministry);
    begun.act(correct(1, { agenda: ['Personnel'], takesUp: [CENTRE] }), officers.council);
    const [first, second] = sessionsOf(begun);
    expect(first).toMatchObject({
      ...{ number: 1, status: 'called', day: CALL.day },
      subject: 'Ouverture de trois centres',
      agenda: ['Personnel'],
      takesUp: [CENTRE],
    });
    expect(second).toEqual({ number: 2, status: 'called', ...CALL, day: '2026-05-01', takesUp: [] });
    expect(daysOf(begun)).toMatchObject([
      { subject: CALL.subject },
      { subject: 'Ouverture de trois centres' },
    ]);
    begun.act(correct(1, { takesUp: [] }), by);
    expect(sessionsOf(begun)[0]).toMatchObject({ agenda: ['Personnel'], takesUp: [] });
    begun.at(CALL.day).act(correct(1, { agenda: [] }), by);
    expect(begun.at('2026-04-11').attempt(correct(1, { agenda: ['Tard'] }), by)).toBe('sessionPast');
    begun.act(move(1, '2026-04-17'), by).act(correct(1, { agenda: ['À temps'] }), by);
    expect(sessionsOf(begun)[0]).toMatchObject({ agenda: ['À temps'], movedFrom: CALL.day });
  });

  test('that is corrected to what it was is as it was', () => {
    const begun = play().act(call({ takesUp: [CENTRE] }), by);
    const { version } = begun.plan;
    for (const change of [{}, { subject: CALL.subject }, { agenda: CALL.agenda, takesUp: [CENTRE] }])
      begun.act(correct(1, change), by);
    expect(begun.plan.version).toBe(version);
  });

  test('is moved with the reason, and says for which day it was called before', () => {
    const begun = play().act(call(), by).act(move(1, '2026-04-17'), officers.ministry);
    expect(sessionsOf(begun)).toMatchObject([
      { status: 'called', day: '2026-04-17', movedFrom: '2026-04-10', reason: 'Salle indisponible' },
    ]);
    expect(daysOf(begun)).toMatchObject([{ day: '2026-04-17', done: false }]);
    expect(begun.attempt(move(1, '2026-04-17', '2026-04-17'), by)).toBe('sessionDaySame');
    expect(begun.attempt(move(1, '2026-01-17', '2026-04-17'), by)).toBe('sessionDayPast');
  });

  test('is moved from the day that its writer saw: who comes second is told, and moves nothing', () => {
    const begun = play().act(call(), by).act(move(1, '2026-04-17'), officers.ministry);
    expect(begun.attempt(move(1, '2026-04-20'), by)).toBe('sessionMoved');
    expect(begun.attempt(move(1, '2026-04-17'), by)).toBe('sessionMoved');
    begun.act(move(1, '2026-04-20', '2026-04-17'), by);
    expect(sessionsOf(begun)).toMatchObject([{ day: '2026-04-20', movedFrom: '2026-04-17' }]);
  });

  test('that was kept before sessions were called was held', () => {
    const { plan } = play().act(RECORD, by);
    const [{ status: _since, ...before } = { status: 'held' }] = plan.sessions;
    const read = ActionPlan.parse({ ...plan, sessions: [before] });
    expect(read.sessions).toEqual(plan.sessions);
  });

  test('that is cancelled stands in no agenda, and is not held', () => {
    const begun = play().act(call(), by).act(cancel(1), by);
    expect(sessionsOf(begun)).toMatchObject([{ status: 'cancelled', reason: 'Sans objet' }]);
    expect(daysOf(begun)).toEqual([]);
    for (const command of [hold(1), correct(1, { agenda: [] }), move(1, '2026-05-01'), cancel(1)])
      expect(begun.at('2026-04-11').attempt(command, by)).toBe('sessionNotCalled');
    for (const command of [hold(2), correct(2, { agenda: [] }), move(2, '2026-05-01'), cancel(2)])
      expect(begun.attempt(command, by)).toBe('sessionUnknown');
  });

  test('is called for no day that is past; today is none', () => {
    const begun = play();
    expect(begun.attempt(call({ day: '2026-03-01' }), by)).toBe('sessionDayPast');
    expect(begun.attempt(call({ day: '2026-03-02' }), by)).toBeUndefined();
  });

  test('keeps its number, however many are called and recorded beside it', () => {
    const begun = play()
      .act(call(), by)
      .act(RECORD, by)
      .act(call({ day: '2026-05-01' }), by);
    begun.at('2026-04-11').act(hold(1), by);
    expect(sessionsOf(begun).map(({ number, status }) => [number, status])).toEqual([
      [1, 'held'],
      [2, 'held'],
      [3, 'called'],
    ]);
  });

  test('that is still to come is cancelled when the plan is closed', () => {
    const begun = play().act(call(), by);
    begun
      .act({ type: 'close', data: { report: documentOf('final-report') } }, by)
      .run()
      .decide('finalReport');
    expect([begun.plan.phase, sessionsOf(begun)[0]?.status]).toEqual(['closed', 'cancelled']);
    expect(daysOf(begun)).toEqual([]);
  });

  test('there are at most 120 of them, called or held', () => {
    const begun = play();
    for (let n = 0; n < 120; n += 1) begun.act(call(), by);
    expect(begun.attempt(call(), by)).toBe('sessionsTooMany');
    begun.at('2026-04-11').act(hold(120), by);
  });

  test.each(['Appeler le 06 61 23 45 67', 'CIN AB123456'])('names nobody: %s', (text) => {
    const written = [
      COMMANDS.callSession.data.safeParse({ ...CALL, subject: text }),
      COMMANDS.callSession.data.safeParse({ ...CALL, agenda: [text] }),
      COMMANDS.correctSession.data.safeParse({ number: 1, subject: text }),
      COMMANDS.correctSession.data.safeParse({ number: 1, agenda: [text] }),
      COMMANDS.moveSession.data.safeParse({ number: 1, from: CALL.day, day: CALL.day, reason: text }),
      COMMANDS.cancelSession.data.safeParse({ number: 1, reason: text }),
      COMMANDS.holdCalledSession.data.safeParse({ number: 1, day: CALL.day, decisions: text }),
      COMMANDS.holdCalledSession.data.safeParse({
        ...{ number: 1, day: CALL.day, decisions: 'Rien' },
        takesUp: [{ ...RECOMMENDATION, decision: text }],
      }),
    ];
    expect(written.map(({ success }) => success)).toEqual(written.map(() => false));
  });
});

describe('its parties', () => {
  const subjectsOf = (begun: Play, type: string) => {
    const event = begun.events.findLast((each) => each.type === type);
    return event ? noticesOf(begun.plan, event).map(({ subject }) => subject.split(' | ')[2]) : [];
  };

  test('are not told of an agenda that was corrected again since', () => {
    const begun = play().act(call(), by);
    for (const agenda of [['Personnel'], ['Transport']]) begun.act(correct(1, { agenda }), by);
    const told = begun.events
      .filter(({ type }) => type === 'SessionCorrected')
      .map((event) => noticesOf(begun.plan, event).length);
    expect(told).toEqual([0, 4]);
  });

  test('are each told of a call, and of a correction, a move and a cancellation', () => {
    const begun = play().act(call(), by);
    const everybody = (words: string) => Array.from({ length: 4 }, () => words);
    expect(subjectsOf(begun, 'SessionCalled')).toEqual(everybody('Convocation du comité de pilotage'));
    const corrected = () => subjectsOf(begun, 'SessionCorrected');
    begun.act(correct(1, { agenda: ['Personnel'] }), by);
    expect(corrected()).toEqual(everybody('Ordre du jour du comité de pilotage corrigé'));
    begun.act(move(1, '2026-04-17'), by);
    // The day is another, the agenda is still the one that they are told of.
    expect(corrected()).toEqual(everybody('Ordre du jour du comité de pilotage corrigé'));
    expect(subjectsOf(begun, 'SessionCalled')).toEqual([]);
    expect(subjectsOf(begun, 'SessionMoved')).toEqual(everybody('Comité de pilotage déplacé'));
    begun.act(cancel(1), by);
    expect(corrected()).toEqual([]);
    expect(subjectsOf(begun, 'SessionMoved')).toEqual([]);
    expect(subjectsOf(begun, 'SessionCancelled')).toEqual(everybody('Comité de pilotage annulé'));
  });
});

describe('what was referred to the committee', () => {
  const waiting = ({ plan }: Play, since = REFERRED_AT, now = '2026-06-01T00:00:00.000Z') =>
    waitingFor(plan, {
      consultations: [{ id: 's11', referred: [{ n: 3, title: TEXT, since }] }],
      centres: [
        {
          id: 'f1',
          name: { ar: 'مركز', fr: 'Centre' },
          province: 'MA-KEN',
          work: 'new',
          groups: [],
          status: 'works',
          since: '2026-01-01',
          handedOnUntil: '2026-03-01T23:00:00.000Z',
        },
      ],
      now,
    });

  test('waits for it, the longest first; a centre from when the time of whoever it was handed on to is over', () => {
    expect(waiting(play()).map(({ what, since }) => [what, since])).toEqual([
      ['recommendation', '2026-03-01'],
      ['centre', '2026-03-01'],
    ]);
    expect(waiting(play(), REFERRED_AT, '2026-03-01T22:00:00.000Z').map(({ what }) => what)).toEqual([
      'recommendation',
    ]);
  });

  test('is put on the agenda of a session, waits until it is held, and no longer once it was decided on', () => {
    const begun = play().act(call({ takesUp: [RECOMMENDATION, CENTRE] }), by);
    expect(waiting(begun).map(({ what, session }) => [what, session])).toEqual([
      ['recommendation', 1],
      ['centre', 1],
    ]);
    begun.at('2026-04-11').act(hold(1, { takesUp: [{ ...CENTRE, decision: 'Ouvrir en juin' }] }), by);
    expect(sessionsOf(begun)[0]?.takesUp).toEqual([
      {
        ...CENTRE,
        title: { ar: 'مركز', fr: 'Centre' },
        since: '2026-03-01T23:00:00.000Z',
        decision: 'Ouvrir en juin',
      },
    ]);
    expect(waiting(begun).map(({ what, session }) => [what, session])).toEqual([
      ['recommendation', undefined],
    ]);
  });

  test('waits anew once it is referred again, and where its session was cancelled', () => {
    const record: Command = {
      type: 'holdSession',
      data: {
        day: '2026-03-02',
        subject: 'Suivi',
        decisions: 'Voir ci-dessous',
        takesUp: [{ ...RECOMMENDATION, decision: 'Relancer' }],
      },
    };
    const begun = play().act(record, by);
    expect(waiting(begun).map(({ what }) => what)).toEqual(['centre']);
    // What was decided is not taken up a second time.
    expect(begun.faults(call({ takesUp: [RECOMMENDATION, CENTRE] }), by)).toEqual(['takesUp.0']);
    expect(begun.faults(record, by)).toEqual(['takesUp.0']);
    expect(waiting(begun, '2026-05-20T08:00:00.000Z').map(({ what }) => what)).toEqual([
      'centre',
      'recommendation',
    ]);
    const cancelled = play()
      .act(call({ takesUp: [CENTRE] }), by)
      .act(cancel(1), by);
    expect(waiting(cancelled).map(({ what, session }) => [what, session])).toEqual([
      ['recommendation', undefined],
      ['centre', undefined],
    ]);
  });

  test.each<[what: string, key: { what: 'recommendation' | 'centre'; id: string; n?: number }]>([
    ['a recommendation that nobody referred', { what: 'recommendation', id: 's11', n: 1 }],
    ['a recommendation that there is not', { what: 'recommendation', id: 's11', n: 9 }],
    ['one of a consultation that the plan does not answer', { what: 'recommendation', id: 's12', n: 1 }],
    ['a whole consultation', { what: 'recommendation', id: 's11' }],
    ['a centre of another plan’s convention', { what: 'centre', id: 'fother' }],
    ['a centre for which the programme has no room', { what: 'centre', id: 'fnoroom' }],
    ['a centre of another region', { what: 'centre', id: 'felsewhere' }],
    ['a centre whose time is not over', { what: 'centre', id: 'fintime' }],
    ['a centre on which somebody has acted', { what: 'centre', id: 'fdone' }],
    ['a centre that there is not', { what: 'centre', id: 'fnone' }],
    ['a centre with a number', { what: 'centre', id: 'f1', n: 1 }],
  ])('is not %s', (_what, key) => {
    const begun = play();
    expect(begun.faults(call({ takesUp: [CENTRE, key] }), by)).toEqual(['takesUp.1']);
    begun.act(call(), by);
    expect(begun.faults(correct(1, { takesUp: [CENTRE, key] }), by)).toEqual(['takesUp.1']);
    begun.at('2026-04-11');
    expect(begun.faults(hold(1, { takesUp: [{ ...key, decision: 'x' }] }), by)).toEqual(['takesUp.0']);
  });

  test('is named by its first words, on one line', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 600 }), (text) => {
        const { fr } = excerptOf({ ar: text, fr: text });
        expect(fr.length).toBeLessThanOrEqual(160);
        expect(fr).not.toMatch(/[\n\r\t]/);
        if (text.replace(/\s+/g, ' ').length <= 160) expect(fr).toBe(text.replace(/\s+/g, ' '));
      }),
    );
  });
});
