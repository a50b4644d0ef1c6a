import { describe, expect, it, test } from 'vitest';
import * as z from 'zod/mini';
import { Terms } from '../../../../../functions/aggregates/convention/terms.ts';
import { DocumentReference } from '../../../../../functions/aggregates/shared/document.ts';
import { person } from '../../../../../scenarios/cases.ts';
import { documentOf, type Life } from '../../../../support/life.ts';
import { SMALL, smallLife, smallLines, smallTerms } from '../../../../support/small.ts';

/** The same thing twice is asked about; what is another, or was undone, is booked. */

const accountant = person(SMALL.council, 'accountant');
const owner = person(SMALL.contributor, 'officer');

describe('a receipt', () => {
  const called = () => {
    const life = smallLife();
    life.open('tranche-1');
    return life;
  };
  const receipt = (life: Life, change: object = {}) => ({
    type: 'recordReceipt' as const,
    data: { call: 'c4', amount: 100, valueDate: life.today, reference: 'VIR 12/2026', ...change },
  });

  it('with the call, reference, amount and day of one that stands is asked about, and taken when confirmed', () => {
    const life = called();
    life.act(receipt(life), accountant);
    for (const reference of ['VIR 12/2026', 'vir 12-2026 ', 'VIR\u00a012/2026\u200f']) {
      expect(life.refusal(receipt(life, { reference }), accountant)).toBe('possibleDuplicate');
    }
    life.act(receipt(life, { confirmedDistinct: true }), accountant);
    expect(life.c.calls.find(({ id }) => id === 'c4')?.received).toBe(200);
  });

  it('that differs in any of them is another', () => {
    const life = called();
    life.act(receipt(life), accountant);
    for (const change of [
      { call: 'c3' },
      { amount: 101 },
      { valueDate: '2026-03-01' },
      { reference: 'VIR 13/2026' },
    ]) {
      expect(life.refusal(receipt(life, change), accountant)).toBeUndefined();
    }
  });

  it('is booked again after its reversal', () => {
    const life = called();
    life.act(receipt(life), accountant);
    const entry = life.entries.at(-1)?.id ?? '';
    life.act({ type: 'reverse', data: { entry, reason: 'Erreur' } }, accountant);
    expect(life.refusal(receipt(life), accountant)).toBeUndefined();
  });
});

describe('a payment', () => {
  /** Two tranches with one order each, of the same amount unless told otherwise, ready to be paid. */
  const authorised = (other = 10_000) => {
    const terms = smallTerms('2026-03-02');
    const tranches = terms.tranches.map((tranche) => ({ ...tranche, conditions: [] }));
    const life = smallLife('active', { terms: { ...terms, tranches } });
    for (const [n, amount] of [
      [1, 10_000],
      [2, other],
    ] as const) {
      const procedure = `tranche-${n}`;
      life.open(procedure);
      life.receive(n);
      life.open(procedure);
      const lines = ['shelter', 'disability-centre'].map((component) => ({
        payee: 'X',
        component,
        amount: amount / 2,
      }));
      life.act({ type: 'preparePayment', data: { tranche: n, lines } }, person(SMALL.council, 'officer'));
      life.approve(procedure);
      life.open(procedure);
    }
    return life;
  };
  const pay = (order: string, change: object = {}) => ({
    type: 'executePayment' as const,
    data: { order, reference: 'VIR 7/2026', ...change },
  });

  it('with the reference and amount of one of the same day is asked about, and made when confirmed', () => {
    const life = authorised();
    life.act(pay('o1'), accountant);
    expect(life.attempt(pay('o2', { reference: 'vir 7-2026' }), accountant)).toMatchObject({
      code: 'possibleDuplicate',
      details: { day: { day: life.today } },
    });
    life.act(pay('o2', { confirmedDistinct: true }), accountant);
    expect(life.c.orders.map(({ status }) => status)).toEqual(['executed', 'executed']);
  });

  it('of another amount, reference or day is another', () => {
    const paid = (life: Life) => {
      life.act(pay('o1'), accountant);
      return life;
    };
    expect(paid(authorised(8_000)).refusal(pay('o2'), accountant)).toBeUndefined();
    expect(paid(authorised()).refusal(pay('o2', { reference: 'VIR 8/2026' }), accountant)).toBeUndefined();
    expect(paid(authorised()).wait(1).refusal(pay('o2'), accountant)).toBeUndefined();
  });

  it('is made with the same reference after its reversal', () => {
    const life = authorised();
    life.act(pay('o1'), accountant);
    const entry = life.entries.find(({ motive }) => motive === 'disbursement')?.id ?? '';
    life.act({ type: 'reverse', data: { entry, reason: 'Compte clos' } }, accountant);
    expect(life.refusal(pay('o2'), accountant)).toBeUndefined();
  });
});

describe('the refund at the closure', () => {
  /** Half of the second tranche is paid, under VIR-o2, and the same amount stays on the account to be refunded. */
  const refund = (reference: string, later = 0) => {
    const life = smallLife()
      .release(1, smallLines(1, 1))
      .justify(1, 15_000, 'women')
      .justify(1, 29_998)
      .minutes(2)
      .release(2, [
        { payee: 'Entreprise Al Amal', component: 'women-centre', earmark: 'women', amount: 15_000 },
        { payee: 'Entreprise Atlas', component: 'disability-centre', amount: 7501 },
      ])
      .justify(2, 15_000, 'women')
      .justify(2, 7501)
      .deliver();
    const report = documentOf('final-report');
    life.act({ type: 'close', data: { report } }, person(SMALL.ministry, 'officer'));
    for (const _ of ['report', 'authorisation']) {
      life.open('closure-1');
      life.approve('closure-1');
    }
    life.open('closure-1');
    life.wait(later);
    const task = life.task('refundExecution').id;
    return { life, data: { task, decision: 'approve', reference } } as const;
  };
  const attempt = ({ life, data }: ReturnType<typeof refund>, change: object = {}) =>
    life.refusal({ type: 'decideTask', data: { ...data, ...change } }, accountant);

  it('with the reference, amount and day of a payment is asked about, and made when confirmed', () => {
    for (const reference of ['VIR-o2', 'vir o2 ']) {
      expect(attempt(refund(reference))).toBe('possibleDuplicate');
      expect(attempt(refund(reference), { confirmedDistinct: true })).toBeUndefined();
    }
    const { life, data } = refund('VIR-o2');
    life.act({ type: 'decideTask', data: { ...data, confirmedDistinct: true } }, accountant);
    expect([life.c.phase, life.entries.at(-1)?.reference]).toEqual(['closed', 'VIR-o2']);
    expect(JSON.stringify(life.c.tasks)).not.toContain('confirmedDistinct');
  });

  it('that differs in reference, amount or day is another', () => {
    expect(attempt(refund('VIR-o3'))).toBeUndefined();
    expect(attempt(refund('VIR-o1'))).toBeUndefined();
    expect(attempt(refund('VIR-o2', 1))).toBeUndefined();
  });
});

describe('a file', () => {
  const paid = () => {
    const life = smallLife();
    life.release(1, smallLines(1));
    return life;
  };
  const justify = (change: object = {}) => ({
    type: 'justifyExpenditure' as const,
    data: { tranche: 1, amount: 100, document: documentOf('facture'), ...change },
  });

  it('justifies one fund once, and two funds', () => {
    const life = paid();
    life.act(justify(), owner);
    expect(life.refusal(justify(), owner)).toBe('possibleDuplicate');
    expect(life.refusal(justify({ earmark: 'women' }), owner)).toBeUndefined();
    expect(life.refusal(justify({ confirmedDistinct: true }), owner)).toBeUndefined();
  });

  it('justifies again what was reversed', () => {
    const life = paid();
    life.act(justify(), owner);
    const entry = life.entries.at(-1)?.id ?? '';
    life.act({ type: 'reverse', data: { entry, reason: 'Erreur' } }, accountant);
    expect(life.refusal(justify(), owner)).toBeUndefined();
  });

  it('that is empty is none', () => {
    const sha256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
    expect(z.safeParse(DocumentReference, { ...documentOf('facture'), sha256 }).success).toBe(false);
    expect(z.safeParse(DocumentReference, documentOf('facture')).success).toBe(true);
  });
});

test('a condition asks only for a kind of document that evidence can file', () => {
  const terms = smallTerms('2026-03-02');
  const asking = (document: string) => ({
    ...terms,
    tranches: terms.tranches.map((tranche) => ({
      ...tranche,
      conditions: [{ type: 'documentProvided', document }],
    })),
  });
  expect(z.safeParse(Terms, asking('PV de réception provisoire')).success).toBe(false);
  expect(z.safeParse(Terms, asking('pv-reception-provisoire')).success).toBe(true);
});

test.each(['2025-12-31', '2029-01-01', '2062-01-01'])(
  'a tranche due %s lies outside the years',
  (dueDate) => {
    const life = smallLife('draft');
    const tranches = life.c.terms.tranches.map((tranche) => ({ ...tranche, dueDate }));
    const revise = { type: 'revise', data: { terms: { tranches } } } as const;
    expect(life.attempt(revise, person(SMALL.ministry, 'officer'))).toMatchObject({
      code: 'termsInconsistent',
      faults: [{ path: 'terms.tranches.0.dueDate' }, { path: 'terms.tranches.1.dueDate' }],
    });
  },
);
