import { describe, expect, it, vi } from 'vitest';
import { closureObstacles } from '../../../../../functions/aggregates/convention/closure/obstacles.ts';
import { duties } from '../../../../../functions/aggregates/convention/execution/duties.ts';
import { holdingsIn } from '../../../../../functions/aggregates/convention/execution/funds.ts';
import {
  balance,
  bankBalanceOf,
  ledgerTotals,
  statement,
} from '../../../../../functions/aggregates/convention/execution/ledger.ts';
import { transferTaken } from '../../../../../functions/aggregates/convention/execution/reprogramming/acceptance.ts';
import type { TransferIn } from '../../../../../functions/aggregates/convention/execution/reprogramming/reservation.ts';
import { CONVENTION } from '../../../../../functions/aggregates/convention/index.ts';
import { noticesOf } from '../../../../../functions/aggregates/convention/notices/notices.ts';
import type { Convention } from '../../../../../functions/aggregates/convention/state.ts';
import { person } from '../../../../../scenarios/cases.ts';
import { decide } from '../../../../support/decide.ts';
import { documentOf, Life, WORKFLOW } from '../../../../support/life.ts';
import { SMALL, smallLife, smallLines, smallTerms } from '../../../../support/small.ts';
import { BESIDE } from '../../../../support/stage.ts';
import {
  accept,
  acceptance,
  accountant,
  pairOfLives,
  reprogramme,
  reserve,
  settleTransfer,
  withdrawal,
} from '../../../../support/transfers.ts';
import { bankFaults, closureFaults, ledgerFaults, valueDayFaults } from '../invariants.ts';

const officer = person(SMALL.council, 'officer');
const authoriser = person(SMALL.council, 'authorising-officer');
const signatory = person(SMALL.council, 'signatory');

const lies = ({ c }: Life, account: Parameters<typeof balance>[1]) => balance(c.books.funds, account);
const faults = ({ c, entries, events }: Life) => [
  ...ledgerFaults(c, entries),
  ...bankFaults(entries, events),
  ...closureFaults(c, entries),
  ...valueDayFaults(entries),
];

/** Tranche 1 brought 449.99 dirhams and 419.99 are paid: of the ministry 10.00 are left, the council 12.50, the wilaya 7.50. */
const SHARES = [
  [SMALL.ministry, 1000],
  [SMALL.wilaya, 750],
  [SMALL.council, 1250],
];

describe('a reprogramming into another convention', () => {
  it('reserves what each party has left, once all have adopted it; the bank moves nothing', () => {
    const { source } = pairOfLives();
    const before = bankBalanceOf(source.c.books.funds);
    source.act(reprogramme(), officer);
    expect(lies(source, 'reserved')).toBe(0);
    source.approve('resolution-1');
    expect(source.c.reservations).toMatchObject([
      { number: 1, target: 'c2', targetNumber: 'RSK-2026-0002', tranche: 1, status: 'reserved' },
    ]);
    expect(source.c.reservations[0]?.parts.map(({ party, amount }) => [party, amount])).toEqual(SHARES);
    expect(lies(source, 'received')).toBe(0);
    expect(bankBalanceOf(source.c.books.funds)).toBe(before);
    expect(faults(source)).toEqual([]);
  });

  it('is told to the target, accepted there as unallocated money of the same parties, and confirmed', () => {
    const { source, target } = pairOfLives();
    reserve(source);
    expect(settleTransfer(source, target)).toEqual(['TransferAnnounced']);
    expect(duties(target.c).filter(({ kind }) => kind === 'transfer')).toMatchObject([
      { amount: 3000, assignee: { party: SMALL.council, role: 'accountant' } },
    ]);
    const announced = target.events.at(-1);
    expect(announced && noticesOf(target.c, announced)).toHaveLength(1);
    expect(accept(target)).toEqual(['TransferAccepted']);
    expect(duties(target.c).some(({ kind }) => kind === 'transfer')).toBe(false);
    for (const [party, amount] of SHARES)
      expect(balance(target.c.books.funds, 'unallocated', { party: String(party) })).toBe(amount);
    expect(settleTransfer(source, target)).toEqual(['ReservationTransferred', 'TransferConfirmed']);
    expect([lies(source, 'reserved'), lies(source, 'transferred')]).toEqual([0, 3000]);
    expect(source.c.books.acts.at(-1)).toMatchObject({ motive: 'transferOut', reference: 'VIR INTER 1' });
    expect([...faults(source), ...faults(target)]).toEqual([]);
  });

  it('may be told twice, late, and before anybody has told the target: nothing happens twice', () => {
    const { source, target } = pairOfLives();
    reserve(source);
    expect(accept(target)).toEqual(['TransferAccepted']);
    expect(settleTransfer(source, target)).toEqual(['ReservationTransferred', 'TransferConfirmed']);
    for (let time = 1; time <= 3; time += 1) expect(settleTransfer(source, target)).toEqual([]);
    expect([lies(source, 'transferred'), lies(target, 'unallocated')]).toEqual([3000, 3000]);
  });

  it('is withdrawn as long as it is not accepted: the money can be paid again', () => {
    const { source, target } = pairOfLives();
    reserve(source);
    settleTransfer(source, target);
    expect(source.refusal(withdrawal(7), authoriser)).toBe('reservationUnknown');
    expect(source.act(withdrawal(), authoriser)).toEqual(['ReservationReleased']);
    expect([lies(source, 'reserved'), lies(source, 'received')]).toEqual([0, 3000]);
    expect(source.refusal(withdrawal(), authoriser)).toBe('reservationEnded');
    expect(target.refusal(acceptance(target.today), accountant)).toBe('transferNotReserved');
    expect(settleTransfer(source, target)).toEqual(['TransferCalledOff']);
    expect(duties(target.c).some(({ kind }) => kind === 'transfer')).toBe(false);
    expect([...faults(source), ...faults(target)]).toEqual([]);
  });

  it('has one guard, which who accepts and who withdraws both take', () => {
    const { source, target } = pairOfLives();
    reserve(source);
    expect(CONVENTION.guards(source.c)).toEqual([]);
    accept(target);
    source.act(withdrawal(), authoriser);
    expect(CONVENTION.guards(target.c)).toEqual(['transfer#c1#1']);
    expect(CONVENTION.guards(source.c)).toEqual(CONVENTION.guards(target.c));
    expect(transferTaken('transfer#c1#1', 'c1').code).toBe('transferNotReserved');
    expect(transferTaken('transfer#c1#1', 'c2').code).toBe('reservationEnded');
  });

  it.each(['rejected', 'terminated', 'withdrawn'] as const)('comes back when its target is %s', (phase) => {
    const life = new Life('2026-03-02T09:00:00.000Z', 'c2');
    const { source, target } = pairOfLives(smallLife(phase === 'terminated' ? 'active' : 'review', {}, life));
    reserve(source);
    settleTransfer(source, target);
    if (phase === 'terminated') target.act({ type: 'terminate', data: { reason: 'Fin' } }, signatory);
    else if (phase === 'withdrawn')
      target.act({ type: 'withdraw', data: { reason: 'Fin' } }, person(SMALL.ministry, 'officer'));
    else {
      target.open('formation-1');
      target.settle(target.task('review'), 'reject');
    }
    expect(target.c.phase).toBe(phase);
    expect(settleTransfer(source, target)).toEqual(['ReservationReleased']);
    expect(lies(source, 'received')).toBe(3000);
  });

  it('that was accepted goes over although its target is terminated at once', () => {
    const { source, target } = pairOfLives();
    reserve(source);
    accept(target);
    target.act({ type: 'terminate', data: { reason: 'Fin' } }, signatory);
    expect(settleTransfer(source, target)).toEqual(['ReservationTransferred', 'TransferConfirmed']);
  });

  it.each([
    [500, 1],
    [3000, 0],
  ])('leaves out what was spent before its adoption, %i of 3000: %i reservations', (spent, made) => {
    const { source } = pairOfLives();
    source.act(reprogramme(), officer);
    const movement = { amount: spent, valueDate: source.today, reference: 'FRAIS' };
    source.act({ type: 'recordCharge', data: { text: 'Frais', ...movement } }, accountant);
    for (const [party, share] of SHARES) {
      const amount = (Number(share) * spent) / 3000;
      if (Number.isInteger(amount))
        source.act({ type: 'coverCharge', data: { party: String(party), amount } }, accountant);
    }
    const left = lies(source, 'received');
    source.approve('resolution-1');
    expect(left).toBe(3000 - spent + lies(source, 'uncovered'));
    expect(lies(source, 'reserved')).toBe(3000 - spent);
    expect(source.c.reservations).toHaveLength(made);
    expect(source.c.resolutions[0]?.status).toBe('adopted');
    expect(faults(source)).toEqual([]);
  });
});

describe('the tranche that money is reserved of', () => {
  it('asks for no order while all of it is reserved, and asks again once it is released', () => {
    const { source } = pairOfLives();
    source.open('tranche-1');
    const asks = () => source.tasks().some(({ kind }) => kind === 'paymentPreparation');
    expect(asks()).toBe(true);
    reserve(source);
    expect(asks()).toBe(false);
    source.act(withdrawal(), authoriser);
    source.open('tranche-1');
    expect(asks()).toBe(true);
  });

  it('keeps what open payment orders count on', () => {
    const { source } = pairOfLives();
    source.open('tranche-1');
    const lines = [{ payee: 'Entreprise Nour', component: 'shelter', amount: 1000 }];
    source.act({ type: 'preparePayment', data: { tranche: 1, lines } }, officer);
    expect(source.attempt(reprogramme(2001), officer)).toMatchObject({
      code: 'reservationExceedsReceived',
      details: { amount: 2001, available: 2000 },
    });
    expect(source.refusal(reprogramme(2000), officer)).toBeUndefined();
  });

  it('may be closed: its rest is reserved all the same', () => {
    const { source } = pairOfLives();
    source.act({ type: 'closeTranche', data: { tranche: 1 } }, authoriser);
    reserve(source);
    expect([lies(source, 'received'), lies(source, 'reserved')]).toEqual([0, 3000]);
    source.act(withdrawal(), authoriser);
    expect(lies(source, 'received')).toBe(3000);
    expect(faults(source)).toEqual([]);
  });
});

describe('charges of the bank beside reserved money', () => {
  const charge = (life: Life, amount: number) =>
    ({
      type: 'recordCharge',
      data: { text: 'Frais', amount, valueDate: life.today, reference: 'FRAIS' },
    }) as const;

  it('never take it: they are refused beyond what lies free, and the money goes over', () => {
    const { source, target } = pairOfLives();
    reserve(source, 2900);
    expect(source.attempt(charge(source, 101), accountant)).toMatchObject({
      code: 'chargeExceedsBalance',
      details: { amount: 101, available: 100 },
    });
    source.act(charge(source, 100), accountant);
    accept(target);
    expect(settleTransfer(source, target)).toEqual(['ReservationTransferred', 'TransferConfirmed']);
    expect([lies(source, 'reserved'), lies(source, 'uncovered')]).toEqual([0, 100]);
    const bearers = holdingsIn(source.c.books.funds, 'received');
    for (const { party, amount } of bearers)
      source.act({ type: 'coverCharge', data: { party, amount } }, accountant);
    expect([lies(source, 'uncovered'), bankBalanceOf(source.c.books.funds)]).toEqual([0, 0]);
    expect([...faults(source), ...faults(target)]).toEqual([]);
  });

  it('come first: what they have taken is not reserved, neither proposed nor at the adoption', () => {
    const { source, target } = pairOfLives();
    source.act(reprogramme(), officer);
    source.act(charge(source, 500), accountant);
    expect(source.attempt(reprogramme(2501), officer)).toMatchObject({
      code: 'chargesUncovered',
      details: { uncovered: 500 },
    });
    source.approve('resolution-1');
    expect([lies(source, 'reserved'), lies(source, 'received')]).toEqual([2500, 500]);
    accept(target);
    settleTransfer(source, target);
    expect([lies(source, 'transferred'), bankBalanceOf(source.c.books.funds)]).toEqual([2500, 0]);
    expect([...faults(source), ...faults(target)]).toEqual([]);
  });

  it('are not paid out of what is left by others: an advance goes back as far as lies free', () => {
    const { source } = pairOfLives();
    const movement = { amount: 50, valueDate: source.today, reference: 'VIR 50' };
    source.act({ type: 'recordTransfer', data: { party: SMALL.council, ...movement } }, accountant);
    reserve(source, 2900);
    source.act(charge(source, 120), accountant);
    const back = { party: SMALL.council, ...movement, reference: 'RET 50' };
    expect(source.refusal({ type: 'returnUnallocated', data: back }, accountant)).toBe('chargesUncovered');
    source.act({ type: 'returnUnallocated', data: { ...back, amount: 30 } }, accountant);
    expect(faults(source)).toEqual([]);
  });
});

describe('what cannot be reprogrammed', () => {
  it('is more than is there, for nobody, for oneself, or for who has ended', () => {
    const { source, target } = pairOfLives();
    expect(source.attempt(reprogramme(3001), officer)).toMatchObject({
      code: 'reservationExceedsReceived',
      details: { amount: 3001, available: 3000 },
    });
    expect(source.refusal(reprogramme(1, { earmark: 'women' }), officer)).toBe('reservationExceedsReceived');
    expect(source.refusal(reprogramme(1, { target: 'c9' }), officer)).toBe('transferTargetUnknown');
    expect(source.refusal(reprogramme(1, { target: 'c1' }), officer)).toBe('transferTargetUnknown');
    target.act({ type: 'terminate', data: { reason: 'Fin' } }, signatory);
    expect(source.refusal(reprogramme(1), officer)).toBe('transferTargetEnded');
  });

  /** Sixty transfers from elsewhere. */
  const sixty = ({ c, today, now }: Life, status: TransferIn['status']): Convention => {
    const transfersIn = Array.from({ length: 60 }, (_, reservation) => ({
      ...{ source: 'c9', sourceNumber: c.number, reservation, parts: [], status },
      ...{ reservedOn: today, announcedAt: now },
    }));
    return { ...c, transfersIn };
  };

  it('is for who waits for as many as may be; what is confirmed or called off counts no more', () => {
    const { source, target } = pairOfLives();
    const states = (['announced', 'accepted', 'confirmed', 'calledOff'] as const).map((status) =>
      sixty(target, status),
    );
    const standing = vi.spyOn(target, 'c', 'get');
    const refusals = states.map((state) => {
      standing.mockReturnValue(state);
      return source.preview(reprogramme(), officer).state
        ? undefined
        : source.attempt(reprogramme(), officer);
    });
    const refused = { code: 'transfersTooMany', details: { most: 60, number: { name: target.c.number } } };
    expect(refusals).toMatchObject([refused, refused, undefined, undefined]);
  });

  it('is announced however many others were: no money stays reserved of which nobody knows', () => {
    const { source, target } = pairOfLives();
    reserve(source);
    const beside = { ...BESIDE, others: new Map([['c1', source.c]]) };
    const note = { type: 'noteTransfer', data: { source: 'c1', reservation: 1 } } as const;
    for (const status of ['announced', 'calledOff'] as const) {
      const result = decide('c2', sixty(target, status), note, WORKFLOW, target.now, beside);
      expect('events' in result && result.events.map(({ type }) => type)).toEqual(['TransferAnnounced']);
    }
  });

  it('is money of a party that the other convention does not have', () => {
    const terms = smallTerms('2026-03-02');
    const others = terms.parties.map((each) =>
      each.id === SMALL.wilaya ? { ...each, id: 'wilaya-2' } : each,
    );
    const life = smallLife(
      'draft',
      { terms: { ...terms, parties: others, tranches: [] } },
      new Life('2026-03-02T09:00:00.000Z', 'c2'),
    );
    const { source } = pairOfLives(life);
    expect(source.refusal(reprogramme(), officer)).toBe('transferPartyMissing');
  });
});

describe('an acceptance', () => {
  it('is of what a convention reserves for this one, after it did, and once', () => {
    const { source, target } = pairOfLives();
    expect(target.refusal(acceptance(target.today), accountant)).toBe('transferUnknown');
    reserve(source);
    expect(target.refusal(acceptance(target.today, 2), accountant)).toBe('transferUnknown');
    expect(target.refusal(acceptance(target.today, 1, 'c9'), accountant)).toBe('transferUnknown');
    expect(target.refusal(acceptance('2026-03-01'), accountant)).toBe('transferTooEarly');
    expect(target.refusal(acceptance('2026-03-09'), accountant)).toBe('dateInFuture');
    accept(target);
    expect(target.refusal(acceptance(target.today), accountant)).toBe('transferNotReserved');
  });

  it('is undone by nobody, and neither is the reservation but by its withdrawal', () => {
    const { source, target } = pairOfLives();
    reserve(source);
    accept(target);
    const undo = (life: Life, motive: string) => {
      const entry = life.entries.findLast((each) => each.motive === motive)?.id ?? '';
      return life.attempt({ type: 'reverse', data: { entry, reason: 'Erreur' } }, accountant);
    };
    expect(JSON.stringify(undo(target, 'transferIn')?.details)).toContain('actNoneAfterTransfer');
    expect(JSON.stringify(undo(source, 'reservation')?.details)).toContain('actWithdrawReservation');
    expect(JSON.stringify(undo(source, 'receipt')?.details)).toContain('reverseFirst');
  });

  it('stands in the way of a reversal as long as it is reserved', () => {
    const { source } = pairOfLives();
    const undo = () => {
      const entry = source.entries.findLast(({ motive }) => motive === 'receipt')?.id ?? '';
      return JSON.stringify(
        source.attempt({ type: 'reverse', data: { entry, reason: 'x' } }, accountant)?.details,
      );
    };
    reserve(source);
    expect(undo()).toContain('"motive":"reservation"');
    source.act(withdrawal(), authoriser);
    expect(undo()).toContain('paymentMade');
    expect(undo()).not.toContain('"motive":"reservation"');
  });
});

/**
 * Two lives by hand. The source received 900.00 and pays 840.00: 30.00 of each tranche are left. The 30.00 of tranche 1
 * go to the target, and the 30.00 of tranche 2 back to the parties. The target calls 900.00: 870.00 come by transfers and
 * 30.00 from the source. Both close; 900.00 = 840.00 + 30.00 + 30.00, and 900.00 = 900.00.
 */
it('two conventions close, neither while money is on its way between them', () => {
  const { source, target } = pairOfLives();
  const close = { type: 'close', data: { report: documentOf('final-report') } } as const;
  const closer = person(SMALL.ministry, 'officer', 7);
  source.justify(1, 15_000, 'women').justify(1, 26_999).minutes(2);
  source.release(2, smallLines(2, 3000)).justify(2, 15_000, 'women').justify(2, 27_001).deliver();
  reserve(source);
  expect(closureObstacles(source.c)).toEqual([
    { obstacle: 'reservationHeld', number: 1, target: 'RSK-2026-0002', amount: 3000 },
  ]);
  expect(source.refusal(close, closer)).toBe('closureTooEarly');
  accept(target);
  expect(closureObstacles(target.c)).toContainEqual({
    obstacle: 'transferUnconfirmed',
    source: 'RSK-2026-0001',
    amount: 3000,
  });
  target.act({ type: 'terminate', data: { reason: 'Fin' } }, signatory);
  expect(target.refusal(close, closer)).toBe('closureTooEarly');
  settleTransfer(source, target);
  source.close();
  target.close();
  expect([source.c.phase, target.c.phase]).toEqual(['closed', 'closed']);
  expect(ledgerTotals(statement(source.c.books.funds))).toMatchObject({
    received: 90_000,
    justified: 84_000,
    reserved: 0,
    transferred: 3000,
    refunded: 3000,
  });
  expect(bankBalanceOf(source.c.books.funds)).toBe(0);
  expect([...faults(source), ...faults(target)]).toEqual([]);
});

it('what was accepted pays calls of the target, and is spent and justified there to its closure', () => {
  const { source, target } = pairOfLives();
  reserve(source);
  accept(target);
  settleTransfer(source, target);
  for (const { id, party, earmark } of target.c.calls) {
    const amount = balance(target.c.books.funds, 'unallocated', { party });
    if (!earmark && amount > 0)
      target.act({ type: 'applyUnallocated', data: { call: id, amount } }, accountant);
  }
  expect(lies(target, 'unallocated')).toBe(0);
  target.release(1, smallLines(1)).justify(1, 15_000, 'women').justify(1, 29_999).minutes(2);
  target.release(2, smallLines(2)).justify(2, 15_000, 'women').justify(2, 30_001).deliver().close();
  expect(target.c.phase).toBe('closed');
  expect(ledgerTotals(statement(target.c.books.funds))).toMatchObject({
    received: 90_000,
    justified: 90_000,
    refunded: 0,
  });
  expect(faults(target)).toEqual([]);
});
