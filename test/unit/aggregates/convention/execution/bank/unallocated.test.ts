import { describe, expect, it } from 'vitest';
import { duties } from '../../../../../../functions/aggregates/convention/execution/duties.ts';
import type { Account } from '../../../../../../functions/aggregates/convention/execution/entries.ts';
import {
  balance,
  bankBalanceOf,
} from '../../../../../../functions/aggregates/convention/execution/ledger.ts';
import { person } from '../../../../../../scenarios/cases.ts';
import type { Life } from '../../../../../support/life.ts';
import { SMALL, smallLife } from '../../../../../support/small.ts';

/** Money that answers no call: it waits outside `received`, until it is applied to a call or sent back. */

const accountant = person(SMALL.council, 'accountant');
const REFERENCE = 'VIR 1';

const called = () => {
  const life = smallLife();
  life.open('tranche-1');
  return life;
};
const lies = (life: Life, account: Account, party?: string) =>
  balance(life.c.books.funds, account, party === undefined ? {} : { party });
const bank = (life: Life) => bankBalanceOf(life.c.books.funds);
const callOf = (life: Life, id: string) => life.c.calls.find((each) => each.id === id);

const receipt = (life: Life, amount: number, change: object = {}) => ({
  type: 'recordReceipt' as const,
  data: { call: 'c1', amount, valueDate: life.today, reference: REFERENCE, ...change },
});
const transfer = (life: Life, amount: number, change: object = {}) => ({
  type: 'recordTransfer' as const,
  data: { party: SMALL.ministry, amount, valueDate: life.today, reference: REFERENCE, ...change },
});
const apply = (call: string, amount: number) => ({
  type: 'applyUnallocated' as const,
  data: { call, amount },
});
const sendBack = (life: Life, amount: number, change: object = {}) => ({
  type: 'returnUnallocated' as const,
  data: { party: SMALL.ministry, amount, valueDate: life.today, reference: 'VIR 2', ...change },
});

describe('more than was called', () => {
  it('is refused as a typing mistake, and taken when the person says that it is meant', () => {
    const life = called();
    expect(life.attempt(receipt(life, 15_001), accountant)).toMatchObject({
      code: 'receiptExceedsCall',
      details: { amount: 15_001, outstanding: 15_000 },
    });
    expect(life.act(receipt(life, 15_001, { excess: 'unallocated' }), accountant)).toEqual([
      'ReceiptRecorded',
      'TaskDecided',
      'AdvanceRecorded',
    ]);
    expect(callOf(life, 'c1')).toMatchObject({ received: 15_000, status: 'paid' });
    expect([lies(life, 'received'), lies(life, 'unallocated'), bank(life)]).toEqual([15_000, 1, 15_001]);
  });

  it('is recorded once: the same transfer again is asked about', () => {
    const life = called();
    const twice = receipt(life, 15_001, { excess: 'unallocated' });
    life.act(twice, accountant);
    expect(life.refusal(twice, accountant)).toBe('possibleDuplicate');
    expect(life.refusal(transfer(life, 15_001, { reference: 'vir-1' }), accountant)).toBe(
      'possibleDuplicate',
    );
    expect(life.refusal(transfer(life, 15_002), accountant)).toBeUndefined();
  });
});

describe('a transfer without a call', () => {
  it('lies on the account of its party before anything is called, and pays for nothing', () => {
    const life = smallLife();
    life.act(transfer(life, 700), accountant);
    expect([lies(life, 'unallocated', SMALL.ministry), lies(life, 'received'), bank(life)]).toEqual([
      700, 0, 700,
    ]);
    expect(life.refusal(transfer(life, 700), accountant)).toBe('possibleDuplicate');
    expect(life.refusal(transfer(life, 1, { party: 'nobody' }), accountant)).toBe('partyUnknown');
    expect(life.refusal(transfer(life, 1, { valueDate: '2030-01-01' }), accountant)).toBe('dateInFuture');
  });

  it("asks the account holder's accountant to apply it or to send it back, for what is left", () => {
    const life = called();
    const open = () =>
      duties(life.c)
        .filter(({ kind }) => kind === 'unallocated')
        .map(({ assignee, amount }) => [assignee.party, assignee.role, amount]);
    life.act(transfer(life, 700), accountant);
    expect(open()).toEqual([[SMALL.council, 'accountant', 700]]);
    life.act(apply('c1', 300), accountant);
    expect(open()).toEqual([[SMALL.council, 'accountant', 400]]);
    life.act(sendBack(life, 400), accountant);
    expect(open()).toEqual([]);
  });
});

describe('one transfer for several calls', () => {
  const calls = [
    { call: 'c1', amount: 15_000 },
    { call: 'c2', amount: 4_000 },
  ];

  it('is one act under one reference, each part a receipt that can be undone by itself', () => {
    const life = called();
    life.act(transfer(life, 19_000, { calls }), accountant);
    expect([callOf(life, 'c1')?.status, callOf(life, 'c2')?.received]).toEqual(['paid', 4_000]);
    expect(new Set(life.entries.slice(-2).map(({ reference }) => reference))).toEqual(new Set([REFERENCE]));
    expect(life.refusal(transfer(life, 19_000, { calls }), accountant)).toBe('receiptExceedsCall');
    const entry = life.entries.at(-1)?.id ?? '';
    life.act({ type: 'reverse', data: { entry, reason: 'Erreur' } }, accountant);
    expect([callOf(life, 'c1')?.received, callOf(life, 'c2')?.received]).toEqual([15_000, 0]);
  });

  it('says what is left over, and takes it as meant only when told so', () => {
    const life = called();
    expect(life.refusal(transfer(life, 18_999, { calls }), accountant)).toBe('transferDiffers');
    expect(life.refusal(transfer(life, 20_000, { calls }), accountant)).toBe('transferDiffers');
    life.act(transfer(life, 20_000, { calls, excess: 'unallocated' }), accountant);
    expect([lies(life, 'received'), lies(life, 'unallocated'), bank(life)]).toEqual([19_000, 1_000, 20_000]);
  });

  it("pays no other party's call, none twice, and none beyond what is open", () => {
    const life = called();
    const refusal = (...parts: { call: string; amount: number }[]) =>
      life.refusal(transfer(life, 2, { calls: parts, excess: 'unallocated' }), accountant);
    expect(refusal({ call: 'c3', amount: 1 })).toBe('callOfOther');
    expect(refusal({ call: 'c1', amount: 1 }, { call: 'c1', amount: 1 })).toBe('callUnknown');
    expect(refusal({ call: 'c9', amount: 1 })).toBe('callUnknown');
    expect(refusal({ call: 'c1', amount: 15_001 })).toBe('receiptExceedsCall');
  });
});

describe('unallocated money', () => {
  it('pays a call as a receipt does, at most what is open and what lies there', () => {
    const life = called();
    life.act(transfer(life, 16_000), accountant);
    expect(life.refusal(apply('c1', 15_001), accountant)).toBe('receiptExceedsCall');
    expect(life.refusal(apply('c3', 1), accountant)).toBe('unallocatedInsufficient');
    expect(life.act(apply('c1', 15_000), accountant)).toEqual(['UnallocatedApplied', 'TaskDecided']);
    expect([lies(life, 'received'), lies(life, 'unallocated'), bank(life)]).toEqual([15_000, 1_000, 16_000]);
    expect(life.refusal(apply('c2', 1_001), accountant)).toBe('unallocatedInsufficient');
  });

  it('goes back to its party, and no more than lies there', () => {
    const life = called();
    life.act(transfer(life, 1_000), accountant);
    expect(life.refusal(sendBack(life, 1_001), accountant)).toBe('unallocatedInsufficient');
    life.act(sendBack(life, 400), accountant);
    expect(life.refusal(sendBack(life, 400), accountant)).toBe('possibleDuplicate');
    life.act(sendBack(life, 400, { confirmedDistinct: true }), accountant);
    expect([lies(life, 'unallocated'), bank(life)]).toEqual([200, 200]);
  });

  it('is undone act by act: what was applied first, then what came in', () => {
    const life = called();
    life.act(transfer(life, 15_000), accountant);
    const advance = life.entries.at(-1)?.id ?? '';
    life.act(apply('c1', 15_000), accountant);
    const [application = ''] = life.entries.slice(-2).map(({ id }) => id);
    const undo = (entry: string) => ({ type: 'reverse' as const, data: { entry, reason: 'Erreur' } });
    expect(life.refusal(undo(advance), accountant)).toBe('entryNotReversible');
    life.act(undo(application), accountant);
    expect([callOf(life, 'c1')?.status, lies(life, 'unallocated')]).toEqual(['open', 15_000]);
    life.act(undo(advance), accountant);
    expect([lies(life, 'unallocated'), bank(life)]).toEqual([0, 0]);
  });

  it('comes in during the closure too, and goes back with the balance', () => {
    const life = called();
    life.act({ type: 'terminate', data: { reason: 'Rupture' } }, person(SMALL.ministry, 'signatory'));
    life.act(transfer(life, 500), accountant);
    life.close();
    expect([life.c.phase, lies(life, 'unallocated'), bank(life)]).toEqual(['closed', 0, 0]);
  });
});
