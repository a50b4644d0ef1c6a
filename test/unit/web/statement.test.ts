import { expect, test } from 'vitest';
import { compareStatement } from '../../../functions/aggregates/convention/execution/bank/statement/compare.ts';
import type { LedgerMovement } from '../../../functions/aggregates/convention/execution/bank/statement/movements.ts';
import { readStatement } from '../../../functions/aggregates/convention/execution/bank/statement/read.ts';
import { bankText } from '../../../web/pages/statement/bank-text.ts';
import { findingsOf } from '../../../web/pages/statement/findings.ts';

/** What the page of a bank statement reads out of a file, and how it says what was found. */

const movement = (event: number, day: string, reference: string, amount: number): LedgerMovement => ({
  ...{ events: [event], motive: 'receipt', day, reference, amount },
});

test('each transfer is there once, with what was found', () => {
  const csv = [
    'date;référence;libellé;montant',
    '01/12/2026;VIR 1;a;1,00',
    '03/12/2026;VIR 2;b;2,00',
    '04/12/2026;autre;c;3,00',
    '05/12/2026;VIR 4;d;4,50',
    '05/12/2026;VIR 5;e;-5,50',
    '06/12/2026;FRAIS;f;-0,07',
    '06/12/2026;INT;g;0,09',
  ].join('\n');
  const { matched, differing, onlyInBank, onlyInLedger } = findingsOf(
    compareStatement(readStatement(csv), [
      movement(1, '2026-12-01', 'VIR 1', 100),
      movement(2, '2026-12-02', 'VIR 2', 200),
      movement(3, '2026-12-05', 'VIR 3', 300),
      movement(4, '2026-12-05', 'VIR 4', 400),
      movement(5, '2026-12-05', 'VIR 5', -500),
      movement(6, '2026-12-02', 'VIR 6', 60_000),
    ]),
  );
  expect(matched.map(({ rows, amount, why }) => [rows, amount, why])).toEqual([
    [[2, 2], 100, { found: 'reference' }],
    [[3, 3], 200, { found: 'otherDay', day: '2026-12-02' }],
    [[4, 4], 300, { found: 'day' }],
  ]);
  expect(differing.map(({ reference, why }) => [reference, why])).toEqual([
    ['VIR 4', { found: 'more', amount: 50 }],
    ['VIR 5', { found: 'less', amount: 50 }],
  ]);
  expect(onlyInBank.map(({ text, why }) => [text, why.found])).toEqual([
    ['f', 'missingOut'],
    ['g', 'missingIn'],
  ]);
  expect(onlyInLedger).toMatchObject([{ key: 'ledger-6', amount: 60_000, why: { found: 'missingInBank' } }]);
});

test("a bank's file is read in the letters that it is written in", () => {
  const read = (...codes: number[]) => bankText(Uint8Array.from(codes));
  expect(read(0x6c, 0xc3, 0xa9)).toEqual({ text: 'lé' });
  expect(read(0xef, 0xbb, 0xbf, 0x61)).toEqual({ text: 'a' });
  expect(read(0x6c, 0xe9)).toEqual({ text: 'lé', codePage: 'windows-1252' });
  expect(read(0xff, 0xfe, 0x45, 0x06)).toEqual({ text: 'م' });
  // تحويل in Windows-1256, and a letter of DOS before an amount.
  expect(read(0xca, 0xcd, 0xe6, 0xed, 0xe1)).toEqual({ text: 'تحويل', codePage: 'windows-1256' });
  expect(read(0x6c, 0x82, 0x3b, 0x31, 0x2c, 0x35)).toEqual({ text: 'l‚;1,5', codePage: 'windows-1252' });
});
