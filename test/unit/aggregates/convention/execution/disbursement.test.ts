import { describe, expect, it } from 'vitest';
import { balance, reached } from '../../../../../functions/aggregates/convention/execution/ledger.ts';
import { conditionsStanding } from '../../../../../functions/aggregates/convention/execution/tranche.ts';
import type { Condition } from '../../../../../functions/aggregates/convention/terms.ts';
import type { Person } from '../../../../../functions/kernel/principal.ts';
import { person } from '../../../../../scenarios/cases.ts';
import { documentOf, type Life } from '../../../../support/life.ts';
import { SMALL, smallLife, smallLines, smallTerms } from '../../../../support/small.ts';

const accountant = person(SMALL.council, 'accountant');
const officer = person(SMALL.council, 'officer');
const owner = person(SMALL.contributor, 'officer');

/** In force, the second tranche bound to the conditions given. */
function withConditions(conditions: Condition[]): Life {
  const terms = smallTerms('2026-03-02');
  const tranches = terms.tranches.map((tranche) => (tranche.n === 2 ? { ...tranche, conditions } : tranche));
  return smallLife('active', { terms: { ...terms, tranches } });
}

/** The first tranche called and all of it received, its payment to be prepared. */
function received(): Life {
  const life = smallLife();
  life.open('tranche-1');
  life.receive(1);
  life.open('tranche-1');
  return life;
}

function prepared(): Life {
  const life = received();
  life.act({ type: 'preparePayment', data: { tranche: 1, lines: smallLines(1) } }, officer);
  return life;
}

const met = (life: Life, n: number) => conditionsStanding(life.c, n).map((each) => each.met);

describe('tranche conditions', () => {
  it('asks by default 70 % of the tranche before justified, and the committee’s minutes', () => {
    const life = smallLife().release(1, smallLines(1));
    expect(life.open('tranche-2')).toEqual([]);
    life.minutes(2).justify(1, 15_000, 'women').justify(1, 16_499);
    expect(met(life, 2)).toEqual([false, true]);
    life.justify(1, 1);
    expect(met(life, 2)).toEqual([true, true]);
    expect(life.open('tranche-2')).toEqual(['FundsCalled', 'StepOpened']);
  });

  it('asks that a party has paid all its calls', () => {
    const life = withConditions([{ type: 'partyPaid', party: SMALL.ministry, tranche: 1 }]);
    expect(met(life, 2)).toEqual([false]);
    life.open('tranche-1');
    life.receiveOn('c1', 15_000);
    life.receiveOn('c2', 9_999);
    expect(met(life, 2)).toEqual([false]);
    life.receiveOn('c2', 1);
    expect(met(life, 2)).toEqual([true]);
  });

  it('asks for a document on its own file', () => {
    const life = withConditions([{ type: 'documentProvided', document: 'audit' }]);
    const provide = (tranche: number) =>
      life.act({ type: 'provideDocument', data: { tranche, document: documentOf('audit') } }, owner);
    provide(1);
    expect(met(life, 2)).toEqual([false]);
    provide(2);
    expect(met(life, 2)).toEqual([true]);
  });

  it('asks that a component has come at least so far', () => {
    const life = withConditions([{ type: 'componentStatus', component: 'shelter', status: 'finished' }]);
    const report = (status: 'underway' | 'inService') =>
      life.act({ type: 'reportComponent', data: { tranche: 1, component: 'shelter', status } }, owner);
    report('underway');
    expect(met(life, 2)).toEqual([false]);
    report('inService');
    expect(met(life, 2)).toEqual([true]);
  });

  it('does not call before the due date', () => {
    const terms = smallTerms('2026-03-02');
    const tranches = terms.tranches.map((tranche) => ({ ...tranche, dueDate: '2026-06-01', conditions: [] }));
    const life = smallLife('active', { terms: { ...terms, tranches } });
    expect(life.open('tranche-1')).toEqual([]);
    life.now = '2026-06-01T00:00:00.000Z';
    expect(life.open('tranche-1')).toEqual(['FundsCalled', 'StepOpened']);
  });
});

describe('disbursement', () => {
  it('calls each party for its share of each earmark', () => {
    const life = smallLife();
    life.open('tranche-1');
    expect(life.c.calls.map(({ party, earmark, amount }) => [party, earmark, amount])).toEqual([
      [SMALL.ministry, 'women', 15_000],
      [SMALL.ministry, undefined, 10_000],
      [SMALL.council, undefined, 12_500],
      [SMALL.wilaya, undefined, 7_499],
    ]);
    expect(life.open('tranche-1')).toEqual([]);
  });

  it('takes a receipt in parts, never more than is due, never from the future', () => {
    const life = smallLife();
    life.open('tranche-1');
    const receipt = (amount: number, valueDate = life.today) =>
      ({ type: 'recordReceipt', data: { call: 'c1', amount, valueDate, reference: 'R' } }) as const;
    expect(life.refusal(receipt(15_001), accountant)).toBe('receiptExceedsCall');
    expect(life.refusal(receipt(1, '2099-01-01'), accountant)).toBe('dateInFuture');
    expect(life.act(receipt(14_000), accountant)).toEqual(['ReceiptRecorded']);
    expect(life.act(receipt(1000), accountant)).toEqual(['ReceiptRecorded', 'TaskDecided']);
    expect(life.refusal(receipt(1), accountant)).toBe('receiptExceedsCall');
    const unknown = { type: 'recordReceipt', data: { ...receipt(1).data, call: 'c99' } } as const;
    expect(life.refusal(unknown, accountant)).toBe('callUnknown');
  });

  it('takes today’s date as it is written in Morocco, an hour ahead of UTC', () => {
    const life = smallLife();
    life.open('tranche-1');
    const receipt = (valueDate: string) =>
      ({ type: 'recordReceipt', data: { call: 'c1', amount: 1, valueDate, reference: 'R' } }) as const;
    life.now = '2026-06-01T22:57:00.000Z';
    expect(life.refusal(receipt('2026-06-02'), accountant)).toBe('dateInFuture');
    life.now = '2026-06-01T22:59:30.000Z';
    expect(life.refusal(receipt('2026-06-03'), accountant)).toBe('dateInFuture');
    expect(life.refusal(receipt('2026-06-02'), accountant)).toBeUndefined();
    // Level with UTC since 20 September 2026: at 23:30 there, tomorrow has not begun.
    life.now = '2026-11-25T23:30:00.000Z';
    expect(life.refusal(receipt('2026-11-26'), accountant)).toBe('dateInFuture');
    expect(life.refusal(receipt('2026-11-25'), accountant)).toBeUndefined();
  });

  it('cannot be hurried: no payment is prepared before the money is there', () => {
    const life = smallLife();
    const prepare = { type: 'preparePayment', data: { tranche: 1, lines: smallLines(1) } } as const;
    expect(life.refusal(prepare, officer)).toBe('stepNotReached');
    life.open('tranche-1');
    expect(life.refusal(prepare, officer)).toBe('fundsInsufficient');
    expect(
      life.refusal({ type: 'preparePayment', data: { tranche: 9, lines: smallLines(1) } }, officer),
    ).toBe('trancheUnknown');
  });

  it.each([
    ['more than was received', { component: 'shelter', amount: 30_000 }, 'fundsInsufficient'],
    [
      'more of an earmark than was received',
      { component: 'women-centre', earmark: 'women', amount: 15_001 },
      'fundsInsufficient',
    ],
    [
      'an earmark’s money for others',
      { component: 'shelter', earmark: 'women', amount: 1 },
      'earmarkMisused',
    ],
    [
      'money of an earmark nobody gave',
      { component: 'shelter', earmark: 'difficulty', amount: 1 },
      'fundsInsufficient',
    ],
    ['a component that is not planned', { component: 'stadium', amount: 1 }, 'componentUnknown'],
  ] as const)('refuses to prepare a payment of %s', (_what, line, code) => {
    const lines = [{ payee: 'X', ...line }];
    expect(received().refusal({ type: 'preparePayment', data: { tranche: 1, lines } }, officer)).toBe(code);
  });

  describe('within the cost plan', () => {
    const line = (component: string, amount: number, earmark?: string) => ({
      payee: 'X',
      component,
      amount,
      ...(earmark && { earmark }),
    });
    const prepare = (tranche: number, ...lines: ReturnType<typeof line>[]) =>
      ({ type: 'preparePayment', data: { tranche, lines } }) as const;

    it('pays a component at most what it costs, its lines taken together', () => {
      const refusal = received().attempt(prepare(1, line('shelter', 20_000), line('shelter', 5001)), officer);
      expect(refusal?.code).toBe('componentCostExceeded');
      expect(refusal?.details).toMatchObject({ component: { name: { fr: 'shelter' } }, available: 25_000 });
      expect(received().refusal(prepare(1, line('shelter', 25_000)), officer)).toBeUndefined();
    });

    it('counts what other tranches have paid, or have prepared', () => {
      const life = smallLife()
        .release(1, [line('shelter', 24_000)])
        .closeTranche(1)
        .justify(1, 24_000)
        .minutes(2);
      life.open('tranche-2');
      life.receive(2);
      life.open('tranche-2');
      const refusal = life.attempt(prepare(2, line('shelter', 1001)), officer);
      expect(refusal?.details).toMatchObject({ component: { name: { fr: 'shelter' } }, available: 1000 });
      const both = withConditions([]);
      for (const n of [1, 2]) {
        both.open(`tranche-${n}`);
        both.receive(n);
        both.open(`tranche-${n}`);
      }
      both.act(prepare(1, line('shelter', 24_000)), officer);
      expect(both.refusal(prepare(2, line('shelter', 1001)), officer)).toBe('componentCostExceeded');
      expect(both.refusal(prepare(2, line('shelter', 1000)), officer)).toBeUndefined();
    });

    it('leaves out what was returned or reversed', () => {
      const life = received();
      life.act(prepare(1, line('shelter', 25_000)), officer);
      life.open('tranche-1');
      life.settle(life.task('paymentAuthorisation'), 'return');
      life.release(1, [line('shelter', 25_000)]);
      const paid = life.entries.find((each) => each.motive === 'disbursement')?.id ?? '';
      life.act({ type: 'reverse', data: { entry: paid, reason: 'Compte clos' } }, accountant);
      life.release(1, [line('shelter', 25_000)]);
      expect(life.c.orders.map((order) => order.status)).toEqual(['returned', 'reversed', 'executed']);
    });

    it('pays in cash only what is not brought to the component in kind', () => {
      const lines = [line('women-centre', 15_000, 'women'), line('women-centre', 15_001)];
      const refusal = received().attempt(prepare(1, ...lines), officer);
      expect(refusal?.details).toMatchObject({
        component: { name: { fr: 'women-centre' } },
        available: 30_000,
      });
    });

    it('asks again when the order is paid: an amendment may have lowered the cost meanwhile', () => {
      const life = received();
      life.act(prepare(1, line('shelter', 25_000)), officer);
      life.approve('tranche-1');
      const components = life.c.terms.components.map((each) => {
        if (each.id === 'shelter') return { ...each, cost: each.cost - 1 };
        return each.id === 'disability-centre' ? { ...each, cost: each.cost + 1 } : each;
      });
      life.act({ type: 'amend', data: { reason: 'x', changes: { components } } }, officer);
      while (life.c.textVersion === 1) life.approve('amendment-1');
      life.open('tranche-1');
      const execute = { type: 'executePayment', data: { order: 'o1', reference: 'V' } } as const;
      expect(life.refusal(execute, accountant)).toBe('componentCostExceeded');
    });
  });

  it('spends each party’s money in proportion, to the centime', () => {
    const life = smallLife().release(1, smallLines(1, 10_000));
    const spent = life.entries
      .filter((entry) => entry.motive === 'disbursement')
      .map((each) => [each.party, each.earmark, each.amount]);
    expect(spent).toEqual([
      [SMALL.ministry, 'women', 15_000],
      [SMALL.ministry, undefined, 6667],
      [SMALL.wilaya, undefined, 4999],
      [SMALL.council, undefined, 8333],
    ]);
  });

  it('takes each tranche’s own order through, where two tranches are paid at once', () => {
    const life = withConditions([]);
    for (const n of [1, 2] as const) {
      life.open(`tranche-${n}`);
      life.receive(n);
      life.open(`tranche-${n}`);
      life.act({ type: 'preparePayment', data: { tranche: n, lines: smallLines(n) } }, officer);
    }
    const statuses = () => life.c.orders.map(({ status }) => status);
    life.open('tranche-1');
    expect(life.task('paymentAuthorisation').subject).toBe('o1');
    life.settle(life.task('paymentAuthorisation'));
    expect(statuses()).toEqual(['authorised', 'prepared']);
    life.open('tranche-1');
    expect(life.task('paymentExecution').subject).toBe('o1');
    life.settle(life.task('paymentExecution'), 'return');
    expect(statuses()).toEqual(['returned', 'prepared']);
  });

  it('lets who prepared or authorised an order not return it as its accountant either', () => {
    const severalRoles: Person = {
      ...person(SMALL.council, 'authorising-officer', 3),
      roles: ['authorising-officer', 'accountant'],
    };
    const life = prepared();
    life.open('tranche-1');
    life.act(life.command(life.task('paymentAuthorisation')), severalRoles);
    life.open('tranche-1');
    const back = life.command(life.task('paymentExecution'), 'return');
    expect(life.refusal(back, severalRoles)).toBe('segregationOfDuties');
    expect(life.refusal(back, { ...officer, roles: ['officer', 'accountant'] })).toBe('segregationOfDuties');
    expect(life.refusal(back, accountant)).toBeUndefined();
  });

  it('keeps apart who prepares, who authorises and who executes', () => {
    const life = prepared();
    life.open('tranche-1');
    const authorisation = life.command(life.task('paymentAuthorisation'));
    const preparer = {
      ...officer,
      roles: ['officer' as const, 'authorising-officer' as const, 'accountant' as const],
    };
    expect(life.refusal(authorisation, preparer)).toBe('segregationOfDuties');
    const authoriser = {
      ...person(SMALL.council, 'authorising-officer'),
      roles: ['authorising-officer' as const, 'accountant' as const],
    };
    life.act(authorisation, authoriser);
    life.open('tranche-1');
    const execute = { type: 'executePayment', data: { order: 'o1', reference: 'V' } } as const;
    expect(life.refusal(execute, authoriser)).toBe('segregationOfDuties');
    expect(life.refusal(execute, preparer)).toBe('segregationOfDuties');
    expect(life.act(execute, accountant)).toEqual(['PaymentExecuted', 'TaskDecided', 'StepConcluded']);
    expect(life.refusal(execute, accountant)).toBe('orderNotPayable');
    expect(life.refusal({ type: 'executePayment', data: { order: 'o9', reference: 'V' } }, accountant)).toBe(
      'orderUnknown',
    );
  });

  it('settles by their act, not by a decision, the tasks that ask for one', () => {
    const life = received();
    expect(life.refusal(life.command(life.task('paymentPreparation')), officer)).toBe('taskDoneByAct');
    life.act({ type: 'preparePayment', data: { tranche: 1, lines: smallLines(1) } }, officer);
    life.approve('tranche-1');
    life.open('tranche-1');
    expect(life.refusal(life.command(life.task('paymentExecution')), accountant)).toBe('taskDoneByAct');
  });

  it('prepares anew what the authorising officer returns', () => {
    const life = prepared();
    life.open('tranche-1');
    expect(life.settle(life.task('paymentAuthorisation'), 'return')).toEqual([
      'TaskDecided',
      'StepConcluded',
      'PaymentReturned',
      'TrancheReopened',
    ]);
    life.open('tranche-1');
    life.act({ type: 'preparePayment', data: { tranche: 1, lines: smallLines(1, 1) } }, officer);
    life.approve('tranche-1');
    expect(life.c.orders.map((order) => order.status)).toEqual(['returned', 'authorised']);
  });

  it('prepares anew what the accountant returns instead of paying', () => {
    const life = prepared();
    life.approve('tranche-1');
    life.open('tranche-1');
    expect(life.settle(life.task('paymentExecution'), 'return')).toEqual([
      'TaskDecided',
      'StepConcluded',
      'PaymentReturned',
      'TrancheReopened',
    ]);
    expect(life.refusal({ type: 'executePayment', data: { order: 'o1', reference: 'V' } }, accountant)).toBe(
      'orderNotPayable',
    );
    life.open('tranche-1');
    life.act({ type: 'preparePayment', data: { tranche: 1, lines: smallLines(1) } }, officer);
    life.approve('tranche-1');
    life.open('tranche-1');
    life.act({ type: 'executePayment', data: { order: 'o2', reference: 'V' } }, accountant);
    expect(life.c.orders.map((order) => order.status)).toEqual(['returned', 'executed']);
  });

  it('justifies what was disbursed, each earmark for itself, and no more', () => {
    const life = smallLife().release(1, smallLines(1, 10_000));
    const justify = (amount: number, earmark?: string) =>
      ({
        type: 'justifyExpenditure',
        data: { tranche: 1, amount, document: documentOf('invoice'), ...(earmark && { earmark }) },
      }) as const;
    expect(life.refusal(justify(20_000), owner)).toBe('justificationExceedsDisbursed');
    expect(life.refusal(justify(15_001, 'women'), owner)).toBe('justificationExceedsDisbursed');
    life.act(justify(19_999), owner);
    life.act(justify(15_000, 'women'), owner);
    expect(reached(life.c.books.funds, 'justified')).toBe(reached(life.c.books.funds, 'disbursed'));
    expect(life.c.documents.at(-1)).toMatchObject({ tranche: 1, filedBy: owner.sub });
  });

  it('reports only on components that are planned', () => {
    const report = {
      type: 'reportComponent',
      data: { tranche: 1, component: 'stadium', status: 'underway' },
    } as const;
    expect(smallLife().refusal(report, owner)).toBe('componentUnknown');
  });

  it('escalates a call that nobody answers, and still takes the money', () => {
    const life = smallLife();
    life.open('tranche-1');
    life.wait(31);
    expect(life.applyDeadlines('tranche-1').filter((type) => type === 'TaskEscalated')).toHaveLength(4);
    life.receive(1);
    expect(balance(life.c.books.funds, 'called')).toBe(0);
    life.open('tranche-1');
    expect(life.task('paymentPreparation').status).toBe('open');
  });
});
