import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ActionPlan } from '../../../../functions/aggregates/action-plan/action-plan.ts';
import { COMMANDS, type Command } from '../../../../functions/aggregates/action-plan/commands.ts';
import { gapsOf } from '../../../../functions/aggregates/action-plan/gaps.ts';
import { lacksOf, plannedConventionOf } from '../../../../functions/aggregates/shared/planned-convention.ts';
import { COUNCIL, MINISTRY, WILAYA } from '../../../../scenarios/cases.ts';
import { Chance } from '../../../support/chance.ts';
import { PLAN_ID, planMove } from '../../../support/plan-player.ts';
import {
  CONVENTION,
  convention,
  LINE,
  officers,
  PLAN_BESIDE,
  TARGET,
} from '../../../support/plan-setting.ts';
import { decided, drafted, inForce, type Play, proposed, submitted } from './setting.ts';

/** The text in force is sound, by whichever act it came: what keeps a draft from being submitted keeps a revision out too. */

const by = officers.council;
type Changes = Extract<Command, { type: 'proposeRevision' }>['data']['changes'];
const revision = (changes: Changes): Command => ({ type: 'proposeRevision', data: { reason: 'x', changes } });
const years = { first: 2027, last: 2030 };

/** The same world, with a convention that has become another. */
function became(play: Play, ...[id, change, phase]: Parameters<typeof convention>): Play {
  play.beside = {
    ...play.beside,
    others: new Map([...(play.beside.others ?? []), convention(id, change, phase)]),
  };
  return play;
}

describe('a revision', () => {
  test.each<[what: string, Changes]>([
    ['drops every target', { targets: [] }],
    ['names a group without a target', { groups: ['women', 'disability'] }],
    ['removes every axis', { axes: [], lines: [] }],
    [
      'brings a convention without cost plan and schedule',
      { lines: [LINE, { ...LINE, convention: 'cbare' }] },
    ],
  ])('that %s is not ready', (_what, changes) => {
    expect(inForce().attempt(revision(changes), by)).toBe('planNotReady');
  });

  test('says what is missing as a submission does', () => {
    const refusalOf = (play: Play, command: Command) => {
      const result = play.result(command, by);
      return 'refusal' in result ? result.refusal.details : undefined;
    };
    const draft = drafted().act({ type: 'setTargets', data: { targets: [] } }, by);
    const submit: Command = { type: 'submit', data: { lines: [CONVENTION] } };
    expect(refusalOf(inForce(), revision({ targets: [] }))).toEqual(refusalOf(draft, submit));
  });

  test('looks at the conventions that it leaves as they were', () => {
    const later = revision({ years: { first: 2022, last: 2027 } });
    expect(became(inForce(), CONVENTION, { tranches: [] }).attempt(later, by)).toBe('planNotReady');
    expect(inForce().attempt(later, by)).toBeUndefined();
  });

  test.each<[what: string, Changes, string[]]>([
    [
      'years beside its conventions',
      { years, targets: [{ ...TARGET, year: 2028 }] },
      ['changes.years.first'],
    ],
    [
      'money of who is no party',
      { lines: [{ ...LINE, contributions: [{ party: 'ads', nature: 'cash', fundedFrom: 'own' }] }] },
      ['changes.lines.0.contributions'],
    ],
    [
      'a convention that never bound',
      { lines: [LINE, { ...LINE, convention: 'crejected' }] },
      ['changes.lines.1.convention'],
    ],
  ])('takes no %s', (_what, changes, paths) => {
    expect(inForce().faults(revision(changes), by)).toEqual(paths);
  });

  test('says anew of a line only what a party to its convention says', () => {
    const two = { ...LINE, convention: 'ctwo', role: 'associated' as const };
    const begun = () => drafted().act({ type: 'setLine', data: two }, officers.wilaya).submit().adopt();
    const unsaid = { party: COUNCIL, nature: 'cash' as const, fundedFrom: 'unknown' as const };
    const core = revision({ lines: [LINE, { ...two, role: 'core' }] });
    const own = revision({ lines: [LINE, { ...two, contributions: [{ ...unsaid, fundedFrom: 'own' }] }] });
    for (const command of [core, own]) {
      expect(begun().faults(command, officers.ministry)).toEqual(['changes.lines.1.convention']);
      expect(begun().attempt(command, officers.wilaya)).toBeUndefined();
    }
    const axes = [{ id: 'other', title: { ar: 'أ', fr: 'A' } }];
    const moved = [LINE, two].map((line) => ({ ...line, axis: 'other', contributions: [unsaid] }));
    expect(begun().attempt(revision({ axes, lines: moved }), officers.ministry)).toBeUndefined();
  });

  test('is not kept back by a line whose convention ended once the plan was in force', () => {
    const play = became(inForce(), CONVENTION, {}, 'withdrawn');
    expect(play.attempt(revision({ years: { first: 2022, last: 2027 } }), by)).toBeUndefined();
  });
});

describe('the years of a draft', () => {
  test('are changed to none that a convention of it lies outside of; the refusal names it', () => {
    const play = proposed().act({ type: 'setLine', data: LINE }, by);
    const result = play.result({ type: 'revise', data: { years } }, by);
    assert.ok('refusal' in result);
    expect(result.refusal.faults).toEqual([
      {
        path: 'years.first',
        why: {
          phrase: 'conventionOutsideYears',
          details: { convention: { name: { ar: CONVENTION, fr: CONVENTION } } },
        },
      },
    ]);
    expect(play.faults({ type: 'revise', data: { years: { first: 2015, last: 2021 } } }, by)).toEqual([
      'years.last',
    ]);
    expect(
      play.attempt({ type: 'revise', data: { years: { first: 2024, last: 2027 } } }, by),
    ).toBeUndefined();
  });
});

describe('a convention that ended before anybody was bound', () => {
  test.each(['rejected', 'lapsed', 'withdrawn'])('is no line: %s', (phase) => {
    const play = became(proposed(), 'cended', {}, phase);
    const line = { ...LINE, convention: 'cended' };
    expect(play.faults({ type: 'setLine', data: line }, by)).toEqual(['convention']);
    expect(play.faults({ type: 'setLine', data: { ...line, role: 'associated' } }, by)).toEqual([
      'convention',
    ]);
  });

  test('is one where it was terminated or closed: it bound', () => {
    for (const phase of ['terminated', 'closed'])
      expect(
        became(proposed(), 'cended', {}, phase).attempt(
          { type: 'setLine', data: { ...LINE, convention: 'cended' } },
          by,
        ),
      ).toBeUndefined();
  });
});

describe('what has become of the conventions', () => {
  test.each<[what: string, change: object, phase?: string]>([
    ['lost its schedule', { tranches: [] }],
    ['was withdrawn', {}, 'withdrawn'],
    ['moved to other years', { firstYear: 2030, lastYear: 2031 }],
  ])(
    'since: where one %s, no draft is submitted and no plan signed; it may be returned',
    (_what, change, phase) => {
      const draft = became(drafted(), CONVENTION, change, phase);
      const submit: Command = { type: 'submit', data: { lines: [CONVENTION] } };
      expect(draft.attempt(submit, by)).toBe('planNotReady');

      const play = submitted().decide('review').decide('deliberation').decide('opposition');
      became(play, CONVENTION, change, phase);
      expect(() => play.decide('signature')).toThrow('planNoLongerReady');
      expect(play.decide('signature', 'return', 'À compléter').plan.phase).toBe('returned');
    },
  );

  test('counts when a revision is signed', () => {
    const play = inForce()
      .act(revision({ lines: [LINE, { ...LINE, convention: 'csecond' }] }), by)
      .run();
    became(play, 'csecond', {}, 'withdrawn');
    expect(() => play.adopt()).toThrow('planNoLongerReady');
  });
});

/** What in a text is unsound, its conventions as they stand. */
function unsound({ contents, region }: ActionPlan, others: ReadonlyMap<string, unknown>): string[] {
  const found = contents.lines.map((line) => ({
    line,
    is: plannedConventionOf({ beside: { others } }, line.convention),
  }));
  const entered = new Map(found.map(({ line, is }) => [line.convention, { lacks: is ? lacksOf(is) : [] }]));
  return [
    ...gapsOf(contents, region, entered)
      .filter(({ isBlocking }) => isBlocking)
      .map(({ gap }) => gap),
    ...found.flatMap(({ line, is }) => [
      ...(!is || is.terms.lastYear < contents.years.first || is.terms.firstYear > contents.years.last
        ? [`${line.convention} outside`]
        : []),
      ...line.contributions
        .filter(({ party }) => !is?.terms.parties.some(({ id }) => id === party))
        .map(({ party }) => `${line.convention} of ${party}`),
    ]),
  ];
}

const WORLDS: Parameters<typeof convention>[1][] = [
  {},
  { tranches: [] },
  { components: [] },
  { firstYear: 2027, lastYear: 2029 },
  { parties: [{ id: MINISTRY }, { id: WILAYA }] },
];

test('whatever comes into force has no gap that blocks, no line outside its years, no money of who is no party', () => {
  let entered = 0;
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const chance = new Chance(seed);
      let { beside } = { beside: PLAN_BESIDE };
      let state: ActionPlan | undefined;
      let time = Date.parse('2026-03-02T09:00:00.000Z');
      for (let step = 0; step < 70; step += 1) {
        time += chance.within(1, 90) * 60_000;
        if (chance.happens(5)) {
          const [id, change] = [chance.pick([CONVENTION, 'csecond', 'ctwo']), chance.pick(WORLDS)];
          const row = convention(id ?? CONVENTION, change, chance.happens(20) ? 'withdrawn' : 'active');
          beside = { ...beside, others: new Map([...(beside.others ?? []), row]) };
        }
        const { command, actor } = planMove(chance, state);
        const now = new Date(time).toISOString();
        const result = decided(command, { id: PLAN_ID, state, actor, now, beside });
        if ('refusal' in result) continue;
        state = result.state;
        const types = result.events.map(({ type }) => type);
        if (!types.includes('PlanEnteredIntoForce') && !types.includes('RevisionAdopted')) continue;
        entered += 1;
        assert.deepEqual(unsound(state, beside.others ?? new Map()), []);
      }
    }),
    { numRuns: 150 },
  );
  expect(entered).toBeGreaterThan(50);
});

test.each(['Appeler le 06 61 23 45 67', 'CIN AB123456', 'x.y@example.ma'])(
  'keeps what identifies a person out of what is written: %s',
  (text) => {
    const session = { day: '2026-03-02', subject: 'Suivi', decisions: 'Accélérer' };
    const written = [
      COMMANDS.holdSession.data.safeParse({ ...session, subject: text }),
      COMMANDS.holdSession.data.safeParse({ ...session, decisions: text }),
      COMMANDS.withdraw.data.safeParse({ reason: text }),
      COMMANDS.departLine.data.safeParse({ convention: CONVENTION, reason: text }),
      COMMANDS.proposeRevision.data.safeParse({ reason: text, changes: {} }),
      COMMANDS.decideTask.data.safeParse({ task: 't1', decision: 'return', comment: text }),
    ];
    expect(written.map(({ success }) => success)).toEqual(written.map(() => false));
    expect(COMMANDS.holdSession.data.safeParse(session).success).toBe(true);
  },
);
