import { describe, expect, it } from 'vitest';
import type { Command } from '../../../../../functions/aggregates/convention/commands.ts';
import { reached } from '../../../../../functions/aggregates/convention/execution/ledger.ts';
import { person } from '../../../../../scenarios/cases.ts';
import type { Life } from '../../../../support/life.ts';
import { SMALL, smallLife, smallLines } from '../../../../support/small.ts';

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
