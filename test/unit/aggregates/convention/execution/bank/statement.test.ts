import { describe, expect, it, test } from 'vitest';
import { compareStatement } from '../../../../../../functions/aggregates/convention/execution/bank/statement/compare.ts';
import { movementsOf } from '../../../../../../functions/aggregates/convention/execution/bank/statement/movements.ts';
import {
  COLUMNS,
  readStatement,
} from '../../../../../../functions/aggregates/convention/execution/bank/statement/read.ts';
import {
  amountIn,
  dayIn,
} from '../../../../../../functions/aggregates/convention/execution/bank/statement/values.ts';
import { person } from '../../../../../../scenarios/cases.ts';
import { assertReadable } from '../../../../../support/readable.ts';
import { SMALL, smallLife } from '../../../../../support/small.ts';
import { refusalOfStatement } from '../../../../../support/statement.ts';

/** A bank statement is read as banks in Morocco write it, and laid beside the ledger. */

test.each([
  ['1 234 567,89', 123_456_789],
  ['1.234.567,89', 123_456_789],
  ['1,234,567.89', 123_456_789],
  ['1\u202f234,5', 123_450],
  ['1.234', 123_400],
  ['12.34', 1_234],
  ['-12,00', -1_200],
  ['12,00-', -1_200],
  ['(12,00)', -1_200],
  ['+ 12 DH', 1_200],
  ['١٢٣٫٥٠', 12_350],
])('the amount %s is %i centimes', (given, centimes) => expect(amountIn(given)).toBe(centimes));

test.each(['', 'douze', '1,23,456', '1.2.3', '12,345,6789', '--3', '1e5', '999999999999999'])(
  'no amount is %j',
  (given) => expect(amountIn(given)).toBeUndefined(),
);

test.each([
  ['31/12/2026', '2026-12-31'],
  ['1-2-26', '2026-02-01'],
  ['2026-12-31', '2026-12-31'],
  ['٣١/١٢/٢٠٢٦', '2026-12-31'],
  ['31.02.2026', undefined],
  ['12/31/2026', undefined],
  ['', undefined],
])('the day %j is %j', (given, day) => expect(dayIn(given)).toBe(day));

describe('a statement', () => {
  it('may begin with the line that states the separator for Excel, which is no row', () => {
    const table = 'Date valeur;Référence;Montant\r\n02/12/2026;VIR 1;1 000,50\r\n';
    expect(readStatement(`sep=;\r\n${table}`)).toEqual(readStatement(table));
  });

  it('is read with any separator, in columns of debit and credit or of one signed amount', () => {
    const parted =
      'Date opération;Date valeur;Référence;Libellé;Débit;Crédit\n01/12/2026;02/12/2026;"VIR ""1""";a;;1 000,50\n03/12/2026;03/12/2026;CHQ 2;b;200,00;';
    expect(readStatement(parted)).toEqual([
      { row: 2, day: '2026-12-02', reference: 'VIR "1"', text: 'a', amount: 100_050 },
      { row: 3, day: '2026-12-03', reference: 'CHQ 2', text: 'b', amount: -20_000 },
    ]);
    const signed = '\ufeffdate\treference\tmontant\r\n2026-12-02\tVIR 1\t-3,00\r\n\r\n';
    expect(readStatement(signed)).toEqual([
      { row: 2, day: '2026-12-02', reference: 'VIR 1', text: '', amount: -300 },
    ]);
    expect(readStatement('التاريخ,المرجع,المبلغ\n02/12/2026,V,"1,5"')).toMatchObject([{ amount: 150 }]);
  });

  it('is refused with every row and column that cannot be read, at once', () => {
    const refusal = refusalOfStatement(
      'date;reference;montant\nhier;V;1\n02/12/2026;V;x\n32/1/2026;V;zéro\n03/12/2026;V;0',
    );
    expect(refusal.code).toBe('statementUnreadable');
    expect(refusal.faults.map(({ path }) => path)).toEqual([
      'csv.2.day',
      'csv.3.amount',
      'csv.4.day',
      'csv.4.amount',
      'csv.5.amount',
    ]);
    assertReadable(refusal);
  });

  const WORDS = [
    ['day', ['Date valeur', 'Date de valeur', 'Date d’opération', 'تاريخ القيمة', 'التاريخ', 'Value date']],
    ['reference', ['Référence', 'RÉF.', 'N° pièce', 'N° de pièce', 'المرجع', 'Reference']],
    ['text', ['Libellé', 'Description', 'البيان']],
    ['amount', ['Montant', 'Montant (MAD)', 'المبلغ', 'Amount']],
    ['debit', ['Débit', 'المدين', 'Debit']],
    ['credit', ['Crédit', 'الدائن', 'Credit']],
    ['balance', ['Solde', 'الرصيد', 'Balance']],
  ] as const;

  it('has words for each of its columns', () => {
    expect(WORDS.map(([column]) => column)).toEqual(COLUMNS);
  });

  it.each(WORDS)(
    'is read by its heading of the %s in Arabic, French or as the API names it',
    (column, words) => {
      const cells = {
        day: '02/12/2026',
        reference: 'V',
        text: 'a',
        debit: '1,00',
        credit: '',
        balance: '9,00',
      };
      for (const word of [column, ...words].flatMap((each) => [
        each,
        each.toUpperCase(),
        `\u200f${each} :`,
      ])) {
        const { debit: _debit, credit: _credit, ...others } = cells;
        const row: Record<string, string> = column === 'amount' ? { ...others, amount: '-1,00' } : cells;
        const heading = Object.keys(row).map((each) => (each === column ? word : each));
        const [read] = readStatement([heading, Object.values(row)].map((each) => each.join(';')).join('\n'));
        expect(read, word).toEqual({
          ...{ row: 2, day: '2026-12-02', reference: 'V', text: 'a', amount: -100, balance: 900 },
        });
      }
    },
  );

  it.each([
    ['Date;Référence;Montant DH;Montant MAD', 'amount', 'Montant DH', 'Montant MAD'],
    ['Date;Référence;Débit;Crédit;CREDIT', 'credit', 'Crédit', 'CREDIT'],
    ['Date;Référence;Référence;Montant', 'reference', 'Référence', 'Référence'],
  ])('is refused with two columns of one meaning: %s', (heading, column, first, second) => {
    const refusal = refusalOfStatement(`${heading}\n02/12/2026;V;1;2;3`);
    expect(refusal.faults).toEqual([
      {
        path: `csv.1.${column}`,
        why: {
          phrase: 'statementTwice',
          details: { first: { name: first }, second: { name: second }, column },
        },
      },
    ]);
    assertReadable(refusal);
  });

  it('is read with two columns of words, which decide nothing', () => {
    const [line] = readStatement('Date;Référence;Libellé;Libellé;Montant\n02/12/2026;V;a;b;1');
    expect(line).toMatchObject({ text: 'a', amount: 100 });
  });

  it('names the column of a cell as the statement heads it', () => {
    const [fault] = refusalOfStatement('Date;Référence;Montant (MAD)\n02/12/2026;V;x').faults;
    expect(fault?.why.details.column).toEqual({ name: 'Montant (MAD)' });
  });

  it('says which columns are missing, and what is no table', () => {
    expect(refusalOfStatement('libellé;solde\na;1').faults.map(({ path }) => path)).toEqual([
      'csv.1.day',
      'csv.1.reference',
      'csv.1.amount',
    ]);
    for (const csv of ['', '"', '\n\n', '{}']) assertReadable(refusalOfStatement(csv));
  });
});

describe('a comparison', () => {
  const line = (row: number, day: string, reference: string, amount: number) => ({
    ...{ row, day, reference, amount, text: '' },
  });
  const movement = (event: number, day: string, reference: string, amount: number) => ({
    ...{ events: [event], motive: 'receipt' as const, day, reference, amount },
  });

  it('goes by reference and amount, then by amount and near day, and says what is left on either side', () => {
    const { matched, differing, onlyInBank, onlyInLedger } = compareStatement(
      [
        line(2, '2026-12-01', 'vir-1', 100),
        line(3, '2026-12-03', 'sans', 200),
        line(4, '2026-12-04', 'VIR 3', 300),
        line(5, '2026-12-20', 'FRAIS', -7),
      ],
      [
        movement(11, '2026-12-02', 'VIR 1', 100),
        movement(12, '2026-12-05', 'VIR 2', 200),
        movement(13, '2026-12-04', 'VIR 3', 301),
        movement(14, '2026-12-10', 'VIR 4', 400),
        movement(15, '2027-03-01', 'VIR 5', 500),
      ],
    );
    expect(matched.map(({ lines, movement: { events }, by }) => [lines[0]?.row, events, by])).toEqual([
      [2, [11], 'reference'],
      [3, [12], 'day'],
    ]);
    expect(differing.map(({ lines, difference }) => [lines[0]?.row, difference])).toEqual([[4, -1]]);
    expect(onlyInBank.map(({ row }) => row)).toEqual([5]);
    expect(onlyInLedger.map(({ events }) => events)).toEqual([[14]]);
  });

  it('matches each movement once, and parts of one transfer as the one line that the bank shows', () => {
    const twice = compareStatement(
      [line(2, '2026-12-01', 'V', 100), line(3, '2026-12-01', 'V', 100)],
      [movement(1, '2026-12-01', 'V', 100)],
    );
    expect([twice.matched.length, twice.onlyInBank.length]).toEqual([1, 1]);
    const parts = compareStatement(
      [line(2, '2026-12-01', 'V', 300)],
      [movement(1, '2026-12-01', 'V', 100), movement(2, '2026-12-01', 'V', 200)],
    );
    expect(parts.matched.map((each) => each.movement.events)).toEqual([[1, 2]]);
  });

  it('takes several rows under one reference, as of an order with several payees, for the one act of the ledger', () => {
    const rows = [line(2, '2026-12-01', 'OV 1', -100), line(3, '2026-12-01', 'ov-1', -200)];
    const { matched, onlyInBank } = compareStatement(rows, [movement(1, '2026-12-01', 'OV 1', -300)]);
    expect(matched.map(({ lines }) => lines.map(({ row }) => row))).toEqual([[2, 3]]);
    expect(onlyInBank).toEqual([]);
    const other = compareStatement(rows, [movement(1, '2026-12-01', 'OV 1', -250)]);
    expect(other.differing.map(({ lines, difference }) => [lines.length, difference])).toEqual([[2, -50]]);
  });

  it('finds each of several acts under one reference by its amount and day, where the bank has no reference', () => {
    const { matched, onlyInLedger } = compareStatement(
      [line(2, '2026-12-01', '', -7), line(3, '2026-12-01', '', -8)],
      [movement(1, '2026-12-01', 'FRAIS', -7), movement(2, '2026-12-01', 'FRAIS', -8)],
    );
    expect([matched.length, onlyInLedger.length]).toEqual([2, 0]);
  });

  it('names what only the ledger has as the transfer that the bank would show', () => {
    const parts = [movement(1, '2026-12-01', 'VIR 1', 100), movement(2, '2026-12-01', 'VIR 1', 50)];
    const { onlyInLedger } = compareStatement([line(2, '2026-12-01', 'X', 7)], parts);
    expect(onlyInLedger.map(({ events, amount }) => [events, amount])).toEqual([[[1, 2], 150]]);
  });

  it('says the balance at the end of its last day, by the ledger and by the statement, whichever way its rows go', () => {
    const movements = [movement(1, '2026-11-30', 'A', 500), movement(2, '2027-01-01', 'B', 9)];
    const head = 'date;reference;montant;solde\n';
    const balanceOf = (rows: string) => compareStatement(readStatement(head + rows), movements).balance;
    const [older, newer] = ['01/12/2026;C;1,00;6,00', '02/12/2026;D;-2,00;4,00'];
    expect(balanceOf(`${older}\n${newer}`)).toEqual({ ledger: 500, statement: 400 });
    expect(balanceOf(`${newer}\n${older}`)).toEqual({ ledger: 500, statement: 400 });
    expect(balanceOf(`SOLDE INITIAL;;;5,00\n${older}\n${newer}`)).toEqual({ ledger: 500, statement: 400 });
    expect(() => balanceOf(`${older}\n02/12/2026;D;-2,00;quatre`)).toThrow('statementUnreadable');
    expect(compareStatement([line(2, '2027-01-01', 'B', 9)], movements).balance).toEqual({ ledger: 509 });
    expect(compareStatement([], movements)).toEqual({
      matched: [],
      differing: [],
      onlyInBank: [],
      onlyInLedger: [],
    });
  });

  it('takes the movements of a convention with their sign, without what was undone', () => {
    const life = smallLife();
    const accountant = person(SMALL.council, 'accountant');
    const on = (reference: string) => ({ reference, valueDate: life.today });
    const transfer = { party: SMALL.ministry, amount: 900, ...on('VIR 1') };
    life.act({ type: 'recordTransfer', data: transfer }, accountant);
    life.act({ type: 'recordCharge', data: { text: 'Frais', amount: 40, ...on('FRA 1') } }, accountant);
    life.act({ type: 'coverCharge', data: { party: SMALL.ministry, amount: 40 } }, accountant);
    life.act(
      { type: 'recordIncome', data: { kind: 'interest', text: 'I', amount: 5, ...on('INT 1') } },
      accountant,
    );
    const entry = life.entries.at(-1)?.id ?? '';
    life.act({ type: 'reverse', data: { entry, reason: 'Erreur' } }, accountant);
    expect(movementsOf(life.c.books).map(({ motive, amount }) => [motive, amount])).toEqual([
      ['advance', 900],
      ['charge', -40],
    ]);
  });
});
