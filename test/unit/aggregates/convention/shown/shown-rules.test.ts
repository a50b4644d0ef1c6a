import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { reversibles } from '../../../../../functions/aggregates/convention/execution/reversal.ts';
import { revisableIn } from '../../../../../functions/aggregates/convention/formation/revise.ts';
import { conventionView } from '../../../../../functions/aggregates/convention/shown/view.ts';
import type { Convention } from '../../../../../functions/aggregates/convention/state.ts';
import { type Phase, Phase as Phases } from '../../../../../functions/aggregates/convention/state.ts';
import { Terms } from '../../../../../functions/aggregates/convention/terms.ts';
import { person } from '../../../../../scenarios/cases.ts';
import { documentOf, type Life } from '../../../../support/life.ts';
import { begin, finish, live, script } from '../../../../support/sequence.ts';
import { SMALL, smallLife, smallLines } from '../../../../support/small.ts';

/** Rules and limits as the API shows them: what it says may be done is taken, and what it says may not is refused. */

const reader = { ...person(SMALL.council, 'officer'), name: 'Officer' };
const accountant = person(SMALL.council, 'accountant');
const viewOf = (convention: Convention, as = reader) =>
  conventionView(convention, as, { now: convention.changedAt, language: 'fr' });
const undo = (entry: string) => ({ type: 'reverse', data: { entry, reason: 'Erreur' } }) as const;

const paid = () => smallLife().release(1, smallLines(1));

describe('what may be undone', () => {
  const lives: [string, () => Life][] = [
    ['received', () => smallLife().release(1, smallLines(1, 10_000))],
    ['paid', paid],
    ['justified', () => paid().justify(1, 15_000, 'women').justify(1, 20_000)],
  ];
  it.each(lives)('of a life that is %s is undone, in the order that it says', (_, life) => {
    const { c, entries } = life();
    const shown = reversibles(c.books, entries);
    expect(shown.length).toBeGreaterThan(0);
    const named = new Set(shown.flatMap((each) => each.entries));
    for (const { id } of entries.filter((entry) => !named.has(entry.id)))
      expect(life().refusal(undo(id), accountant)).toBe('entryNotReversible');
    for (const { entry, blockedBy } of shown)
      expect(life().refusal(undo(entry), accountant)).toBe(blockedBy && 'entryNotReversible');
  });

  it('comes to what was booked together, and is gone once it is undone', () => {
    const life = paid();
    const [latest] = reversibles(life.c.books, life.entries);
    expect(latest).toMatchObject({ motive: 'disbursement', amount: 44_999 });
    life.act(undo(latest?.entry ?? ''), accountant);
    expect(reversibles(life.c.books, life.entries).map(({ motive }) => motive)).not.toContain('disbursement');
    expect(reversibles(life.c.books, life.entries).every(({ blockedBy }) => blockedBy === undefined)).toBe(
      true,
    );
  });
});

describe('the money of a tranche', () => {
  const fundsOf = (life: Life) => viewOf(life.c).tranches[0];

  it('is shown for each group and for any, as orders may take it', () => {
    const life = smallLife();
    life.open('tranche-1');
    expect(fundsOf(life)?.availableFunds).toEqual([]);
    life.receive(1);
    expect(fundsOf(life)?.availableFunds).toEqual([{ earmark: 'women', amount: 15_000 }, { amount: 29_999 }]);
    life.open('tranche-1');
    const lines = smallLines(1).map((line) => ({ ...line, amount: line.amount + 1 }));
    expect(life.refusal({ type: 'preparePayment', data: { tranche: 1, lines } }, reader)).toBe(
      'fundsInsufficient',
    );
  });

  it('is to be justified once it is paid, to the centime', () => {
    const life = paid();
    expect(fundsOf(life)).toMatchObject({
      availableFunds: [],
      unjustifiedFunds: [{ earmark: 'women', amount: 15_000 }, { amount: 29_999 }],
    });
    life.justify(1, 29_999);
    expect(fundsOf(life)?.unjustifiedFunds).toEqual([{ earmark: 'women', amount: 15_000 }]);
  });

  it('leaves of a component what its cost allows: an order that was cancelled or reversed takes nothing', () => {
    const before = viewOf(smallLife().c).leftToPay;
    const life = paid();
    const taken = new Map<string, number>();
    for (const { component, amount } of smallLines(1))
      taken.set(component, (taken.get(component) ?? 0) + amount);
    for (const [component, amount] of taken)
      expect(viewOf(life.c).leftToPay[component]).toBe((before[component] ?? 0) - amount);
    life.act(undo(reversibles(life.c.books, life.entries)[0]?.entry ?? ''), accountant);
    expect(viewOf(life.c).leftToPay).toEqual(before);
  });
});

describe('a call', () => {
  it('says what is still to come, since when and until when; one that is cancelled is due no more', () => {
    const life = smallLife();
    life.open('tranche-1');
    life.receiveOn('c1', 5000);
    const [call] = viewOf(life.c).calls;
    expect(call).toMatchObject({ id: 'c1', outstanding: 10_000, askedAt: expect.any(String) });
    expect(call?.dueAt).toBe(life.c.tasks.find(({ subject }) => subject === 'c1')?.dueAt);
    life.act({ type: 'terminate', data: { reason: 'Fin' } }, person(SMALL.ministry, 'signatory'));
    expect(viewOf(life.c).calls[0]).toMatchObject({ outstanding: 10_000, status: 'cancelled' });
    expect(viewOf(life.c).calls[0]).not.toHaveProperty('dueAt');
  });
});

describe('a task', () => {
  it('says what its reader may decide: nothing to others, nothing once it is decided', () => {
    const life = smallLife();
    life.open('tranche-1');
    life.receive(1);
    life.open('tranche-1');
    life.act({ type: 'preparePayment', data: { tranche: 1, lines: smallLines(1) } }, reader);
    life.open('tranche-1');
    const holder = { ...person(SMALL.council, 'authorising-officer'), name: 'Holder' };
    const decidable = (as: typeof reader) =>
      viewOf(life.c, as).tasks.filter(({ decisions }) => decisions.length > 0);
    expect(decidable(reader)).toEqual([]);
    expect(decidable(holder)).toMatchObject([
      { kind: 'paymentAuthorisation', tranche: 1, decisions: ['approve', 'return'] },
    ]);
    life.approve('tranche-1');
    expect(decidable(holder)).toEqual([]);
  });
});

describe('what may be revised', () => {
  it('is everything before the review, the works and the schedule while pledges are collected, then nothing', () => {
    const inPhase = (phase: Phase) => revisableIn(phase);
    const all = [...Object.keys(Terms.shape), 'settings', 'plan'];
    for (const phase of Phases.def.entries ? Object.values(Phases.def.entries) : []) {
      const expected =
        phase === 'draft' || phase === 'returned'
          ? all
          : phase === 'pledging'
            ? ['components', 'tranches', 'projectOwner']
            : [];
      expect(inPhase(phase), phase).toEqual(expected);
    }
  });
});

test('a closure is taken exactly where nothing stands against it', () => {
  const report = { type: 'close', data: { report: documentOf('final-report') } } as const;
  const officer = person(SMALL.ministry, 'officer');
  const ripe = () =>
    paid()
      .justify(1, 15_000, 'women')
      .justify(1, 29_999)
      .minutes(2)
      .release(2, smallLines(2))
      .justify(2, 15_000, 'women')
      .justify(2, 30_001);
  const short = [smallLife(), paid(), paid().justify(1, 15_000, 'women'), ripe()];
  for (const life of [...short, ripe().deliver()]) {
    const obstacles = viewOf(life.c).closureObstacles;
    expect(life.refusal(report, officer)).toBe(obstacles.length > 0 ? 'closureTooEarly' : undefined);
  }
  const amended = ripe().deliver();
  amended.act(
    { type: 'amend', data: { reason: 'Titre', changes: { title: { ar: 'جديد', fr: 'Neuf' } } } },
    officer,
  );
  expect(viewOf(amended.c).closureObstacles).toEqual([{ obstacle: 'amendmentOpen' }]);
  expect(amended.refusal(report, officer)).toBe('amendmentOpen');
});

test('in lives by chance what is shown adds up', () => {
  fc.assert(
    fc.property(script, (each) => {
      const trail = begin(each);
      for (const { before } of [...live(each, trail), ...finish(trail)].filter(
        (_, index) => index % 20 === 0,
      )) {
        const view = viewOf(before);
        for (const tranche of view.tranches) {
          const { availableFunds, unjustifiedFunds, disbursed, justified, writtenOff } = tranche;
          const total = (funds: typeof availableFunds) => funds.reduce((sum, { amount }) => sum + amount, 0);
          expect(total(unjustifiedFunds)).toBe(disbursed - justified - writtenOff);
          expect(availableFunds.every(({ amount }) => amount > 0)).toBe(true);
        }
        for (const { outstanding, amount, received } of view.calls)
          expect(outstanding).toBe(amount - received);
        for (const left of Object.values(view.leftToPay)) expect(left).toBeGreaterThanOrEqual(0);
      }
    }),
    { numRuns: 15, endOnFailure: true },
  );
});
