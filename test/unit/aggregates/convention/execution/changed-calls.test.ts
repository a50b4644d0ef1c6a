import { describe, expect, it } from 'vitest';
import type { CommandData } from '../../../../../functions/aggregates/convention/commands.ts';
import type { Event } from '../../../../../functions/aggregates/convention/events.ts';
import { availableFunds } from '../../../../../functions/aggregates/convention/execution/availability.ts';
import { duties } from '../../../../../functions/aggregates/convention/execution/duties.ts';
import { balance } from '../../../../../functions/aggregates/convention/execution/ledger.ts';
import { conditionsStanding } from '../../../../../functions/aggregates/convention/execution/tranche.ts';
import { noticesOf } from '../../../../../functions/aggregates/convention/notices/notices.ts';
import { trancheViews } from '../../../../../functions/aggregates/convention/shown/tranche-view.ts';
import { conventionView } from '../../../../../functions/aggregates/convention/shown/view.ts';
import type { Condition } from '../../../../../functions/aggregates/convention/terms.ts';
import { person } from '../../../../../scenarios/cases.ts';
import type { Life } from '../../../../support/life.ts';
import { SMALL, smallLife, smallTerms } from '../../../../support/small.ts';
import { ledgerFaults } from '../invariants.ts';

/** Calls that are not paid: reduced, cancelled or carried to a later tranche by a resolution. */

const officer = person(SMALL.council, 'officer');

type Matter = CommandData<'proposeResolution'>['matter'];

/** In force, tranche 2 bound to conditions; tranche 1 called: c1 15,000 for women and c2 10,000 of the ministry, c3
 * 12,500 of the council, c4 7,499 of the wilaya. */
function called(conditions: Condition[] = []): Life {
  const terms = smallTerms('2026-03-02');
  const tranches = terms.tranches.map((tranche) => (tranche.n === 2 ? { ...tranche, conditions } : tranche));
  const life = smallLife('active', { terms: { ...terms, tranches } });
  life.open('tranche-1');
  return life;
}

const propose = (life: Life, matter: Matter) =>
  life.attempt({ type: 'proposeResolution', data: { reason: 'Budget réduit', matter } }, officer);

function adopt(life: Life, matter: Matter): void {
  expect(propose(life, matter)).toBeUndefined();
  life.approve(life.c.resolutions.at(-1)?.id ?? '');
  expect(life.c.resolutions.at(-1)?.status).toBe('adopted');
}

const callOf = (life: Life, id: string) => life.c.calls.find((each) => each.id === id);
const lies = (life: Life, party: string, account: 'committed' | 'called') =>
  balance(life.c.books.funds, account, { party, nature: 'cash', earmark: null });

const paid = (party: string): Condition => ({ type: 'partyPaid', party, tranche: 1 });

describe('a call', () => {
  it('is reduced once those have decided whom the settings name, and the rest is still called', () => {
    const life = called();
    life.receiveOn('c3', 4_000);
    expect(propose(life, { type: 'reduceCall', call: 'c3', amount: 5_000 })).toBeUndefined();
    expect(callOf(life, 'c3')).toMatchObject({ amount: 12_500, awaited: 8_500 });
    life.approve('resolution-1');
    expect(callOf(life, 'c3')).toMatchObject({
      amount: 7_500,
      received: 4_000,
      awaited: 3_500,
      status: 'open',
      changes: [{ resolution: 'resolution-1', amount: 5_000 }],
    });
    expect([lies(life, SMALL.council, 'committed'), lies(life, SMALL.council, 'called')]).toEqual([
      17_501, 3_500,
    ]);
    expect(duties(life.c).find(({ subject }) => subject === 'c3')).toMatchObject({
      kind: 'receipt',
      amount: 3_500,
    });
    expect(life.tasks().some(({ subject }) => subject === 'c3')).toBe(true);
    life.receiveOn('c3', 3_500);
    expect(callOf(life, 'c3')?.status).toBe('paid');
    expect(ledgerFaults(life.c, life.entries)).toEqual([]);
  });

  it('is cancelled as far as it is not paid; its task ends, and the tranche goes on', () => {
    const life = called();
    life.receiveOn('c3', 4_000);
    adopt(life, { type: 'cancelCall', call: 'c3' });
    expect(callOf(life, 'c3')).toMatchObject({ amount: 4_000, received: 4_000, awaited: 0, status: 'paid' });
    adopt(life, { type: 'cancelCall', call: 'c4' });
    expect(callOf(life, 'c4')).toMatchObject({ amount: 7_499, received: 0, awaited: 0, status: 'cancelled' });
    expect(
      life
        .tasks()
        .filter(({ kind }) => kind === 'fundsCall')
        .map(({ subject }) => subject),
    ).toEqual(['c1', 'c2']);
    life.receive(1);
    life.open('tranche-1');
    expect(life.tasks().map(({ kind }) => kind)).toEqual(['paymentPreparation']);
    expect(availableFunds(life.c, 1)).toEqual([{ earmark: 'women', amount: 15_000 }, { amount: 14_000 }]);
    expect(trancheViews(life.c)[0]?.shares.map(({ state }) => state)).toEqual([
      'received',
      'received',
      'received',
      'cancelled',
    ]);
    expect(
      life.refusal(
        { type: 'recordReceipt', data: { call: 'c9', amount: 1, valueDate: life.today, reference: 'x' } },
        person(SMALL.council, 'accountant'),
      ),
    ).toBe('callUnknown');
  });

  it('is carried to a later tranche, and called with it', () => {
    const life = called();
    life.receive(1);
    life.act(
      {
        type: 'reverse',
        data: {
          entry:
            life.entries.find(({ subject, motive }) => subject === 'c3' && motive === 'receipt')?.id ?? '',
          reason: 'Erreur',
        },
      },
      person(SMALL.council, 'accountant'),
    );
    life.receiveOn('c3', 2_500);
    const women = life.c.calls[0];
    expect(women?.status).toBe('paid');
    expect(propose(life, { type: 'carryCall', call: 'c3', to: 2 })).toBeUndefined();
    // Tranche 2 waits for the decision, so that it is called with what is carried to it.
    expect(life.open('tranche-2')).toEqual([]);
    life.approve('resolution-1');
    expect(callOf(life, 'c3')).toMatchObject({ amount: 2_500, status: 'paid' });
    expect(trancheViews(life.c)[1]?.shares).toContainEqual(
      expect.objectContaining({ party: SMALL.council, amount: 22_501, state: 'planned' }),
    );
    expect(life.open('tranche-2')).toEqual(['FundsCalled', 'StepOpened']);
    expect(
      life.c.calls.filter(({ tranche }) => tranche === 2).map(({ party, amount }) => [party, amount]),
    ).toEqual([
      [SMALL.ministry, 15_000],
      [SMALL.ministry, 10_000],
      [SMALL.council, 22_501],
      [SMALL.wilaya, 7_500],
    ]);
    expect(lies(life, SMALL.council, 'committed')).toBe(0);
    expect(ledgerFaults(life.c, life.entries)).toEqual([]);
  });

  it('keeps what came in before the decision', () => {
    const life = called();
    propose(life, { type: 'cancelCall', call: 'c4' });
    life.receiveOn('c4', 7_499);
    life.approve('resolution-1');
    expect(callOf(life, 'c4')).toMatchObject({ amount: 7_499, received: 7_499, status: 'paid' });
    expect(life.c.resolutions[0]).toMatchObject({ status: 'adopted', about: { amount: 7_499 }, moved: 0 });
  });

  it('is told by mail with its matter, whose call it is, and both tranches; the outcome with what has moved', () => {
    const life = called();
    propose(life, { type: 'carryCall', call: 'c3', to: 2 });
    life.open('resolution-1');
    const mailOf = (type: Event['type']) =>
      life.events.flatMap((event) => (event.type === type ? noticesOf(life.c, event) : [])).at(-1);
    const of = 'Conseil, sans affectation, de la tranche 1 à la tranche 2';
    expect(mailOf('StepOpened')?.fr).toContain(`125,00\u00a0DH (report d’un appel, ${of}, approbateur)`);
    expect(mailOf('StepOpened')?.ar).toContain('ترحيل طلب، Conseil، دون تخصيص، من الشطر 1 إلى الشطر 2');
    life.receiveOn('c3', 4_000);
    for (const task of life.tasks().filter(({ kind }) => kind === 'resolutionApproval')) life.settle(task);
    expect(life.c.resolutions[0]?.moved).toBe(8_500);
    expect(mailOf('ResolutionAdopted')?.fr).toContain(`Montant : 85,00\u00a0DH (report d’un appel, ${of})`);
  });
});

describe('the conditions that a change frees', () => {
  it('are told to who proposes, and shown on the call and the resolution until it is decided', () => {
    const life = called([paid(SMALL.wilaya), paid(SMALL.council)]);
    const reading = { person: officer, language: 'fr' as const, now: life.now };
    const view = () => conventionView(life.c, officer, reading);
    const frees = [{ tranche: 2, condition: paid(SMALL.wilaya) }];
    expect(view().calls.find(({ id }) => id === 'c4')?.frees).toEqual(frees);
    expect(propose(life, { type: 'cancelCall', call: 'c4' })).toBeUndefined();
    expect(life.events.at(-1)?.data).toMatchObject({
      frees,
      about: { tranche: 1, party: SMALL.wilaya, amount: 7_499 },
    });
    expect(view().resolutions[0]?.frees).toEqual(frees);
    expect(conditionsStanding(life.c, 2).map(({ met }) => met)).toEqual([false, false]);
    life.approve('resolution-1');
    expect(conditionsStanding(life.c, 2).map(({ met }) => met)).toEqual([true, false]);
    expect(view().resolutions[0]?.frees).toEqual([]);
    expect(view().calls.find(({ id }) => id === 'c4')?.frees).toEqual([]);
  });

  it('are none where the call is only reduced, or another call of the party is open', () => {
    const life = called([paid(SMALL.ministry)]);
    propose(life, { type: 'cancelCall', call: 'c1' });
    expect(life.events.at(-1)?.data).toMatchObject({ frees: [] });
    propose(life, { type: 'reduceCall', call: 'c2', amount: 1 });
    expect(life.events.at(-1)?.data).toMatchObject({ frees: [] });
  });
});

describe('a change of a call is refused', () => {
  it('for what is unknown, paid, more than is awaited, or no later tranche that is still to be called', () => {
    const life = called();
    life.receiveOn('c2', 10_000);
    const code = (matter: Matter) => propose(life, matter)?.code;
    expect(code({ type: 'cancelCall', call: 'c9' })).toBe('callUnknown');
    expect(code({ type: 'cancelCall', call: 'c2' })).toBe('callSettled');
    expect(code({ type: 'reduceCall', call: 'c3', amount: 12_501 })).toBe('callReductionExceeds');
    expect(code({ type: 'carryCall', call: 'c3', to: 1 })).toBe('carryNotLater');
    expect(code({ type: 'carryCall', call: 'c3', to: 3 })).toBe('trancheUnknown');
    life.open('tranche-2');
    expect(code({ type: 'carryCall', call: 'c3', to: 2 })).toBe('carryNotLater');
  });

  it('while another one about the same call is open', () => {
    const life = called();
    propose(life, { type: 'cancelCall', call: 'c3' });
    expect(propose(life, { type: 'reduceCall', call: 'c3', amount: 1 })?.code).toBe('resolutionOpen');
    expect(propose(life, { type: 'cancelCall', call: 'c4' })).toBeUndefined();
  });

  it('from who proposed it, when it is decided', () => {
    const life = called();
    const both = person(SMALL.council, 'officer', 5);
    life.act(
      { type: 'proposeResolution', data: { reason: 'x', matter: { type: 'cancelCall', call: 'c3' } } },
      both,
    );
    life.open('resolution-1');
    const task = life.task('resolutionApproval');
    const decider = { ...person(SMALL.council, 'authorising-officer'), sub: both.sub };
    expect(life.refusal({ type: 'decideTask', data: { task: task.id, decision: 'approve' } }, decider)).toBe(
      'segregationOfDuties',
    );
  });
});

it('a reduced call is corrected by an amendment, not by a reversal', () => {
  const life = called();
  adopt(life, { type: 'reduceCall', call: 'c3', amount: 500 });
  const entry = life.entries.find(({ motive }) => motive === 'callReduction')?.id ?? '';
  const accountant = person(SMALL.council, 'accountant');
  expect(life.refusal({ type: 'reverse', data: { entry, reason: 'x' } }, accountant)).toBe(
    'entryNotReversible',
  );
});
