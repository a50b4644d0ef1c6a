import { describe, expect, it } from 'vitest';
import { balance } from '../../../../../../functions/aggregates/convention/execution/ledger.ts';
import { conventionView } from '../../../../../../functions/aggregates/convention/shown/view.ts';
import { person } from '../../../../../../scenarios/cases.ts';
import { documentOf, type Life } from '../../../../../support/life.ts';
import { SMALL, smallLife, smallLines, smallTerms } from '../../../../../support/small.ts';
import { costFaults } from '../../invariants.ts';

/** Payments that come back beside others of the same funds: what is justified, and what newer orders have used. */

const accountant = person(SMALL.council, 'accountant');
const officer = person(SMALL.council, 'officer');

const line = (component: string, amount: number) => ({ payee: 'Atlas', component, amount });
const on = (life: Life) => ({ valueDate: life.today, reference: `B-${life.events.length}` });

const refusal = (life: Life, order: string) => ({
  type: 'recordPaymentRefusal' as const,
  data: { order, reason: 'Compte clos', ...on(life) },
});
const back = (life: Life, order: string, number: number, amount: number) => ({
  type: 'recordPaymentReturn' as const,
  data: { order, line: number, amount, ...on(life) },
});
const undo = (life: Life, motive: string) => ({
  type: 'reverse' as const,
  data: {
    entry: life.entries.findLast((entry) => entry.motive === motive)?.id ?? '',
    reason: 'Erreur',
  },
});

const refusable = (life: Life) => {
  const { orders } = conventionView(life.c, accountant, { language: 'fr', now: life.now });
  return orders.flatMap((order) => (order.refusable ? [order.id] : []));
};

/** The general funds of tranche 1, 29,999: order o1 has paid 10,000 in two lines, order o2 the 19,999 left. */
const twoPaid = () =>
  smallLife()
    .release(1, [line('shelter', 4_000), line('disability-centre', 6_000)])
    .pay(1, [line('disability-centre', 11_000), line('shelter', 8_999)]);

describe('a payment that the bank refuses, of funds that are justified in part', () => {
  it('names the justifications and write-offs to reverse first, and comes back once they are', () => {
    const life = twoPaid().justify(1, 20_000);
    const matter = { type: 'writeOff' as const, tranche: 1, amount: 1_000 };
    const owner = person(SMALL.contributor, 'officer');
    life.act({ type: 'proposeResolution', data: { reason: 'Perdu', matter } }, owner);
    life.approve('resolution-1');
    const refused = life.attempt(refusal(life, 'o1'), accountant);
    expect(refused).toMatchObject({
      code: 'paymentJustified',
      details: {
        entries: [
          { phrase: 'justificationMade', details: { tranche: 1, amount: 20_000 } },
          { phrase: 'writeOffMade', details: { tranche: 1, amount: 1_000 } },
        ],
      },
    });
    life.act(undo(life, 'writeOff'), accountant);
    life.act(undo(life, 'justification'), accountant);
    life.act(refusal(life, 'o1'), accountant);
    expect(life.c.orders[0]?.status).toBe('refused');
    life.justify(1, 19_999);
    expect(balance(life.c.books.funds, 'disbursed', { tranche: 1, earmark: null })).toBe(0);
  });

  it('is offered only where the whole of it can come back, not each of its lines', () => {
    const life = twoPaid();
    expect(refusable(life)).toEqual(['o1', 'o2']);
    life.justify(1, 19_999);
    expect(refusable(life)).toEqual(['o1']);
    life.justify(1, 1_000);
    expect(refusable(life)).toEqual([]);
    for (const id of ['o1', 'o2'])
      expect(life.refusal(refusal(life, id), accountant)).toBe('paymentJustified');
  });

  it('is not offered once a part of it is back', () => {
    const life = twoPaid();
    life.act(back(life, 'o1', 1, 1), accountant);
    expect(refusable(life)).toEqual(['o2']);
  });
});

it('a payment that the bank refuses while the final report is discussed goes back with the balance', () => {
  const terms = smallTerms('2026-03-02');
  const tranches = terms.tranches.map((tranche) => ({ ...tranche, conditions: [] }));
  const settings = { closureJustifiedPercent: 0 };
  const life = smallLife('active', { terms: { ...terms, tranches }, settings });
  life.release(1, smallLines(1)).release(2, smallLines(2)).deliver();
  const report = { type: 'close' as const, data: { report: documentOf('final-report') } };
  life.act(report, person(SMALL.ministry, 'officer'));
  life.act(refusal(life, 'o2'), accountant);
  for (const _step of ['finalReport', 'refundAuthorisation', 'refundExecution']) life.approve('closure-1');
  expect(life.c.phase).toBe('closed');
  expect(balance(life.c.books.funds, 'refunded')).toBe(45_001);
});

describe('a part of a payment that came back, undone', () => {
  /** The shelter costs 25,000. Order o1 has paid 20,000 for it, of which 5,000 came back. */
  const returned = () => {
    const life = smallLife().release(1, [line('shelter', 20_000)]);
    life.act(back(life, 'o1', 1, 5_000), accountant);
    return life;
  };

  it('is paid again as far as the component has cost left', () => {
    const life = returned();
    life.act({ type: 'preparePayment', data: { tranche: 1, lines: [line('shelter', 5_000)] } }, officer);
    life.act(undo(life, 'paymentReturn'), accountant);
    expect(costFaults(life.c, life.entries)).toEqual([]);
  });

  it('is refused where a newer order has used the cost, and names it: open, then paid', () => {
    const life = returned();
    life.act({ type: 'preparePayment', data: { tranche: 1, lines: [line('shelter', 9_000)] } }, officer);
    const refused = () => life.attempt(undo(life, 'paymentReturn'), accountant);
    const why = (phrase: string) => ({
      code: 'entryNotReversible',
      details: {
        why: {
          phrase: 'costUsed',
          details: { available: 1_000, amount: 5_000, entries: [{ phrase, details: { order: 2 } }] },
        },
      },
    });
    expect(refused()).toMatchObject(why('orderOpen'));
    for (const step of ['paymentAuthorisation', 'paymentExecution']) {
      life.open('payment-2');
      if (step === 'paymentAuthorisation') life.settle(life.task(step));
    }
    life.act({ type: 'executePayment', data: { order: 'o2', reference: 'VIR-2' } }, accountant);
    expect(refused()).toMatchObject(why('paymentMade'));
    const paid = life.entries.find(({ subject, motive }) => subject === 'o2' && motive === 'disbursement');
    life.act({ type: 'reverse', data: { entry: paid?.id ?? '', reason: 'Erreur' } }, accountant);
    expect(refused()).toBeUndefined();
    expect(costFaults(life.c, life.entries)).toEqual([]);
  });

  it('is refused where an amendment has lowered the cost', () => {
    const life = returned();
    const components = life.c.terms.components.map((each) => {
      if (each.id === 'shelter') return { ...each, cost: 15_000 };
      return each.id === 'disability-centre' ? { ...each, cost: 45_000 } : each;
    });
    life.act({ type: 'amend', data: { reason: 'Coût', changes: { components } } }, officer);
    while (life.c.amendments[0]?.status === 'open') life.approve('amendment-1');
    expect(life.attempt(undo(life, 'paymentReturn'), accountant)).toMatchObject({
      code: 'entryNotReversible',
      details: { why: { phrase: 'costLowered' } },
    });
  });
});
