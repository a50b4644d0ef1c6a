import { describe, expect, it } from 'vitest';
import type { Command } from '../../../../functions/aggregates/convention/commands.ts';
import { balance, bankBalanceOf } from '../../../../functions/aggregates/convention/execution/ledger.ts';
import { person } from '../../../../scenarios/cases.ts';
import { documentOf, type Life } from '../../../support/life.ts';
import { SMALL, smallLife, smallLines } from '../../../support/small.ts';

const officer = person(SMALL.council, 'officer');
const accountant = person(SMALL.council, 'accountant');

/** How much one convention holds: the number of each is refused by name, and another's share is not touched. */
describe('limits', () => {
  it('takes forty pledges of each party', () => {
    const life = smallLife('pledging');
    const pledge = { type: 'pledge', data: { fiscalYear: 2026, nature: 'land', amount: 1 } } as const;
    for (let made = 0; made < 40; made += 1) life.act(pledge, officer);
    expect(life.refusal(pledge, officer)).toBe('pledgesTooMany');
    expect(life.refusal(pledge, person(SMALL.wilaya, 'officer'))).toBeUndefined();
    life.act({ type: 'withdrawPledge', data: { pledge: 'p1' } }, officer);
    expect(life.refusal(pledge, officer)).toBeUndefined();
  });

  it('takes no more of them by an amendment', () => {
    const add = {
      add: { party: SMALL.council, fiscalYear: 2026, nature: 'land' as const, amount: 1 },
    };
    const contributions = Array.from({ length: 40 }, () => add);
    const amend = { type: 'amend', data: { reason: 'x', changes: { contributions } } } as const;
    expect(smallLife().refusal(amend, officer)).toBe('pledgesTooMany');
  });

  it('takes forty documents of each party on each tranche, whatever they are filed for', () => {
    const life = smallLife().release(1, smallLines(1));
    const owner = person(SMALL.contributor, 'officer');
    const provide = (tranche: number) =>
      ({ type: 'provideDocument', data: { tranche, document: documentOf('photo') } }) as const;
    for (let filed = 0; filed < 39; filed += 1) life.act(provide(1), owner);
    life.justify(1, 1);
    expect(life.refusal(provide(1), owner)).toBe('documentsTooMany');
    const justify = { tranche: 1, amount: 1, document: documentOf('invoice') };
    expect(life.refusal({ type: 'justifyExpenditure', data: justify }, owner)).toBe('documentsTooMany');
    expect(life.refusal(provide(2), owner)).toBeUndefined();
    expect(life.refusal(provide(1), officer)).toBeUndefined();
    // What leaves nothing of a fund to justify is always taken.
    life.justify(1, 29_998).justify(1, 15_000, 'women');
    expect(balance(life.c.books.funds, 'disbursed', { tranche: 1 })).toBe(0);
  });

  it('takes forty parts of each call, and then the rest of it', () => {
    const life = smallLife();
    life.open('tranche-1');
    for (let booked = 0; booked < 40; booked += 1) life.receiveOn('c1', 1);
    const receipt = { call: 'c1', amount: 1, valueDate: life.today, reference: 'R' };
    expect(life.refusal({ type: 'recordReceipt', data: receipt }, accountant)).toBe('receiptsTooMany');
    life.receiveOn('c2', 1);
    life.receiveOn('c1', 14_960);
  });

  describe('twenty payment orders of each tranche', () => {
    const prepare = (amount: number): Command => ({
      type: 'preparePayment',
      data: { tranche: 1, lines: [{ payee: 'Atlas', component: 'shelter', amount }] },
    });
    const received = () => {
      const life = smallLife();
      life.open('tranche-1');
      return life.receive(1);
    };

    it('are the most that stand; then the tranche is closed', () => {
      const life = received();
      for (let prepared = 0; prepared < 20; prepared += 1) life.act(prepare(1), officer);
      expect(life.attempt(prepare(1), officer)).toMatchObject({
        code: 'ordersTooMany',
        details: { most: 20 },
      });
      for (const { id } of life.c.orders) {
        const key = `payment-${id.slice(1)}`;
        life.approve(key);
        life.open(key);
        life.act({ type: 'executePayment', data: { order: id, reference: `VIR-${id}` } }, accountant);
      }
      expect(life.refusal(prepare(1), officer)).toBe('ordersTooMany');
      expect(life.closeTranche(1).c.closedTranches).toEqual([1]);
    });

    it('besides forty that came back', () => {
      const life = received();
      for (let returned = 1; returned <= 40; returned += 1) {
        life.act(prepare(1), officer);
        life.open(`payment-${returned}`);
        life.settle(life.task('paymentAuthorisation'), 'return');
      }
      expect(life.attempt(prepare(1), officer)).toMatchObject({
        code: 'ordersTooMany',
        details: { most: 40 },
      });
      expect(life.closeTranche(1).c.closedTranches).toEqual([1]);
    });
  });

  it('takes forty resolutions that are open or adopted, and then what settles a call or a fund', () => {
    const life = smallLife();
    life.open('tranche-1');
    const reduce = (amount: number) =>
      ({
        type: 'proposeResolution',
        data: { reason: 'Budget', matter: { type: 'reduceCall', call: 'c1', amount } },
      }) as const;
    for (let number = 1; number <= 41; number += 1) {
      life.act(reduce(1), officer);
      life.open(`resolution-${number}`);
      if (number === 1) life.settle(life.task('resolutionApproval'), 'reject');
      else life.approve(`resolution-${number}`);
    }
    expect(life.refusal(reduce(1), officer)).toBe('resolutionsTooMany');
    const cancel = { type: 'cancelCall' as const, call: 'c1' };
    life.act({ type: 'proposeResolution', data: { reason: 'Budget', matter: cancel } }, officer);
    life.approve('resolution-42');
    expect(life.c.calls[0]?.status).toBe('cancelled');
  });

  it('takes twenty amendments that are open or adopted', () => {
    const life = smallLife();
    const amend = (number: number) =>
      ({
        type: 'amend',
        data: { reason: 'x', changes: { title: { ar: 'جديد', fr: `Nouveau ${number}` } } },
      }) as const;
    for (let number = 1; number <= 21; number += 1) {
      life.act(amend(number), officer);
      life.open(`amendment-${number}`);
      if (number === 1) life.settle(life.task('review', SMALL.wilaya), 'reject');
      while (life.c.amendments.at(-1)?.status === 'open') life.approve(`amendment-${number}`);
    }
    expect(life.refusal(amend(22), officer)).toBe('amendmentsTooMany');
  });

  describe('two hundred movements of the bank', () => {
    const bank = (life: Life, amount: number) => {
      const movement = { amount, valueDate: life.today, reference: `B ${life.events.length}` };
      return { text: 'Frais', ...movement };
    };
    const cover = (amount: number, party: string = SMALL.council) =>
      ({ type: 'coverCharge', data: { party, amount } }) as const;

    /** An account of which income and charges have taken all the room, and a charge is to bear. */
    const crowded = () => {
      const life = smallLife();
      life.open('tranche-1');
      life.receiveOn('c3', 12_500);
      life.act(
        { type: 'recordTransfer', data: { party: SMALL.wilaya, ...withoutText(bank(life, 70)) } },
        accountant,
      );
      for (let booked = 0; booked < 198; booked += 1)
        life.act({ type: 'recordIncome', data: { kind: 'interest', ...bank(life, 1) } }, accountant);
      life.act({ type: 'recordCharge', data: bank(life, 698) }, accountant);
      return life;
    };

    it('are the most, and never keep charges from being borne, nor advances from going back', () => {
      const life = crowded();
      expect(life.refusal({ type: 'recordCharge', data: bank(life, 1) }, accountant)).toBe(
        'movementsTooMany',
      );
      const back = { party: SMALL.wilaya, ...withoutText(bank(life, 1)) };
      expect(life.refusal({ type: 'returnUnallocated', data: back }, accountant)).toBe('movementsTooMany');
      life.act({ type: 'returnUnallocated', data: { ...back, amount: 70 } }, accountant);
      life.act(cover(500), accountant);
      life.act({ type: 'terminate', data: { reason: 'Rupture' } }, person(SMALL.ministry, 'signatory'));
      life.close();
      expect([life.c.phase, bankBalanceOf(life.c.books.funds)]).toEqual(['closed', 0]);
    });

    it('nor two hundred covers: what leaves nothing to bear, or to bear it with, is always taken', () => {
      const life = crowded();
      for (let borne = 0; borne < 200; borne += 1) life.act(cover(1), accountant);
      expect(life.refusal(cover(1), accountant)).toBe('movementsTooMany');
      life.act(cover(70, SMALL.wilaya), accountant);
      expect(life.refusal(cover(229), accountant)).toBe('movementsTooMany');
      life.act(cover(230), accountant);
      expect(balance(life.c.books.funds, 'uncovered')).toBe(0);
    });
  });
});

const withoutText = ({
  text: _text,
  ...movement
}: {
  text: string;
  amount: number;
  valueDate: string;
  reference: string;
}) => movement;
