import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { compareStatement } from '../../../../../../functions/aggregates/convention/execution/bank/statement/compare.ts';
import {
  MAX_ROWS,
  readStatement,
} from '../../../../../../functions/aggregates/convention/execution/bank/statement/read.ts';
import { fold } from '../../../../../../functions/kernel/fold.ts';
import { assertReadable } from '../../../../../support/readable.ts';
import { refusalOfStatement } from '../../../../../support/statement.ts';

/** The largest statements: the work grows with what they hold, never with its square, which is counted and not timed. */

vi.mock('csv-parse/sync', { spy: true });
vi.mock('../../../../../../functions/kernel/fold.ts', { spy: true });

const LARGEST = 1_000_000;
const HEADING = 'date;reference;texte;montant\n';
const filled = (row: string) => HEADING + row.repeat((LARGEST - HEADING.length) / row.length);

beforeEach(() => void vi.clearAllMocks());
afterEach(() => vi.restoreAllMocks());

test.each([
  ['empty rows', '\n'],
  ['short rows', '1;2;3;4\n'],
  ['quoted rows', '"";"\n";"";""\n'],
])('of a megabyte of %s no more is read than may be', (_, row) => {
  const refusal = refusalOfStatement(filled(row));
  expect(refusal.faults.map(({ path }) => path)).toEqual(['csv']);
  assertReadable(refusal);
  const [read] = vi.mocked(parse).mock.results;
  expect(read?.value).toHaveLength(1 + MAX_ROWS + 1);
});

test('as many rows as may be are read, also where a cell has lines of its own', () => {
  const row = '2026-12-01;V;"a\nb";1\n';
  expect(readStatement(HEADING + row.repeat(MAX_ROWS))).toHaveLength(MAX_ROWS);
  refusalOfStatement(HEADING + row.repeat(MAX_ROWS + 1));
});

test('of a cell of a megabyte a refusal quotes the beginning', () => {
  const { faults } = refusalOfStatement(`${HEADING}2026-12-01;V;t;${'x'.repeat(LARGEST)}`);
  expect(JSON.stringify(faults).length).toBeLessThan(500);
  expect(JSON.stringify(faults)).toContain('x'.repeat(60));
});

test('of a reference as much is read as the ledger has, and no half of a character', () => {
  const [line] = readStatement(`${HEADING}2026-12-01;${'v'.repeat(199)}😀;${'t'.repeat(LARGEST)};1`);
  expect(line?.reference).toBe('v'.repeat(199));
  expect(line?.text).toBe('t'.repeat(200));
});

test.each([
  ['all alike', () => 'virement'],
  ['all different', (index: number) => `virement ${index}`],
])('the most rows lie beside the most movements with references %s: each is folded once', (_, name) => {
  const parse = vi.spyOn(Date, 'parse');
  const reference = (index: number) => `${name(index)} ${'é'.repeat(180)}`;
  const made = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      ...{ day: '2026-12-01', reference: reference(index), amount: 100 + (index % 7) },
    }));
  const lines = made(MAX_ROWS).map((each, index) => ({ ...each, row: index + 2, text: '' }));
  const movements = made(500).map((each, index) => ({
    ...each,
    events: [index],
    motive: 'receipt' as const,
  }));
  const { matched, onlyInBank } = compareStatement(lines, movements);
  expect([matched.length, onlyInBank.length]).toEqual([500, 1_500]);
  expect(fold).toHaveBeenCalledTimes(lines.length + movements.length);
  expect(parse).toHaveBeenCalledTimes(lines.length + movements.length);
});
