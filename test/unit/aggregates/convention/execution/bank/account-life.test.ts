import { expect, it } from 'vitest';
import type { Command } from '../../../../../../functions/aggregates/convention/commands.ts';
import { compareStatement } from '../../../../../../functions/aggregates/convention/execution/bank/statement/compare.ts';
import { movementsOf } from '../../../../../../functions/aggregates/convention/execution/bank/statement/movements.ts';
import { readStatement } from '../../../../../../functions/aggregates/convention/execution/bank/statement/read.ts';
import type { Account } from '../../../../../../functions/aggregates/convention/execution/entries.ts';
import {
  balance,
  bankBalanceOf,
} from '../../../../../../functions/aggregates/convention/execution/ledger.ts';
import { person } from '../../../../../../scenarios/cases.ts';
import { documentOf } from '../../../../../support/life.ts';
import { SMALL, smallLife, smallLines } from '../../../../../support/small.ts';

/**
 * A whole life in which the bank does all that it can do, with figures worked out by hand. Each tranche calls for the ministry's
 * 15,000 for women and 10,000, the council's 12,500 (then 12,501) and the wilaya's 7,499 (then 7,500). Centimes.
 */

const accountant = person(SMALL.council, 'accountant');
const { ministry, council, wilaya } = SMALL;

it('the account of a convention is right to the centime on every day of its life, and agrees with its bank', () => {
  const life = smallLife();
  const give = (command: Command) => life.act(command, accountant);
  const on = (reference: string) => ({ reference, valueDate: life.today });
  const bank = () => bankBalanceOf(life.c.books.funds);
  const lies = (account: Account, party?: string) =>
    balance(life.c.books.funds, account, { ...(party && { party }) });
  const received = () => [ministry, council, wilaya].map((party) => lies('received', party));
  const receive = (call: string, amount: number, reference: string) =>
    give({ type: 'recordReceipt', data: { call, amount, ...on(reference) } });

  // Money before any call, then applied to two calls of which it pays one whole.
  give({ type: 'recordTransfer', data: { party: ministry, amount: 20_000, ...on('A-1') } });
  expect([bank(), lies('unallocated'), lies('received')]).toEqual([20_000, 20_000, 0]);
  life.open('tranche-1');
  give({ type: 'applyUnallocated', data: { call: 'c1', amount: 15_000 } });
  give({ type: 'applyUnallocated', data: { call: 'c2', amount: 5_000 } });
  expect([bank(), lies('unallocated'), lies('received', ministry)]).toEqual([20_000, 0, 20_000]);

  // Two receipts for the rest of one call, and one receipt above its call by 500.
  receive('c2', 2_000, 'M-2');
  receive('c2', 3_000, 'M-3');
  give({ type: 'recordReceipt', data: { call: 'c3', amount: 13_000, ...on('C-1'), excess: 'unallocated' } });
  receive('c4', 7_499, 'W-1');
  expect([bank(), received(), lies('unallocated', council)]).toEqual([45_499, [25_000, 12_500, 7_499], 500]);

  // A charge of 120 while there is no income; interest of 70 covers some; the wilaya bears the other 50.
  give({ type: 'recordCharge', data: { text: 'Frais', amount: 120, ...on('FRA-1') } });
  give({ type: 'recordIncome', data: { kind: 'interest', text: 'T1', amount: 70, ...on('INT-1') } });
  expect([bank(), lies('income'), lies('uncovered')]).toEqual([45_449, 0, 50]);
  give({ type: 'coverCharge', data: { party: wilaya, amount: 50 } });
  expect([bank(), received(), lies('charged', wilaya)]).toEqual([45_449, [25_000, 12_500, 7_449], 50]);

  // The first order pays all that was called, less the 50; the bank refuses it; a second order pays the same.
  life.release(1, smallLines(1, 50));
  expect([bank(), lies('disbursed')]).toEqual([500, 44_949]);
  give({ type: 'recordPaymentRefusal', data: { order: 'o1', reason: 'Compte clos', ...on('REJ-1') } });
  expect([bank(), received(), lies('disbursed')]).toEqual([45_449, [25_000, 12_500, 7_449], 0]);
  life.release(1, smallLines(1, 50));
  expect([bank(), lies('disbursed')]).toEqual([500, 44_949]);

  // 1,000 of the second line come back. It was drawn as 10,000 : 12,500 : 7,449 of 29,949, so that 333.90 : 417.38 : 248.72
  // go back; the largest remainders get the two centimes that are left.
  give({ type: 'recordPaymentReturn', data: { order: 'o2', line: 2, amount: 1_000, ...on('RET-1') } });
  expect([bank(), received()]).toEqual([1_500, [334, 417, 249]]);
  life.justify(1, 15_000, 'women');
  life.justify(1, 28_949);
  give({ type: 'recordIncome', data: { kind: 'interest', text: 'T2', amount: 33, ...on('INT-2') } });

  // One transfer for both calls of the ministry; the council's 500 go to its call.
  life.minutes(2);
  life.open('tranche-2');
  const calls = [
    { call: 'c5', amount: 15_000 },
    { call: 'c6', amount: 10_000 },
  ];
  give({ type: 'recordTransfer', data: { party: ministry, amount: 25_000, calls, ...on('M-4') } });
  give({ type: 'applyUnallocated', data: { call: 'c7', amount: 500 } });
  receive('c7', 12_001, 'C-2');
  receive('c8', 7_500, 'W-2');
  expect([bank(), received(), lies('income')]).toEqual([46_034, [25_334, 12_918, 7_749], 33]);
  life.release(2, smallLines(2));
  life.justify(2, 15_000, 'women');
  life.justify(2, 30_001);
  expect([bank(), received()]).toEqual([1_033, [334, 417, 249]]);

  life.deliver();
  // During the closure 40 more come in, and the bank takes 3, which income bears.
  life.act({ type: 'close', data: { report: documentOf('final-report') } }, person(ministry, 'officer', 7));
  give({ type: 'recordTransfer', data: { party: ministry, amount: 40, ...on('M-5') } });
  give({ type: 'recordCharge', data: { text: 'Frais', amount: 3, ...on('FRA-2') } });
  expect([bank(), lies('unallocated'), lies('income'), lies('uncovered')]).toEqual([1_070, 40, 30, 0]);

  // 30 of income go by what was received: 50,000 : 25,001 : 14,999 of 90,000 is 16.67 : 8.33 : 5.00, so 17, 8 and 5.
  const key = life.c.procedures.at(-1)?.key ?? '';
  while (life.c.phase === 'closing') life.approve(key);
  const refundOf = (party: string) =>
    life.entries
      .filter((entry) => entry.motive === 'refund' && entry.party === party)
      .reduce((sum, { amount }) => sum + amount, 0);
  expect([ministry, council, wilaya].map(refundOf)).toEqual([334 + 17 + 40, 417 + 8, 249 + 5]);
  expect([life.c.phase, bank(), received()]).toEqual(['closed', 0, [0, 0, 0]]);

  // The bank's own statement of all of it, in dirhams; the refund is three transfers under one reference.
  const rows = [
    ['A-1', '200,00'],
    ['M-2', '20,00'],
    ['M-3', '30,00'],
    ['C-1', '130,00'],
    ['W-1', '74,99'],
    ['FRA-1', '-1,20'],
    ['INT-1', '0,70'],
    ['VIR-o1', '-449,49'],
    ['REJ-1', '449,49'],
    ['VIR-o2', '-449,49'],
    ['RET-1', '10,00'],
    ['INT-2', '0,33'],
    ['M-4', '250,00'],
    ['C-2', '120,01'],
    ['W-2', '75,00'],
    ['VIR-o3', '-450,01'],
    ['M-5', '0,40'],
    ['FRA-2', '-0,03'],
    ['VIR-9', '-3,91'],
    ['VIR-9', '-4,25'],
    ['VIR-9', '-2,54'],
  ];
  const csv = ['date;référence;montant', ...rows.map((row) => [life.today, ...row].join(';'))].join('\n');
  const {
    matched,
    differing,
    onlyInBank,
    onlyInLedger,
    balance: end,
  } = compareStatement(readStatement(csv), movementsOf(life.c.books));
  expect([matched.length, differing, onlyInBank, onlyInLedger]).toEqual([19, [], [], []]);
  expect(new Set(matched.map(({ by }) => by))).toEqual(new Set(['reference']));
  expect(end).toEqual({ ledger: 0 });
});
