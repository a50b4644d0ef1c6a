import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { availableFunds } from '../../../../../functions/aggregates/convention/execution/availability.ts';
import { accountOf } from '../../../../../functions/aggregates/convention/execution/bank/bearers.ts';
import { balance } from '../../../../../functions/aggregates/convention/execution/ledger.ts';
import type { PaymentLine } from '../../../../../functions/aggregates/convention/execution/records.ts';
import { conditionsStanding } from '../../../../../functions/aggregates/convention/execution/tranche.ts';
import { trancheViews } from '../../../../../functions/aggregates/convention/shown/tranche-view.ts';
import { person } from '../../../../../scenarios/cases.ts';
import type { Life } from '../../../../support/life.ts';
import { SMALL, smallLife, smallLines } from '../../../../support/small.ts';

/** Several payment orders of one tranche, beside each other and one after another, until it is closed. */

const accountant = person(SMALL.council, 'accountant');
const officer = person(SMALL.council, 'officer');
const authorising = person(SMALL.council, 'authorising-officer');

const line = (component: string, amount: number, earmark?: string): PaymentLine => ({
  payee: 'Entreprise',
  component,
  amount,
  ...(earmark !== undefined && { earmark }),
});

/** In force, the first tranche called: women 15,000 of the ministry; 10,000, 12,500 and 7,499 for any component. */
function called(): Life {
  const life = smallLife();
  life.open('tranche-1');
  return life;
}

function received(): Life {
  const life = called().receive(1);
  life.open('tranche-1');
  return life;
}

const prepare = (life: Life, tranche: number, ...lines: PaymentLine[]) =>
  life.attempt({ type: 'preparePayment', data: { tranche, lines } }, officer);

const close = (life: Life, tranche: number) =>
  life.attempt({ type: 'closeTranche', data: { tranche } }, authorising);

const undo = (life: Life, entry: string | undefined) =>
  life.attempt({ type: 'reverse', data: { entry: entry ?? '', reason: 'Erreur' } }, accountant);

const at = (life: Life, party: string, account: 'received' | 'disbursed', tranche = 1) =>
  balance(life.c.books.funds, account, { party, tranche, earmark: null });

const statuses = (life: Life) => life.c.orders.map(({ status }) => status);

describe('orders beside each other', () => {
  it('reserve the money and the cost of the components until they are paid or returned', () => {
    const life = received();
    expect(availableFunds(life.c, 1)).toEqual([{ earmark: 'women', amount: 15_000 }, { amount: 29_999 }]);
    expect(prepare(life, 1, line('disability-centre', 20_000))).toBeUndefined();
    expect(availableFunds(life.c, 1)).toEqual([{ earmark: 'women', amount: 15_000 }, { amount: 9_999 }]);
    expect(prepare(life, 1, line('shelter', 10_000))).toMatchObject({
      code: 'fundsInsufficient',
      details: { asked: 10_000, available: 9_999 },
    });
    expect(prepare(life, 1, line('shelter', 9_999))).toBeUndefined();
    life.approve('payment-1');
    life.approve('payment-2');
    expect(statuses(life)).toEqual(['authorised', 'authorised']);
    life.open('payment-2');
    life.act({ type: 'executePayment', data: { order: 'o2', reference: 'VIR-2' } }, accountant);
    expect(statuses(life)).toEqual(['authorised', 'executed']);
    life.open('payment-1');
    life.settle(life.task('paymentExecution'), 'return');
    expect(availableFunds(life.c, 1)).toEqual([{ earmark: 'women', amount: 15_000 }, { amount: 20_000 }]);
  });

  it('may not come to more than a component costs', () => {
    const life = received();
    expect(prepare(life, 1, line('shelter', 15_000))).toBeUndefined();
    expect(prepare(life, 1, line('shelter', 10_001))).toMatchObject({ code: 'componentCostExceeded' });
    expect(prepare(life, 1, line('shelter', 10_000))).toBeUndefined();
  });

  it('are asked for, one after another, until the tranche is all ordered', () => {
    const life = received().pay(1, [line('women-centre', 15_000, 'women')]);
    life.open('tranche-1');
    expect(life.tasks().map(({ kind }) => kind)).toContain('paymentPreparation');
    life.pay(1, [line('shelter', 12_499), line('disability-centre', 17_500)]);
    expect(life.tasks().map(({ kind }) => kind)).not.toContain('paymentPreparation');
    expect(trancheViews(life.c)[0]).toMatchObject({ status: 'paid', unspent: 0 });
  });
});

describe('a payment before every party has paid', () => {
  it('is drawn on who has paid, and later payments even it out in proportion to the calls', () => {
    const life = called();
    // The council's call of 12,500 alone has come.
    const call = life.c.calls.find(({ party }) => party === SMALL.council);
    life.receiveOn(call?.id ?? '', 12_500);
    life.pay(1, [line('shelter', 8_000)]);
    expect([at(life, SMALL.council, 'disbursed'), at(life, SMALL.ministry, 'disbursed')]).toEqual([8_000, 0]);
    life.receive(1);
    life.pay(1, [line('disability-centre', 10_000)]);
    // 18,000 of calls of 10,000, 12,500 and 7,499 are 6,000.2, 7,500.25 and 4,499.55: the council gave 8,000 before, and
    // what that is too much is taken off the others in proportion to what they give.
    const paid = [SMALL.ministry, SMALL.council, SMALL.wilaya].map((party) => at(life, party, 'disbursed'));
    expect(paid).toEqual([5_714, 8_000, 4_286]);
    life.pay(1, [line('disability-centre', 7_500), line('shelter', 4_499)]);
    expect(
      [SMALL.ministry, SMALL.council, SMALL.wilaya].map((party) => at(life, party, 'disbursed')),
    ).toEqual([10_000, 12_500, 7_499]);
  });

  it('takes no more than has come, whatever was called', () => {
    const life = called();
    expect(prepare(life, 1, line('shelter', 1))).toMatchObject({ code: 'fundsInsufficient' });
    expect(trancheViews(life.c)[0]).toMatchObject({ status: 'called', closable: false, availableFunds: [] });
  });
});

describe('a closed tranche', () => {
  const spent = () => received().pay(1, [line('women-centre', 15_000, 'women'), line('shelter', 9_999)]);

  it('is closed with a rest, once nothing of it is awaited nor ordered', () => {
    expect(close(smallLife(), 1)).toMatchObject({ code: 'stepNotReached' });
    expect(close(called(), 1)).toMatchObject({ code: 'callsOpen' });
    const life = spent();
    expect(prepare(life, 1, line('shelter', 1))).toBeUndefined();
    expect(close(life, 1)).toMatchObject({ code: 'ordersOpen' });
    life.approve('payment-2');
    life.open('payment-2');
    life.settle(life.task('paymentExecution'), 'return');
    expect(close(life, 1)).toBeUndefined();
    expect(life.events.at(-1)?.data).toEqual({ tranche: 1, rest: 20_000 });
    expect(close(life, 1)).toMatchObject({ code: 'trancheClosed' });
    expect(prepare(life, 1, line('shelter', 1))).toMatchObject({ code: 'trancheClosed' });
    expect(trancheViews(life.c)[0]).toMatchObject({ status: 'closed', unspent: 20_000, availableFunds: [] });
  });

  it('is justified in per cent of what was paid, an open one of what was received', () => {
    const life = spent().justify(1, 15_000, 'women').justify(1, 9_999);
    expect(conditionsStanding(life.c, 2)[0]?.met).toBe(false);
    life.closeTranche(1);
    expect(conditionsStanding(life.c, 2)[0]?.met).toBe(true);
  });

  /** The rest of 20,000 is 6,667 of the ministry, 8,334 of the council and 4,999 of the wilaya. */
  function serving(): Life {
    const life = spent().justify(1, 15_000, 'women').justify(1, 9_999).closeTranche(1).minutes(2);
    life.open('tranche-2');
    return life;
  }

  it('leaves its rest to the orders of a later one, which take their own money first', () => {
    const life = serving();
    const rest = [SMALL.ministry, SMALL.council, SMALL.wilaya].map((party) => at(life, party, 'received'));
    expect(rest).toEqual([6_667, 8_334, 4_999]);
    expect(availableFunds(life.c, 2)).toEqual([{ amount: 20_000 }]);
    life.receiveOn('c6', 10_000);
    expect(availableFunds(life.c, 2)).toEqual([{ amount: 30_000 }]);
    life.pay(2, [line('disability-centre', 12_000)]);
    const carried = life.entries.filter(({ motive }) => motive === 'carryOver');
    expect(
      carried.map(({ party, amount, tranche, fromTranche }) => [party, amount, tranche, fromTranche]),
    ).toEqual([
      [SMALL.ministry, 667, 2, 1],
      [SMALL.council, 833, 2, 1],
      [SMALL.wilaya, 500, 2, 1],
    ]);
    expect(availableFunds(life.c, 2)).toEqual([{ amount: 18_000 }]);
  });

  it('gets its money back when a payment that took it is undone', () => {
    const life = serving();
    const before = structuredClone(life.c.books.funds);
    life.pay(2, [line('disability-centre', 12_000)]);
    const paid = life.entries.find(({ subject, motive }) => subject === 'o2' && motive === 'disbursement');
    expect(undo(life, paid?.id)).toBeUndefined();
    expect(availableFunds(life.c, 2)).toEqual([{ amount: 20_000 }]);
    for (const fund of before)
      expect(life.c.books.funds).toContainEqual(
        expect.objectContaining({ balances: expect.objectContaining(fund.balances) }),
      );
  });

  it('keeps a receipt that a later order has used from being undone, and names the payment', () => {
    const life = serving();
    const receipt = life.entries.find(({ motive, party }) => motive === 'receipt' && party === SMALL.council);
    life.pay(2, [line('disability-centre', 20_000)]);
    expect(undo(life, receipt?.id)).toMatchObject({ code: 'entryNotReversible' });
  });
});

describe('a receipt that is undone', () => {
  it('returns the latest orders that counted on it, and leaves those that are still covered', () => {
    const life = received();
    prepare(life, 1, line('disability-centre', 17_000));
    prepare(life, 1, line('shelter', 12_000));
    prepare(life, 1, line('women-centre', 15_000, 'women'));
    const receipt = life.entries.find(({ motive, party }) => motive === 'receipt' && party === SMALL.wilaya);
    expect(undo(life, receipt?.id)).toBeUndefined();
    expect(statuses(life)).toEqual(['prepared', 'returned', 'prepared']);
    expect(life.tasks().map(({ kind }) => kind)).not.toContain('paymentPreparation');
    expect(availableFunds(life.c, 1)).toEqual([{ amount: 5_500 }]);
  });
});

it('asks again for what a reversal during a suspension has taken back, once it is over', () => {
  const life = received();
  const signatory = person(SMALL.ministry, 'signatory');
  life.act({ type: 'suspend', data: { reason: 'Litige' } }, signatory);
  const receipt = life.entries.find(({ motive, party }) => motive === 'receipt' && party === SMALL.wilaya);
  expect(undo(life, receipt?.id)).toBeUndefined();
  life.act({ type: 'resume', data: { reason: 'Réglé' } }, signatory);
  life.open('tranche-1');
  expect(life.tasks().map(({ kind, assignee }) => [kind, assignee.party])).toEqual([
    ['fundsCall', SMALL.wilaya],
  ]);
  life.receive(1);
  life.open('tranche-1');
  expect(life.tasks().map(({ kind }) => kind)).toEqual(['paymentPreparation']);
});

it('lets no charge be borne with money that an open order counts on', () => {
  const life = received();
  prepare(life, 1, line('disability-centre', 20_000), line('shelter', 9_999));
  const charge = { text: 'Frais', amount: 200, valueDate: life.today, reference: 'FRA-1' };
  life.act({ type: 'recordCharge', data: charge }, accountant);
  const cover = { type: 'coverCharge' as const, data: { party: SMALL.wilaya, amount: 200 } };
  expect(accountOf(life.c).bearers).toEqual([{ party: SMALL.ministry, amount: 15_000 }]);
  expect(life.attempt(cover, accountant)).toMatchObject({ code: 'fundsReserved', details: { available: 0 } });
  life.open('payment-1');
  life.settle(life.task('paymentAuthorisation'), 'return');
  expect(life.attempt(cover, accountant)).toBeUndefined();
});

it('says of each party what it can bear of charges beside open orders: that is taken, a centime more is not', () => {
  const some = fc.integer({ min: 1, max: 14_999 });
  const cover = (party: string, amount: number) => ({
    type: 'coverCharge' as const,
    data: { party, amount },
  });
  fc.assert(
    fc.property(some, some, fc.boolean(), (general, women, isClosed) => {
      const life = received();
      prepare(life, 1, line('women-centre', women, 'women'));
      if (isClosed) {
        life.open('payment-1');
        life.approve('payment-1');
        life.open('payment-1');
        life.act({ type: 'executePayment', data: { order: 'o1', reference: 'VIR' } }, accountant);
        close(life, 1);
        life.open('tranche-2');
        life.receive(2);
        life.open('tranche-2');
        prepare(life, 2, line('disability-centre', general + 15_001));
      } else prepare(life, 1, line('disability-centre', general));
      const charge = { text: 'Frais', amount: 29_000, valueDate: life.today, reference: 'FRA-1' };
      life.act({ type: 'recordCharge', data: charge }, accountant);
      const { bearers } = accountOf(life.c);
      expect(bearers.length).toBeGreaterThan(0);
      for (const { party, amount } of bearers) {
        if (amount <= 29_000) expect(life.preview(cover(party, amount), accountant).state).toBeDefined();
        if (amount < 29_000) expect(life.preview(cover(party, amount + 1), accountant).state).toBeUndefined();
      }
    }),
    { numRuns: 30 },
  );
});

it('pays the whole of the small convention in one order a tranche, as before', () => {
  const life = smallLife().release(1, smallLines(1));
  expect(trancheViews(life.c)[0]).toMatchObject({ status: 'paid', unspent: 0 });
});
