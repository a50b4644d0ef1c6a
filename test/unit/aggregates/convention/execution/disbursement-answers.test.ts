import { describe, expect, it } from 'vitest';
import { ROLES } from '../../../../../functions/kernel/roles.ts';
import { person } from '../../../../../scenarios/cases.ts';
import { documentOf, type Life } from '../../../../support/life.ts';
import { SMALL, smallLife, smallLines } from '../../../../support/small.ts';

/** The answers to refused acts on a tranche: of each refusal the field, the figures and the way on. */

const accountant = person(SMALL.council, 'accountant');
const officer = person(SMALL.council, 'officer');
const owner = person(SMALL.contributor, 'officer');

const prepare = { type: 'preparePayment', data: { tranche: 1, lines: smallLines(1) } } as const;
const execute = { type: 'executePayment', data: { order: 'o1', reference: 'V' } } as const;

/** The first tranche called. */
function called(): Life {
  const life = smallLife();
  life.open('tranche-1');
  return life;
}

/** All of it received, its payment to be prepared. */
function received(): Life {
  const life = called().receive(1);
  life.open('tranche-1');
  return life;
}

/** Its payment prepared, to be authorised. */
function prepared(): Life {
  const life = received();
  life.act(prepare, officer);
  life.open('tranche-1');
  return life;
}

describe('a payment prepared out of its time', () => {
  it.each([
    ['before any of the funds have come', called],
    ['while another order takes them all', prepared],
    ['once they are spent', () => smallLife().release(1, smallLines(1))],
  ] as const)('%s is told what is available', (_when, life) => {
    expect(life().attempt(prepare, officer)).toMatchObject({
      code: 'fundsInsufficient',
      details: { available: 0 },
    });
  });

  it.each([['awaits its call', smallLife, { phrase: 'awaitsCall' }]] as const)(
    'it %s',
    (_where, life, at) => {
      expect(life().attempt(prepare, officer)).toMatchObject({
        code: 'stepNotReached',
        details: { tranche: 1, at },
      });
    },
  );
});

describe('an order that cannot be paid', () => {
  it('still has to be authorised', () => {
    expect(prepared().attempt(execute, accountant)).toMatchObject({
      code: 'orderNotPayable',
      details: { why: { phrase: 'orderToAuthorise' } },
    });
  });

  it('was returned, and is prepared anew', () => {
    const life = prepared();
    life.settle(life.task('paymentAuthorisation'), 'return');
    expect(life.attempt(execute, accountant)?.details.why).toMatchObject({ phrase: 'orderToPrepare' });
  });

  it('was paid, or its payment reversed', () => {
    const life = smallLife().release(1, smallLines(1));
    expect(life.attempt(execute, accountant)?.details.why).toMatchObject({ phrase: 'orderPaid' });
    const entry = life.entries.find(({ motive }) => motive === 'disbursement')?.id ?? '';
    life.act({ type: 'reverse', data: { entry, reason: 'Compte clos' } }, accountant);
    expect(life.attempt(execute, accountant)?.details.why).toMatchObject({ phrase: 'orderReversed' });
  });

  it('is not paid by who prepared it, who gets the reason', () => {
    const life = prepared();
    life.settle(life.task('paymentAuthorisation'));
    life.open('tranche-1');
    expect(life.attempt(execute, { ...officer, roles: [...ROLES] })).toMatchObject({
      code: 'segregationOfDuties',
      details: { what: { phrase: 'youPreparedOrder' } },
    });
  });
});

describe('a payment that the tranche cannot bear', () => {
  const refused = (line: { component: string; amount: number; earmark?: string }) =>
    received().attempt(
      { type: 'preparePayment', data: { tranche: 1, lines: [{ payee: 'X', ...line }] } },
      officer,
    );

  it('names the component that is not planned', () => {
    expect(refused({ component: 'stadium', amount: 1 })).toMatchObject({
      code: 'componentUnknown',
      details: { component: { name: 'stadium' } },
    });
  });

  it.each([
    ['general', { component: 'shelter', amount: 30_000 }, 30_000, 29_999, 'generalFund'],
    [
      'earmarked',
      { component: 'women-centre', amount: 15_001, earmark: 'women' },
      15_001,
      15_000,
      'earmarkedFund',
    ],
  ] as const)(
    'names the %s fund, what is asked of it and what is there',
    (_which, line, asked, available, fund) => {
      expect(refused(line)).toMatchObject({
        code: 'fundsInsufficient',
        details: { asked, available, fund: { phrase: fund, details: { tranche: 1 } } },
      });
    },
  );
});

describe('a receipt', () => {
  const receipt = (life: Life, change: object) => ({
    type: 'recordReceipt' as const,
    data: { call: 'c1', amount: 1, valueDate: life.today, reference: 'R', ...change },
  });

  it('of tomorrow’s value is refused at its date', () => {
    const life = called();
    expect(life.attempt(receipt(life, { valueDate: '2026-03-03' }), accountant)).toMatchObject({
      code: 'dateInFuture',
      field: 'valueDate',
      details: { date: { day: '2026-03-03' } },
    });
  });

  it('of more than is still due is refused at its amount', () => {
    const life = called();
    life.receiveOn('c1', 14_000);
    expect(life.attempt(receipt(life, { amount: 1_001 }), accountant)).toMatchObject({
      code: 'receiptExceedsCall',
      field: 'amount',
      details: { amount: 1_001, outstanding: 1_000 },
    });
  });
});

it('a justification of more than was disbursed is refused at its amount, with its fund', () => {
  const life = smallLife().release(1, smallLines(1)).justify(1, 10_000, 'women');
  const data = { tranche: 1, amount: 5_001, earmark: 'women', document: documentOf('invoice') };
  expect(life.attempt({ type: 'justifyExpenditure', data }, owner)).toMatchObject({
    code: 'justificationExceedsDisbursed',
    field: 'amount',
    details: { amount: 5_001, available: 5_000, fund: { phrase: 'earmarkedFund', details: { tranche: 1 } } },
  });
});

describe('a report on a component', () => {
  const report = (change: object) => ({
    type: 'reportComponent' as const,
    data: { tranche: 1, component: 'shelter', status: 'underway' as const, ...change },
  });

  it('that is not planned is refused at its component', () => {
    expect(smallLife().attempt(report({ component: 'stadium' }), owner)).toMatchObject({
      code: 'componentUnknown',
      field: 'component',
      details: { component: { name: 'stadium' } },
    });
  });

  it('lays its document on the tranche’s file, where it has one', () => {
    const life = smallLife();
    expect(life.act(report({}), owner)).toEqual(['ComponentReported']);
    expect(life.c.documents).toEqual([]);
    const document = documentOf('photo');
    expect(life.act(report({ document }), owner)).toEqual(['DocumentProvided', 'ComponentReported']);
    expect(life.c.documents).toEqual([
      { tranche: 1, document, party: SMALL.contributor, filedBy: owner.sub },
    ]);
    expect(life.c.componentStatus).toEqual({ shelter: 'underway' });
  });
});
