import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { gaps } from '../../../../../functions/aggregates/convention/formation/readiness.ts';
import { runsNeeded } from '../../../../../functions/aggregates/convention/procedures/progress.ts';
import { conventionView } from '../../../../../functions/aggregates/convention/shown/view.ts';
import type { Convention } from '../../../../../functions/aggregates/convention/state.ts';
import { PHASES } from '../../../../../functions/aggregates/convention/state.ts';
import { person } from '../../../../../scenarios/cases.ts';
import { begin, finish, live, script } from '../../../../support/sequence.ts';
import { SMALL, smallLife, smallLines, smallTerms } from '../../../../support/small.ts';

/** Figures and places that the API works out, so that whoever shows them derives nothing. */

const reader = { ...person(SMALL.council, 'officer'), name: 'Officer' };
const signatory = person(SMALL.ministry, 'signatory');
const viewOf = (convention: Convention, now = convention.changedAt) =>
  conventionView(convention, reader, { now, language: 'fr' });
const placesOf = (convention: Convention) =>
  Object.fromEntries(viewOf(convention).phases.map(({ phase, place }) => [phase, place]));
const WAY = ['draft', 'review', 'pledging', 'adoption', 'signature', 'visa', 'active', 'closing', 'closed'];

describe('the phases', () => {
  it('lead from the draft over the stages of its own plan, in their order, to the end', () => {
    const { phases } = viewOf(smallLife('signature').c);
    expect(phases.map(({ phase }) => phase)).toEqual(WAY);
    expect(phases.map(({ place }) => place)).toEqual([
      ...Array.from({ length: 4 }, () => 'passed'),
      'here',
      ...Array.from({ length: 4 }, () => 'ahead'),
    ]);
  });

  it('of a plan with other stages are its own', () => {
    const { c } = smallLife('draft');
    const plan = c.plan.filter(({ stage }) => stage === 'signature');
    const { phases } = viewOf({ ...c, plan });
    expect(phases.map(({ phase }) => phase)).toEqual(['draft', 'signature', 'active', 'closing', 'closed']);
  });

  it('were left where it was halted: in force, or at the stage that asked last', () => {
    const suspended = smallLife();
    suspended.act({ type: 'suspend', data: { reason: 'Crue' } }, person(SMALL.council, 'approver'));
    expect(placesOf(suspended.c)).toMatchObject({ visa: 'passed', active: 'halted', closing: 'ahead' });
    suspended.act({ type: 'terminate', data: { reason: 'Fin' } }, signatory);
    expect(placesOf(suspended.c)).toMatchObject({ active: 'halted' });
    const returned = smallLife('draft');
    const officer = person(SMALL.ministry, 'officer');
    returned.act({ type: 'submit', data: {} }, officer);
    returned.open('formation-1');
    returned.settle(returned.task('review'), 'return');
    expect(placesOf(returned.c)).toMatchObject({ draft: 'passed', review: 'halted', pledging: 'ahead' });
    // A plan that was given anew may lack the stage at which it was halted.
    const revised = { ...returned.c, plan: returned.c.plan.filter(({ stage }) => stage !== 'review') };
    expect(placesOf(revised)).toMatchObject({ draft: 'halted', pledging: 'ahead' });
  });

  it('of a draft that was withdrawn end at the draft', () => {
    const life = smallLife('draft');
    life.act({ type: 'withdraw', data: { reason: 'Doublon' } }, person(SMALL.ministry, 'officer'));
    expect(placesOf(life.c)).toMatchObject({ draft: 'halted', review: 'ahead' });
  });
});

describe('the system has the next step', () => {
  const underWay = (convention: Convention, now?: string) => viewOf(convention, now).underWay;

  it('between the end of one group and the opening of the next, and while it does not rest', () => {
    const life = smallLife('draft');
    expect(underWay(life.c)).toBe(false);
    life.act({ type: 'submit', data: {} }, person(SMALL.ministry, 'officer'));
    expect(underWay(life.c)).toBe(true);
    life.open('formation-1');
    expect(underWay(life.c)).toBe(false);
  });

  const dueFrom = (n: number, dueDate: string) => {
    const terms = smallTerms('2026-03-02');
    return {
      terms: {
        ...terms,
        tranches: terms.tranches.map((each) => (each.n >= n ? { ...each, dueDate } : each)),
      },
    };
  };

  it('in force: while a tranche that is due is not called yet, never while it is suspended', () => {
    const life = smallLife('active', dueFrom(2, '2027-06-01'));
    expect(viewOf(life.c).waitingFor).toMatchObject([{ kind: 'delivery' }]);
    expect(underWay(life.c)).toBe(true);
    life.deliver();
    expect(viewOf(life.c).waitingFor).toEqual([]);
    expect(underWay(life.c)).toBe(true);
    expect(underWay(smallLife('active', dueFrom(1, '2027-06-01')).c)).toBe(false);
    life.act({ type: 'suspend', data: { reason: 'Crue' } }, person(SMALL.council, 'approver'));
    expect(underWay(life.c)).toBe(false);
  });

  it('not while a tranche waits for what people must lay on its file', () => {
    const life = smallLife().release(1, smallLines(1));
    const [, second] = viewOf(life.c).tranches;
    expect(second?.conditions.some(({ met }) => !met)).toBe(true);
    expect(underWay(life.c)).toBe(false);
  });
});

describe('a tranche', () => {
  it('says of each share whether it was called and what has come in', () => {
    const life = smallLife();
    const shares = () => viewOf(life.c).tranches[0]?.shares.map(({ received, state }) => [received, state]);
    expect(shares()).toEqual(Array.from({ length: 4 }, () => [0, 'planned']));
    life.open('tranche-1');
    life.receiveOn('c1', 5000);
    life.receiveOn('c2', 10_000);
    expect(shares()).toEqual([
      [5000, 'partly'],
      [10_000, 'received'],
      [0, 'called'],
      [0, 'called'],
    ]);
    life.act({ type: 'terminate', data: { reason: 'Fin' } }, signatory);
    expect(shares()?.map(([, state]) => state)).toEqual(['cancelled', 'received', 'cancelled', 'cancelled']);
  });

  it('says how far the money and the works of its conditions have come', () => {
    const terms = smallTerms('2026-03-02');
    const conditions = [
      { type: 'partyPaid', party: SMALL.ministry, tranche: 1 },
      { type: 'trancheJustified', tranche: 1, percent: 70 },
      { type: 'componentStatus', component: 'shelter', status: 'finished' },
      { type: 'committeeMinutes' },
    ] as const;
    const tranches = terms.tranches.map((each) =>
      each.n === 2 ? { ...each, conditions: [...conditions] } : each,
    );
    const life = smallLife('active', { terms: { ...terms, tranches } });
    const shown = () => viewOf(life.c).tranches[1]?.conditions.map(({ condition: _, ...rest }) => rest);
    expect(shown()?.[0]).toEqual({ met: false, money: { reached: 0, whole: 0 } });
    life.open('tranche-1');
    life.receiveOn('c1', 15_000);
    expect(shown()?.[0]).toEqual({ met: false, money: { reached: 15_000, whole: 25_000 } });
    life.receive(1).release(1, smallLines(1)).justify(1, 15_000, 'women');
    expect(shown()).toEqual([
      { met: true, money: { reached: 25_000, whole: 25_000 } },
      { met: false, money: { reached: 15_000, whole: 44_999 } },
      { met: false, works: 'planned' },
      { met: false },
    ]);
  });
});

describe('pledges', () => {
  const { c } = smallLife('pledging');
  const pledge = (party: string, amount: number, status: 'pledged' | 'confirmed') => ({
    ...{
      id: `p${amount}`,
      party,
      amount,
      status,
      preparedBy: 'x',
      fiscalYear: 2026,
      nature: 'cash' as const,
    },
    ...(party === SMALL.ministry && { earmark: 'women' }),
  });
  const pledged = (...pledges: ReturnType<typeof pledge>[]) => viewOf({ ...c, pledges });

  it('are compared by party, the largest first, those without any last', () => {
    const view = pledged(
      pledge(SMALL.council, 500, 'confirmed'),
      pledge(SMALL.ministry, 900, 'confirmed'),
      pledge(SMALL.ministry, 100, 'pledged'),
    );
    expect(view.totals.byParty.slice(0, 3)).toEqual([
      { party: SMALL.ministry, pledged: 1000, confirmed: 900 },
      { party: SMALL.council, pledged: 500, confirmed: 500 },
      { party: SMALL.wilaya, pledged: 0, confirmed: 0 },
    ]);
    expect(view.totals).toMatchObject({ pledged: 1500, cost: 100_000, balanced: false, withinTarget: false });
    expect(view.floors).toEqual([{ targetGroup: 'women', minimum: 30_000, pledged: 1000, fulfilled: false }]);
  });

  it('cover the works to the centime, and the floor of their own group only', () => {
    const short = pledged(
      pledge(SMALL.ministry, 29_999, 'pledged'),
      pledge(SMALL.council, 70_000, 'pledged'),
    );
    expect(short.totals).toMatchObject({ balanced: false, withinTarget: true });
    expect(short.floors[0]?.fulfilled).toBe(false);
    const exact = pledged(
      pledge(SMALL.ministry, 30_000, 'pledged'),
      pledge(SMALL.council, 70_000, 'pledged'),
    );
    expect(exact.totals).toMatchObject({ balanced: true, withinTarget: true });
    expect(exact.floors[0]?.fulfilled).toBe(true);
  });
});

test('what a reader’s party owes is what is missing on its open calls', () => {
  const life = smallLife();
  const due = () => viewOf(life.c).ownDue;
  expect(due()).toBe(0);
  life.open('tranche-1');
  expect(due()).toBe(12_500);
  life.receiveOn('c3', 2_500);
  expect(due()).toBe(10_000);
  life.act({ type: 'terminate', data: { reason: 'Fin' } }, signatory);
  expect(due()).toBe(0);
});

describe('a gap', () => {
  it('is somebody’s to mend once its phase has come: works and schedule with the draft, pledges with theirs', () => {
    const { c: whole } = smallLife('draft');
    const c = { ...whole, terms: { ...whole.terms, components: [], tranches: [] } };
    const mendable = (phase: Convention['phase']) =>
      viewOf({ ...c, phase }).gaps.flatMap(({ gap, mendable: is }) => (is ? [gap] : []));
    expect(mendable('draft')).toEqual(['componentsMissing', 'tranchesMissing']);
    expect(mendable('returned')).toEqual(['componentsMissing', 'tranchesMissing']);
    expect(mendable('review')).toEqual([]);
    expect(mendable('pledging')).toEqual(gaps(c).map(({ gap }) => gap));
  });

  test.each(PHASES)('of a convention in %s matters until the signature', (phase) => {
    const { awaitsSignature, pledging } = viewOf({ ...smallLife('draft').c, phase });
    const at = WAY.indexOf(phase === 'returned' ? 'draft' : phase);
    expect(awaitsSignature).toBe(at >= 0 && at <= WAY.indexOf('signature'));
    const early = at >= 0 && at < WAY.indexOf('pledging');
    expect(pledging).toBe(early ? 'ahead' : phase === 'pledging' ? 'now' : 'over');
  });
});

test('in lives by chance the figures agree with the ledger, and a picture has one place where it stands', () => {
  fc.assert(
    fc.property(script, (each) => {
      const trail = begin(each);
      for (const { before } of [...live(each, trail), ...finish(trail)].filter((_, n) => n % 20 === 0)) {
        const { phases, tranches, calls, orders, floors, gaps: found, ...view } = viewOf(before);
        expect(phases.filter(({ place }) => place === 'here' || place === 'halted')).toHaveLength(1);
        for (const { n, amount, shares } of tranches) {
          const total = (of: (share: (typeof shares)[number]) => number) =>
            shares.reduce((sum, share) => sum + of(share), 0);
          expect(total((share) => share.amount)).toBe(amount);
          const own = calls.filter(({ tranche }) => tranche === n);
          expect(total(({ received }) => received)).toBe(
            own.reduce((sum, { received }) => sum + received, 0),
          );
          expect(shares.filter(({ state }) => state !== 'planned')).toHaveLength(own.length);
        }
        for (const { amount, lines } of orders)
          expect(lines.reduce((sum, line) => sum + line.amount, 0)).toBe(amount);
        const unfulfilled = found.filter(({ gap }) => gap === 'earmarkUnfulfilled').length;
        expect(floors.filter(({ fulfilled }) => !fulfilled)).toHaveLength(unfulfilled);
        if (view.underWay) expect(runsNeeded(before, before.changedAt)).not.toEqual([]);
        // What is promised in kind is waited for all the year.
        const sooner = view.waitingFor.filter(({ kind }) => kind !== 'delivery');
        if (view.underWay) expect(sooner).toEqual([]);
      }
    }),
    { numRuns: 15, endOnFailure: true },
  );
});
