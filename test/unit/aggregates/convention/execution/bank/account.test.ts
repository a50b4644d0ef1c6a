import { describe, expect, it } from 'vitest';
import { duties } from '../../../../../../functions/aggregates/convention/execution/duties.ts';
import type { Account } from '../../../../../../functions/aggregates/convention/execution/entries.ts';
import {
  balance,
  bankBalanceOf,
  reached,
} from '../../../../../../functions/aggregates/convention/execution/ledger.ts';
import { person } from '../../../../../../scenarios/cases.ts';
import { documentOf, type Life } from '../../../../../support/life.ts';
import { SMALL, smallLife, smallLines } from '../../../../../support/small.ts';

/** The account's income and charges, and money that comes back from payees. */

const accountant = person(SMALL.council, 'accountant');
const lies = (life: Life, account: Account) => balance(life.c.books.funds, account);
const bank = (life: Life) => bankBalanceOf(life.c.books.funds);

const income = (life: Life, amount: number, change: object = {}) => ({
  type: 'recordIncome' as const,
  data: {
    ...{ kind: 'interest' as const, text: 'Intérêts', amount, valueDate: life.today, reference: 'INT 1' },
    ...change,
  },
});
const charge = (life: Life, amount: number, change: object = {}) => ({
  type: 'recordCharge' as const,
  data: { text: 'Frais', amount, valueDate: life.today, reference: 'FRA 1', ...change },
});
const cover = (party: string, amount: number) => ({ type: 'coverCharge' as const, data: { party, amount } });
const undo = (life: Life, at = -1) => ({
  type: 'reverse' as const,
  data: { entry: life.entries.at(at)?.id ?? '', reason: 'Erreur' },
});

/** The first tranche called; the council's share of 12,500 has come. */
const funded = () => {
  const life = smallLife();
  life.open('tranche-1');
  life.receiveOn('c3', 12_500);
  return life;
};

describe('a charge', () => {
  it('takes income first; what is left waits until an act says who bears it', () => {
    const life = funded();
    life.act(income(life, 300), accountant);
    life.act(charge(life, 500), accountant);
    expect([lies(life, 'income'), lies(life, 'uncovered'), bank(life)]).toEqual([0, 200, 12_300]);
    expect(duties(life.c).filter(({ kind }) => kind === 'uncoveredCharge')).toMatchObject([{ amount: 200 }]);
    expect(life.refusal(cover(SMALL.council, 201), accountant)).toBe('coverExceedsCharge');
    expect(life.refusal(cover(SMALL.wilaya, 1), accountant)).toBe('coverExceedsMoney');
    life.act(cover(SMALL.council, 200), accountant);
    expect([lies(life, 'received'), lies(life, 'charged'), lies(life, 'uncovered'), bank(life)]).toEqual([
      12_300, 200, 0, 12_300,
    ]);
    expect(reached(life.c.books.funds, 'received')).toBe(12_500);
  });

  it('is covered by income that comes later', () => {
    const life = funded();
    life.act(charge(life, 500), accountant);
    life.act(income(life, 800), accountant);
    expect([lies(life, 'income'), lies(life, 'uncovered'), bank(life)]).toEqual([300, 0, 12_800]);
  });

  it('is never more than lies on the account, and the same twice is asked about', () => {
    const life = funded();
    expect(life.attempt(charge(life, 12_501), accountant)).toMatchObject({
      code: 'chargeExceedsBalance',
      details: { available: 12_500 },
    });
    life.act(charge(life, 500), accountant);
    expect(life.refusal(charge(life, 500), accountant)).toBe('possibleDuplicate');
    expect(life.refusal(charge(life, 500, { valueDate: '2030-01-01' }), accountant)).toBe('dateInFuture');
  });

  it('keeps what it took from being spent: no payment, return or reversal takes the last of the account', () => {
    const life = funded();
    life.act(charge(life, 500), accountant);
    expect(life.refusal(undo(life, -2), accountant)).toBe('chargesUncovered');
    life.receive(1);
    life.open('tranche-1');
    const prepare = { type: 'preparePayment' as const, data: { tranche: 1, lines: smallLines(1) } };
    life.act(prepare, person(SMALL.council, 'officer'));
    life.approve('tranche-1');
    life.open('tranche-1');
    const pay = { type: 'executePayment' as const, data: { order: 'o1', reference: 'VIR 1' } };
    expect(life.refusal(pay, accountant)).toBe('chargesUncovered');
    life.act(income(life, 500, { kind: 'other' }), accountant);
    const covering = life.entries.at(-1)?.id ?? '';
    life.act(pay, accountant);
    expect(bank(life)).toBe(0);
    const undoing = { type: 'reverse' as const, data: { entry: covering, reason: 'Erreur' } };
    expect(life.refusal(undoing, accountant)).toBe('chargesUncovered');
  });

  it('is undone act by act', () => {
    const life = funded();
    life.act(charge(life, 500), accountant);
    const entry = life.entries.at(-1)?.id ?? '';
    life.act(cover(SMALL.council, 500), accountant);
    expect(life.refusal({ type: 'reverse', data: { entry, reason: 'x' } }, accountant)).toBe(
      'entryNotReversible',
    );
    life.act(undo(life), accountant);
    life.act({ type: 'reverse', data: { entry, reason: 'x' } }, accountant);
    expect([lies(life, 'received'), lies(life, 'uncovered'), bank(life)]).toEqual([12_500, 0, 12_500]);
  });
});

describe('what is left of income', () => {
  it('is shared at the closure as what was received, and goes back with the balance', () => {
    const life = smallLife();
    life.open('tranche-1');
    life.receiveOn('c3', 12_500);
    life.receiveOn('c4', 7_499);
    life.act(income(life, 100), accountant);
    life.act({ type: 'terminate', data: { reason: 'Rupture' } }, person(SMALL.ministry, 'signatory'));
    life.close();
    // 100 x 12,500 / 19,999 = 62.50..., 100 x 7,499 / 19,999 = 37.49...: the larger remainder gets the centime.
    const shares = life.entries.filter(({ motive, credit }) => motive === 'refund' && credit === 'income');
    expect(shares.map(({ party, amount }) => [party, amount]).sort()).toEqual([
      [SMALL.council, 63],
      [SMALL.wilaya, 37],
    ]);
    expect([life.c.phase, bank(life), lies(life, 'income')]).toEqual(['closed', 0, 0]);
    expect(life.events.at(-1)).toMatchObject({ data: { unspent: 20_099 } });
  });

  it('waits while charges are uncovered: they are borne first', () => {
    const life = funded();
    life.act({ type: 'terminate', data: { reason: 'Rupture' } }, person(SMALL.ministry, 'signatory'));
    life.act(
      { type: 'close', data: { report: documentOf('final-report') } },
      person(SMALL.ministry, 'officer', 7),
    );
    const key = life.c.procedures.at(-1)?.key ?? '';
    life.approve(key);
    life.approve(key);
    life.act(charge(life, 500), accountant);
    life.open(key);
    const pay = life.command(life.task('refundExecution'));
    expect(life.refusal(pay, accountant)).toBe('chargesUncovered');
    life.act(cover(SMALL.council, 500), accountant);
    // The refund was authorised for 500 more: it is authorised again for what is left.
    expect(life.refusal(pay, accountant)).toBe('refundChanged');
    life.settle(life.task('refundExecution'), 'return');
    life.approve(key);
    life.approve(key);
    expect([life.c.phase, bank(life), lies(life, 'refunded')]).toEqual(['closed', 0, 12_000]);
  });
});

it('income that a reversal has freed bears at the closure what nobody bears of the charges', () => {
  const life = funded();
  life.act(income(life, 300), accountant);
  life.act(charge(life, 300), accountant);
  const borne = life.entries.at(-1)?.id ?? '';
  life.act(charge(life, 200, { reference: 'FRA 2' }), accountant);
  life.act({ type: 'reverse', data: { entry: borne, reason: 'Erreur' } }, accountant);
  expect([lies(life, 'income'), lies(life, 'uncovered')]).toEqual([300, 200]);
  life.act({ type: 'terminate', data: { reason: 'Rupture' } }, person(SMALL.ministry, 'signatory'));
  life.close();
  expect([life.c.phase, bank(life), lies(life, 'uncovered')]).toEqual(['closed', 0, 0]);
  expect(life.c.refund).toEqual([{ party: SMALL.council, amount: 12_600 }]);
});

describe('a payment', () => {
  const paid = () => smallLife().release(1, smallLines(1));
  const back = (life: Life, line: number, amount: number, change: object = {}) => ({
    type: 'recordPaymentReturn' as const,
    data: { order: 'o1', line, amount, valueDate: life.today, reference: 'RET 1', ...change },
  });

  it('that comes back in part returns to the parties as it took their money, centime by centime', () => {
    const life = paid();
    // The general fund took 10,000 of the ministry, 7,499 of the wilaya, 12,500 of the council.
    for (let time = 0; time < 30; time += 1)
      life.act(back(life, 2, 1, { reference: `RET ${time}` }), accountant);
    const of = (party: string) => balance(life.c.books.funds, 'received', { party });
    expect([of(SMALL.ministry), of(SMALL.wilaya), of(SMALL.council)]).toEqual([10, 7, 13]);
    expect(life.c.orders[0]?.returns).toHaveLength(30);
  });

  it('frees the cost of its component, at most what is not yet justified', () => {
    const life = paid();
    life.justify(1, 29_000);
    expect(life.attempt(back(life, 2, 1_000), accountant)).toMatchObject({
      code: 'paymentJustified',
      details: {
        available: 999,
        entries: [{ phrase: 'justificationMade', details: { tranche: 1, amount: 29_000 } }],
      },
    });
    life.act(back(life, 2, 999), accountant);
    expect(life.refusal(back(life, 9, 1), accountant)).toBe('lineUnknown');
    expect(life.refusal(back(life, 1, 15_001), accountant)).toBe('returnExceedsPaid');
    expect([lies(life, 'received'), bank(life)]).toEqual([999, 999]);
  });

  it('is not undone while a part of it is back; the part is undone first', () => {
    const life = paid();
    const payment = life.entries.at(-1)?.id ?? '';
    const reverse = { type: 'reverse' as const, data: { entry: payment, reason: 'Erreur' } };
    life.act(back(life, 1, 5_000), accountant);
    expect(life.refusal(reverse, accountant)).toBe('entryNotReversible');
    life.act(undo(life), accountant);
    expect([life.c.orders[0]?.returns, lies(life, 'received')]).toEqual([[], 0]);
    life.act(back(life, 1, 15_000), accountant);
    expect(lies(life, 'received')).toBe(15_000);
  });

  it('that the bank refuses comes back whole, and its tranche is paid by a new order', () => {
    const life = paid();
    const refuse = {
      type: 'recordPaymentRefusal' as const,
      data: { order: 'o1', reason: 'Compte clos', valueDate: life.today, reference: 'REJ 1' },
    };
    life.act(refuse, accountant);
    expect([life.c.orders[0]?.status, lies(life, 'disbursed'), bank(life)]).toEqual(['refused', 0, 44_999]);
    expect(life.refusal(refuse, accountant)).toBe('orderNotPaid');
    expect(life.refusal(undo(life), accountant)).toBe('entryNotReversible');
    life.release(1, smallLines(1));
    expect([life.c.orders[1]?.status, bank(life)]).toEqual(['executed', 0]);
  });
});
