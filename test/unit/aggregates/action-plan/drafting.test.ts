import { describe, expect, test } from 'vitest';
import type { Command } from '../../../../functions/aggregates/action-plan/commands.ts';
import { gapsOf } from '../../../../functions/aggregates/action-plan/gaps.ts';
import { ACTION_PLAN } from '../../../../functions/aggregates/action-plan/index.ts';
import { COUNCIL, MINISTRY, person } from '../../../../scenarios/cases.ts';
import {
  approvers,
  CONVENTION,
  LINE,
  NATIONAL,
  officers,
  PROPOSAL,
  REGIONAL,
  TARGET,
} from '../../../support/plan-setting.ts';
import { drafted, inForce, Play, proposed, submitted } from './setting.ts';

/** A plan is drafted by the three together. */

describe('a proposal', () => {
  test('is of one of the three, as the register has them', () => {
    const { plan } = proposed();
    expect(plan).toMatchObject({ phase: 'draft', proposer: COUNCIL, region: 'MA-04' });
    expect(plan.contents.contributors).toMatchObject([
      { party: 'entraide-nationale', provinces: ['MA-KEN'] },
    ]);
    const propose: Command = { type: 'propose', data: PROPOSAL };
    expect(new Play().attempt(propose, person('ads', 'officer'))).toBe('notAllowed');
    expect(new Play().attempt(propose, approvers.council)).toBe('notAllowed');
    expect(proposed().attempt(propose, officers.council)).toBe('planKnown');
    expect(proposed().attempt(propose, person('ads', 'officer'))).toBe('notFound');
  });

  test.each([
    ['a wilaya that is none', { wilaya: MINISTRY }, ['wilaya']],
    [
      'who is not in use',
      { contributors: [{ party: 'association-al-amal', provinces: [] }] },
      ['contributors.0.party'],
    ],
    [
      'one of the three again',
      { contributors: [{ party: COUNCIL, provinces: [] }] },
      ['contributors.0.party'],
    ],
    [
      'a province elsewhere',
      { contributors: [{ party: 'entraide-nationale', provinces: ['MA-FES' as const] }] },
      ['contributors.0.provinces'],
    ],
    ['a consultation that there is not', { consultations: ['s11', 's99'] }, ['consultations.1']],
    ['a consultation of another region', { consultations: ['selsewhere'] }, ['consultations.0']],
    ['years the wrong way round', { years: { first: 2026, last: 2022 } }, ['years.last']],
    [
      'a split that is not the whole',
      {
        programme: {
          new: {
            count: 7,
            provinces: [{ province: 'MA-RAB' as const, count: 1 }],
            groups: 'notPublished' as const,
          },
          rehabilitated: { count: 21, groups: [{ group: 'women', count: 20 }] },
        },
      },
      ['programme.new.provinces', 'programme.rehabilitated.groups'],
    ],
  ])('is refused for %s', (_what, change, paths) => {
    const command: Command = { type: 'propose', data: { ...PROPOSAL, ...change } };
    expect(new Play().faults(command, officers.council)).toEqual(paths);
  });
});

describe('a draft', () => {
  test('is revised by each of the three, and the same again changes nothing', () => {
    const play = proposed();
    const revision: Command = { type: 'revise', data: { groups: ['women', 'disability'] } };
    play.act(revision, officers.ministry).act(revision, officers.wilaya);
    expect(play.events).toHaveLength(2);
    expect(play.plan.contents.groups).toEqual(['women', 'disability']);
    expect(play.plan.preparers).toEqual([officers.council.sub, officers.ministry.sub]);
  });

  test('an event carries the rows that changed, and no others', () => {
    const play = proposed();
    const targets = [TARGET, { ...TARGET, year: 2025 }];
    play.act({ type: 'setTargets', data: { targets } }, officers.council);
    const more = [...targets, { ...TARGET, year: 2024 }];
    play.act({ type: 'setTargets', data: { targets: more } }, officers.council);
    expect(play.events.at(-1)?.data).toEqual({ changes: { targets: { put: [{ ...TARGET, year: 2024 }] } } });
    expect(play.plan.contents.targets).toEqual(more);
  });

  test.each([
    ['a convention of others', { convention: 'cforeign' }, ['convention']],
    ['one that is unknown', { convention: 'cnone' }, ['convention']],
    ['one of another region', { convention: 'celsewhere' }, ['convention']],
    ['one of other years', { convention: 'cpast' }, ['convention']],
    ['an axis that there is not', { axis: 'health' }, ['lines.0.axis']],
    [
      'money of who is no party',
      { contributions: [{ party: 'ads', nature: 'cash' as const, fundedFrom: 'own' as const }] },
      ['contributions'],
    ],
    [
      'money out of a national envelope',
      { contributions: [{ party: COUNCIL, nature: 'cash' as const, fundedFrom: { envelope: 'national' } }] },
      ['lines.0.contributions'],
    ],
  ])('takes no line with %s', (_what, change, paths) => {
    const play = proposed().act({ type: 'setEnvelopes', data: { envelopes: [NATIONAL] } }, officers.council);
    expect(play.faults({ type: 'setLine', data: { ...LINE, ...change } }, officers.council)).toEqual(paths);
  });

  test('answers consultations that there are, of its region; those it names already are not asked for again', () => {
    const play = proposed();
    const revise = (...consultations: string[]): Command => ({ type: 'revise', data: { consultations } });
    expect(play.faults(revise('s11', 's99', 'selsewhere'), officers.council)).toEqual([
      'consultations.1',
      'consultations.2',
    ]);
    play.beside = { ...play.beside, others: new Map() };
    expect(play.attempt(revise('s11'), officers.council)).toBeUndefined();
    expect(play.faults(revise('s11', 's12'), officers.council)).toEqual(['consultations.1']);
  });

  test('an axis, a group or an envelope that something names is not taken away', () => {
    const envelope = { envelope: REGIONAL.id };
    const contributions = [{ party: COUNCIL, nature: 'cash' as const, fundedFrom: envelope }];
    const play = drafted()
      .act({ type: 'setEnvelopes', data: { envelopes: [REGIONAL] } }, officers.council)
      .act({ type: 'setLine', data: { ...LINE, contributions } }, officers.council);
    const by = officers.council;
    expect(play.faults({ type: 'revise', data: { axes: [] } }, by)).toEqual(['lines.0.axis']);
    expect(play.faults({ type: 'revise', data: { groups: [] } }, by)).toEqual(['targets.0.group']);
    expect(play.faults({ type: 'setEnvelopes', data: { envelopes: [] } }, by)).toEqual([
      'lines.0.contributions',
    ]);
  });

  test('takes no target elsewhere, of other years or of nobody, and no split beyond an envelope', () => {
    const bad = [
      { ...TARGET, place: 'MA-06' as const },
      { ...TARGET, year: 2030 },
      { ...TARGET, group: 'youth' },
    ];
    expect(proposed().faults({ type: 'setTargets', data: { targets: bad } }, officers.council)).toEqual([
      'targets.0.place',
      'targets.1.year',
      'targets.2.group',
    ]);
    const split = [{ holder: REGIONAL.holder, amount: REGIONAL.amount + 1 }];
    const envelopes = [{ ...REGIONAL, split, years: { first: 2026, last: 2022 } }];
    expect(proposed().faults({ type: 'setEnvelopes', data: { envelopes } }, officers.council)).toEqual([
      'envelopes.0.years',
      'envelopes.0.split',
    ]);
  });

  test('what is core is its own; what is associated, or left a plan that has ended, is not', () => {
    const guards = (play: Play) => ACTION_PLAN.guards(play.plan);
    expect(guards(drafted())).toEqual([`coreline#${CONVENTION}`]);
    const associated: Command = { type: 'setLine', data: { ...LINE, role: 'associated' } };
    expect(guards(drafted().act(associated, officers.council))).toEqual([]);
    const left: Command = { type: 'departLine', data: { convention: CONVENTION, reason: 'Caduque' } };
    expect(guards(drafted().act(left, officers.council))).toEqual([]);
    const withdrawn = drafted().act({ type: 'withdraw', data: { reason: 'x' } }, officers.council);
    expect(guards(withdrawn)).toEqual([]);
    expect(guards(submitted().decide('review', 'reject', 'Non'))).toEqual([]);
    expect(guards(inForce())).toEqual([`coreline#${CONVENTION}`]);
  });
});

describe('a target below what is reached already', () => {
  const cell = (place: string, atLeast: number, isHidden = false) => ({
    place,
    isHidden,
    part: isHidden ? {} : { atLeast },
  });
  const row = { targetGroup: 'women', unit: 'people', measure: 'reached' };
  const document = (year: number, isPublished: boolean, atLeast: number) =>
    [
      `kma04${year} COVERAGE`,
      {
        year,
        isPublished,
        shown: [
          { ...row, unit: 'households', provinces: [], region: cell('MA-04', 90_000) },
          {
            ...row,
            provinces: [cell('MA-KEN', 400), cell('MA-SIL', 4000, true)],
            region: cell('MA-04', atLeast),
          },
        ],
      },
    ] as const;
  const play = (...documents: ReturnType<typeof document>[]) => {
    const begun = proposed();
    begun.beside = { ...begun.beside, documents: new Map<string, unknown>(documents) };
    return begun;
  };
  const set = (...targets: (typeof TARGET)[]): Command => ({ type: 'setTargets', data: { targets } });
  const by = officers.council;

  test('needs a reason, in the region and in a province', () => {
    const known = play(document(2026, true, 20_001));
    expect(known.faults(set(TARGET), by)).toEqual(['targets.0.reason']);
    expect(known.attempt(set({ ...TARGET, reason: 'Crédits réduits' }), by)).toBeUndefined();
    const province = { ...TARGET, place: 'MA-KEN' as const };
    expect(play(document(2026, true, 1)).faults(set(TARGET, { ...province, value: 399 }), by)).toEqual([
      'targets.1.reason',
    ]);
    expect(play(document(2026, true, 20_000)).attempt(set(TARGET), by)).toBeUndefined();
    expect(play(document(2026, true, 1)).attempt(set({ ...province, value: 400 }), by)).toBeUndefined();
  });

  test('is compared with the newest figures that are published, of this year or the last', () => {
    expect(play(document(2025, true, 20_001)).faults(set(TARGET), by)).toEqual(['targets.0.reason']);
    const unpublished = play(document(2025, true, 1), document(2026, false, 20_001));
    expect(unpublished.attempt(set(TARGET), by)).toBeUndefined();
    const newer = play(document(2025, true, 20_001), document(2026, true, 1));
    expect(newer.attempt(set(TARGET), by)).toBeUndefined();
    expect(play(document(2024, true, 20_001)).attempt(set(TARGET), by)).toBeUndefined();
  });

  test('tells nobody a number that is hidden, and asks of no other measure', () => {
    const known = play(document(2026, true, 20_001));
    expect(known.attempt(set({ ...TARGET, place: 'MA-SIL', value: 0 }), by)).toBeUndefined();
    expect(known.attempt(set({ ...TARGET, measure: 'capacity', value: 0 }), by)).toBeUndefined();
  });

  test('is asked for once: targets that stay as they were need no reason for later figures', () => {
    const begun = proposed().act(set(TARGET), by);
    begun.beside = { ...begun.beside, documents: new Map<string, unknown>([document(2026, true, 20_001)]) };
    const more = { ...TARGET, year: 2025, value: 30_000 };
    expect(begun.attempt(set(TARGET, more), by)).toBeUndefined();
    expect(begun.faults(set({ ...TARGET, value: 19_000 }, more), by)).toEqual(['targets.0.reason']);
  });

  test('the command reads two documents of the region, wherever in it the targets are', () => {
    const command = set(TARGET, { ...TARGET, place: 'MA-KEN' });
    expect(ACTION_PLAN.needs(command, '2026-03-02T09:00:00.000Z', 'p1').documents).toEqual([
      { prefix: 'CAMPAIGN', id: 'kma042026', name: 'COVERAGE' },
      { prefix: 'CAMPAIGN', id: 'kma042025', name: 'COVERAGE' },
    ]);
  });

  test('and so is it in a revision of a plan in force', () => {
    const begun = inForce();
    begun.beside = { ...begun.beside, documents: new Map<string, unknown>([document(2026, true, 20_001)]) };
    const change = (target: typeof TARGET): Command => ({
      type: 'proposeRevision',
      data: { reason: 'Moins', changes: { targets: [target] } },
    });
    const less = { ...TARGET, value: 10_000 };
    expect(begun.faults(change(less), by)).toEqual(['changes.targets.0.reason']);
    expect(begun.attempt(change({ ...less, reason: 'Crédits réduits' }), by)).toBeUndefined();
  });
});

describe('gaps', () => {
  test('without an axis, a target or a convention’s cost plan and schedule nothing is submitted', () => {
    const submit: Command = { type: 'submit', data: { lines: [] } };
    const bare = proposed().act({ type: 'revise', data: { axes: [] } }, officers.council);
    expect(bare.attempt(submit, officers.council)).toBe('planNotReady');
    expect(proposed().attempt(submit, officers.council)).toBe('planNotReady');
    const incomplete = drafted().act(
      { type: 'setLine', data: { ...LINE, convention: 'cbare' } },
      officers.council,
    );
    const lines = [CONVENTION, 'cbare'];
    expect(incomplete.attempt({ type: 'submit', data: { lines } }, officers.council)).toBe('planNotReady');
    expect(drafted().submit().plan.phase).toBe('review');
  });

  test('nobody submits lines unseen', () => {
    for (const lines of [[], ['csecond'], [CONVENTION, 'csecond']])
      expect(drafted().attempt({ type: 'submit', data: { lines } }, officers.council)).toBe('linesChanged');
  });

  test('a plan that lacks nothing has none; each thing that is missing is one', () => {
    const { contents } = drafted().plan;
    const provinces = (['MA-RAB', 'MA-SAL', 'MA-SKH', 'MA-KEN', 'MA-KHE', 'MA-SIK', 'MA-SIL'] as const).map(
      (province) => ({ province, count: 1 }),
    );
    const whole = {
      ...contents,
      envelopes: [{ ...REGIONAL, years: { first: 2022, last: 2026 }, source: 'Communiqué' }],
      lines: [
        { ...LINE, contributions: [{ party: COUNCIL, nature: 'cash' as const, fundedFrom: 'own' as const }] },
      ],
      programme: {
        new: { count: 7, provinces, groups: 'notPublished' as const },
        rehabilitated: { count: 21, groups: 'notPublished' as const },
      },
    };
    const entered = new Map([[CONVENTION, { lacks: [], shares: [{ party: COUNCIL, nature: 'cash' }] }]]);
    expect(gapsOf(whole, 'MA-04', entered)).toEqual([]);
    const { source: _source, ...unsourced } = REGIONAL;
    const bare = {
      ...whole,
      axes: [],
      targets: [],
      lines: [LINE],
      envelopes: [unsourced],
      programme: { ...whole.programme, new: { ...whole.programme.new, provinces: provinces.slice(1) } },
    };
    const lacking = new Map([
      [CONVENTION, { lacks: ['schedule' as const], shares: [{ party: COUNCIL, nature: 'cash' }] }],
    ]);
    expect(gapsOf(bare, 'MA-04', lacking)).toEqual([
      { gap: 'noAxis', isBlocking: true },
      { gap: 'targetMissing', about: 'women', isBlocking: true },
      { gap: 'lineIncomplete', about: CONVENTION, lacks: ['schedule'], isBlocking: true },
      { gap: 'provinceWithoutNewCentre', about: 'MA-RAB', isBlocking: false },
      { gap: 'envelopeIncomplete', about: 'pole', lacks: ['years', 'source'], isBlocking: false },
      { gap: 'overlapUnknown', about: CONVENTION, isBlocking: false },
    ]);
  });

  test.each([
    ['withdrawn', true],
    ['rejected', true],
    ['lapsed', true],
    ['terminated', false],
  ] as const)(
    'a convention that was %s is one: blocking %s until the plan is in force',
    (brokenOff, keepsOut) => {
      const { contents } = drafted().plan;
      const of = (convention: object) =>
        gapsOf(contents, 'MA-04', new Map([[CONVENTION, { lacks: [], ...convention }]]));
      const ended = of({ brokenOff, keepsOut }).find(({ gap }) => gap === 'conventionEnded');
      expect(ended).toEqual({ gap: 'conventionEnded', about: CONVENTION, brokenOff, isBlocking: keepsOut });
      expect(of({}).map(({ gap }) => gap)).not.toContain('conventionEnded');
    },
  );

  test('where no envelope of the region could hold it, no overlap is asked about', () => {
    const { contents } = drafted().plan;
    const entered = new Map([[CONVENTION, { lacks: [], shares: [{ party: COUNCIL, nature: 'cash' }] }]]);
    const found = gapsOf({ ...contents, envelopes: [NATIONAL] }, 'MA-04', entered);
    expect(found.map(({ gap }) => gap)).not.toContain('overlapUnknown');
  });
});
