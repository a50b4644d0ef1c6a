import { describe, expect, it } from 'vitest';
import type { Command } from '../../../../../functions/aggregates/convention/commands.ts';
import { fundsOf } from '../../../../../functions/aggregates/convention/execution/books.ts';
import {
  type Account,
  valueDayOf,
} from '../../../../../functions/aggregates/convention/execution/entries.ts';
import {
  balance,
  bankBalanceOf,
  reached,
} from '../../../../../functions/aggregates/convention/execution/ledger.ts';
import { person } from '../../../../../scenarios/cases.ts';
import { livingInKind } from '../../../../support/in-kind-life.ts';
import { documentOf, type Life } from '../../../../support/life.ts';
import { SMALL, smallLife, smallLines } from '../../../../support/small.ts';
import { valueDayFaults } from '../invariants.ts';

/** The days of the bank: those on which money came and went, whenever somebody recorded it. */

const accountant = person(SMALL.council, 'accountant');
const officer = person(SMALL.council, 'officer');

const receipt = (call: string, amount: number, valueDate: string): Command => ({
  type: 'recordReceipt',
  data: { call, amount, valueDate, reference: `REC-${call}-${valueDate}` },
});
const pay = (valueDate?: string): Command => ({
  type: 'executePayment',
  data: { order: 'o1', reference: 'VIR', ...(valueDate && { valueDate }) },
});

/** A tranche whose money came on the 5th, its order authorised on the 20th of March. */
function authorised(): Life {
  const life = smallLife();
  life.open('tranche-1');
  life.now = '2026-03-20T09:00:00.000Z';
  for (const { id, amount } of life.c.calls) life.act(receipt(id, amount, '2026-03-05'), accountant);
  life.open('tranche-1');
  life.act({ type: 'preparePayment', data: { tranche: 1, lines: smallLines(1) } }, officer);
  life.approve('tranche-1');
  life.open('tranche-1');
  return life;
}

const lastEntries = (life: Life) => life.entries.filter(({ event }) => event === life.entries.at(-1)?.event);

describe('a payment', () => {
  it('is valued on the day on which it is recorded, unless it says another', () => {
    for (const [given, kept] of [
      [undefined, '2026-03-20'],
      ['2026-03-12', '2026-03-12'],
      ['2026-03-05', '2026-03-05'],
    ] as const) {
      const life = authorised();
      life.act(pay(given), accountant);
      expect(new Set(lastEntries(life).map(({ valueDate }) => valueDate))).toEqual(new Set([kept]));
    }
  });

  it('is not valued before the money that it spends, nor in the future', () => {
    const life = authorised();
    expect(life.attempt(pay('2026-03-04'), accountant)).toMatchObject({
      code: 'valueDayTooEarly',
      field: 'valueDate',
      details: { day: { day: '2026-03-04' }, from: { day: '2026-03-05' } },
    });
    expect(life.attempt(pay('2026-03-21'), accountant)).toMatchObject({
      code: 'dateInFuture',
      field: 'valueDate',
    });
    expect(life.c.orders[0]?.status).toBe('authorised');
  });

  it('that is undone gives its money back on its own day', () => {
    const life = authorised();
    life.act(pay('2026-03-12'), accountant);
    const entry = lastEntries(life)[0]?.id ?? '';
    life.act({ type: 'reverse', data: { entry, reason: 'Compte clos' } }, accountant);
    expect(new Set(lastEntries(life).map(({ valueDate }) => valueDate))).toEqual(new Set(['2026-03-12']));
    expect(reached(life.c.books.funds, 'disbursed')).toBe(0);
  });
});

describe('a receipt', () => {
  it('is not undone where a payment was valued before other money had come', () => {
    const life = smallLife();
    life.open('tranche-1');
    life.now = '2026-03-20T09:00:00.000Z';
    const [first] = life.c.calls;
    if (!first) throw new Error('No call');
    for (const [index, { id, amount }] of life.c.calls.entries()) {
      if (index > 0) life.act(receipt(id, amount, '2026-03-05'), accountant);
    }
    life.act(receipt(first.id, 100, '2026-03-03'), accountant);
    const early = life.entries.at(-1)?.id ?? '';
    life.act(receipt(first.id, first.amount - 100, '2026-03-15'), accountant);
    life.open('tranche-1');
    const lines = [{ payee: 'Al Omrane', component: 'women-centre', earmark: 'women', amount: 100 }];
    life.act({ type: 'preparePayment', data: { tranche: 1, lines } }, officer);
    life.approve('tranche-1');
    life.open('tranche-1');
    life.act(pay('2026-03-10'), accountant);
    // Enough is left today; on the 10th there was nothing else.
    expect(life.attempt({ type: 'reverse', data: { entry: early, reason: 'x' } }, accountant)).toMatchObject({
      code: 'entryNotReversible',
      details: { why: { phrase: 'reverseFirst', details: { available: 0, amount: 100 } } },
    });
  });
});

describe('the refund at the closure', () => {
  const ripe = () => {
    const life = smallLife().release(1, smallLines(1, 100)).justify(1, 15_000, 'women').justify(1, 29_899);
    life.minutes(2).release(2, smallLines(2)).justify(2, 15_000, 'women').justify(2, 30_001);
    life.deliver();
    life.act(
      {
        type: 'close',
        data: { report: { kind: 'r', title: 'r', link: 'https://x.example/r', sha256: 'b'.repeat(64) } },
      },
      person(life.c.proposer, 'officer', 7),
    );
    const key = life.c.procedures.at(-1)?.key ?? '';
    life.approve(key);
    life.approve(key);
    life.open(key);
    return life;
  };
  const refund = (life: Life, valueDate?: string) =>
    life.command(life.task('refundExecution'), 'approve', {
      reference: 'VIR-9',
      ...(valueDate && { valueDate }),
    });

  it('has the day of the bank, today unless it is said', () => {
    const life = ripe();
    expect(life.attempt(refund(life, '2099-01-01'), accountant)).toMatchObject({ code: 'dateInFuture' });
    expect(life.attempt(refund(life, '2026-01-01'), accountant)).toMatchObject({ code: 'valueDayTooEarly' });
    expect(life.c.phase).toBe('closing');
    life.act(refund(life), accountant);
    expect(life.c.phase).toBe('closed');
    expect(new Set(lastEntries(life).map(({ valueDate }) => valueDate))).toEqual(new Set([life.today]));
  });
});

describe('a movement of the bank', () => {
  const balanceOf = (life: Life, account: Account) => balance(life.c.books.funds, account);
  const movement = (amount: number, valueDate: string, reference = `B-${amount}-${valueDate}`) => ({
    ...{ amount, valueDate, reference },
  });
  const charge = (amount: number, valueDate: string): Command => ({
    type: 'recordCharge',
    data: { text: 'Frais', ...movement(amount, valueDate) },
  });
  const income = (amount: number, valueDate: string): Command => ({
    type: 'recordIncome',
    data: { kind: 'interest', text: 'Intérêts', ...movement(amount, valueDate) },
  });
  const advance = (amount: number, valueDate: string): Command => ({
    type: 'recordTransfer',
    data: { party: SMALL.wilaya, ...movement(amount, valueDate) },
  });
  const sendBack = (amount: number, valueDate: string): Command => ({
    type: 'returnUnallocated',
    data: { party: SMALL.wilaya, ...movement(amount, valueDate) },
  });
  const tooEarly = (day: string, from: string) => ({
    code: 'valueDayTooEarly',
    field: 'valueDate',
    details: { day: { day }, from: { day: from } },
  });
  /** In force on the 2nd of March, its clock on the 20th. */
  const inMarch = (): Life => {
    const life = smallLife();
    life.open('tranche-1');
    life.now = '2026-03-20T09:00:00.000Z';
    return life;
  };
  const undo = (entry: string): Command => ({ type: 'reverse', data: { entry, reason: 'Erreur' } });

  it('that sends an advance back is not valued before it came', () => {
    const life = inMarch();
    life.act(advance(100, '2026-03-10'), accountant);
    expect(life.attempt(sendBack(40, '2026-03-09'), accountant)).toMatchObject(
      tooEarly('2026-03-09', '2026-03-10'),
    );
    life.act(advance(50, '2026-03-15'), accountant);
    expect(life.attempt(sendBack(120, '2026-03-14'), accountant)).toMatchObject(
      tooEarly('2026-03-14', '2026-03-15'),
    );
    life.act(sendBack(120, '2026-03-15'), accountant);
    expect(valueDayFaults(life.entries)).toEqual([]);
  });

  it('that gives a part of a payment back, or refuses it, is not valued before the payment', () => {
    const life = authorised();
    life.act(pay('2026-03-12'), accountant);
    const back = (valueDate: string): Command => ({
      type: 'recordPaymentReturn',
      data: { order: 'o1', line: 1, ...movement(100, valueDate) },
    });
    const refused = (valueDate: string): Command => ({
      type: 'recordPaymentRefusal',
      data: { order: 'o1', reason: 'Rejet', valueDate, reference: 'REJ' },
    });
    for (const early of [back('2026-03-11'), refused('2026-03-11')])
      expect(life.attempt(early, accountant)).toMatchObject(tooEarly('2026-03-11', '2026-03-12'));
    life.act(back('2026-03-12'), accountant);
    life.act(refused('2026-03-14'), accountant);
    expect(valueDayFaults(life.entries)).toEqual([]);
  });

  it('that gives a payment back is judged by its own order, whatever other orders had paid before', () => {
    const life = smallLife();
    life.open('tranche-1');
    life.now = '2026-03-20T09:00:00.000Z';
    for (const { id, amount } of life.c.calls) life.act(receipt(id, amount, '2026-03-05'), accountant);
    life.open('tranche-1');
    const lines = (amount: number) => [{ payee: 'Atlas', component: 'shelter', amount }];
    life.pay(1, lines(5_000));
    life.act(undo(life.entries.at(-1)?.id ?? ''), accountant);
    for (const [order, valueDate] of [
      ['o2', '2026-03-06'],
      ['o3', '2026-03-12'],
    ] as const) {
      life.open('tranche-1');
      life.act({ type: 'preparePayment', data: { tranche: 1, lines: lines(5_000) } }, officer);
      life.approve('tranche-1');
      life.open('tranche-1');
      life.act({ type: 'executePayment', data: { order, reference: order, valueDate } }, accountant);
    }
    const back = { order: 'o3', line: 1, ...movement(100, '2026-03-08') };
    expect(life.attempt({ type: 'recordPaymentReturn', data: back }, accountant)).toMatchObject(
      tooEarly('2026-03-08', '2026-03-12'),
    );
  });

  it('that charges the account is not valued before there was anything to take', () => {
    const life = inMarch();
    life.act(receipt('c3', 1_000, '2026-03-10'), accountant);
    expect(life.attempt(charge(5, '2026-03-09'), accountant)).toMatchObject(
      tooEarly('2026-03-09', '2026-03-10'),
    );
    life.act(charge(5, '2026-03-10'), accountant);
    expect(valueDayFaults(life.entries)).toEqual([]);
  });

  it('that pays is not valued where a charge had taken what other parties brought later', () => {
    const life = inMarch();
    life.act(receipt('c1', 100, '2026-03-03'), accountant);
    life.act(charge(60, '2026-03-04'), accountant);
    for (const { id, amount } of life.c.calls)
      life.act(receipt(id, amount - (id === 'c1' ? 100 : 0), '2026-03-15'), accountant);
    life.open('tranche-1');
    const lines = [{ payee: 'Al Amal', component: 'women-centre', earmark: 'women', amount: 100 }];
    life.act({ type: 'preparePayment', data: { tranche: 1, lines } }, officer);
    life.approve('tranche-1');
    life.open('tranche-1');
    expect(life.attempt(pay('2026-03-10'), accountant)).toMatchObject(tooEarly('2026-03-10', '2026-03-15'));
    life.act(pay('2026-03-15'), accountant);
  });

  it.each([
    ['the charge first', [charge(60, '2026-03-08'), income(100, '2026-03-12')]],
    ['the income first', [income(100, '2026-03-12'), charge(60, '2026-03-08')]],
    ['the charge of a later day first', [charge(60, '2026-03-12'), income(100, '2026-03-08')]],
    ['the income of an earlier day first', [income(100, '2026-03-08'), charge(60, '2026-03-12')]],
  ])('bears charges with income from the day on which both are there, %s', (_order, acts) => {
    const life = inMarch();
    life.act(receipt('c3', 1_000, '2026-03-05'), accountant);
    for (const act of acts) life.act(act, accountant);
    expect([balanceOf(life, 'income'), balanceOf(life, 'uncovered')]).toEqual([40, 0]);
    expect(valueDayFaults(life.entries)).toEqual([]);
    const on = (day: string) => {
      const funds = fundsOf(life.entries.filter((entry) => valueDayOf(entry) <= day));
      return [balance(funds, 'income'), balance(funds, 'uncovered'), bankBalanceOf(funds)];
    };
    const [, second] = acts;
    const isIncomeLater = JSON.stringify(acts).includes('"amount":100,"valueDate":"2026-03-12"');
    expect(on('2026-03-09')).toEqual(isIncomeLater ? [0, 60, 940] : [100, 0, 1_100]);
    expect(on('2026-03-12')).toEqual([40, 0, 1_040]);
    // The second act is undone whole; the first stands as it was.
    const booked = life.entries.at(-1)?.event;
    life.act(undo(life.entries.find(({ event }) => event === booked)?.id ?? ''), accountant);
    expect([balanceOf(life, 'income'), balanceOf(life, 'uncovered')]).toEqual(
      second?.type === 'recordCharge' ? [100, 0] : [0, 60],
    );
    expect(valueDayFaults(life.entries)).toEqual([]);
  });
});

describe('a delivery in kind', () => {
  it('of before the convention was in force is valued on the day on which it came into force, and taken back on it', () => {
    const life = livingInKind();
    const inForce = life.today;
    const data = { pledge: 'p5', date: '2025-11-05', quantity: 1_000, document: documentOf('minutes') };
    life.wait(10);
    life.act({ type: 'deliver', data }, person(SMALL.contributor, 'officer'));
    life.confirm();
    expect(life.c.deliveries[0]).toMatchObject({ date: '2025-11-05', valuedOn: inForce });
    expect(life.entries.at(-1)).toMatchObject({ motive: 'delivery', valueDate: inForce });
    expect(valueDayFaults(life.entries)).toEqual([]);
    life.act(
      { type: 'returnDelivery', data: { delivery: 'd1', reason: 'x' } },
      person(SMALL.council, 'approver'),
    );
    expect(life.entries.at(-1)).toMatchObject({ motive: 'reversal', valueDate: inForce });
    expect(valueDayFaults(life.entries)).toEqual([]);
  });
  it('of what an amendment has promised is valued on the day of its adoption at the earliest', () => {
    const life = livingInKind();
    const { firstYear: fiscalYear } = life.c.terms;
    const add = { party: SMALL.contributor, fiscalYear, nature: 'inKind' as const, amount: 900 };
    const components = life.c.terms.components.map((each) =>
      each.id === 'shelter' ? { ...each, cost: each.cost + 900 } : each,
    );
    const changes = { components, contributions: [{ add: { ...add, component: 'shelter' } }] };
    life.wait(20);
    life.act({ type: 'amend', data: { reason: 'Matériel', changes } }, person(SMALL.ministry, 'officer'));
    while (life.c.amendments[0]?.status === 'open') life.approve('amendment-1');
    const adopted = life.today;
    const pledge = life.c.pledges.at(-1)?.id ?? '';
    const data = {
      pledge,
      date: life.c.createdAt.slice(0, 10),
      amount: 900,
      document: documentOf('minutes'),
    };
    life.wait(5);
    life.act({ type: 'deliver', data }, person(SMALL.contributor, 'officer'));
    life.confirm();
    expect(life.c.deliveries.at(-1)?.valuedOn).toBe(adopted);
    expect(valueDayFaults(life.entries)).toEqual([]);
  });
});
