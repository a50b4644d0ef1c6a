import { describe, expect, it } from 'vitest';
import { reached, statement } from '../../../../../functions/aggregates/convention/execution/ledger.ts';
import { runsNeeded } from '../../../../../functions/aggregates/convention/procedures/progress.ts';
import { person } from '../../../../../scenarios/cases.ts';
import { documentOf, type Life } from '../../../../support/life.ts';
import { SMALL, smallLife, smallLines } from '../../../../support/small.ts';

const accountant = person(SMALL.council, 'accountant');
const officer = person(SMALL.council, 'officer');

const undo = (entry: string) => ({ type: 'reverse', data: { entry, reason: 'Erreur' } }) as const;
const entryOf = (life: Life, motive: string) =>
  life.entries.find((entry) => entry.motive === motive)?.id ?? '';

describe('reversal', () => {
  it('undoes a receipt by a linked entry and makes the call due again', () => {
    const life = smallLife();
    life.open('tranche-1');
    life.receiveOn('c1', 5000);
    const receipt = entryOf(life, 'receipt');
    life.act(undo(receipt), accountant);
    expect(life.entries.at(-1)).toMatchObject({
      motive: 'reversal',
      reverses: receipt,
      debit: 'called',
      credit: 'received',
    });
    expect(life.c.calls[0]?.received).toBe(0);
    expect(life.refusal(undo(receipt), accountant)).toBe('entryNotReversible');
    expect(life.refusal(undo(life.entries.at(-1)?.id ?? ''), accountant)).toBe('entryNotReversible');
  });

  it('asks the party again when its whole receipt is undone while funds are called', () => {
    const life = smallLife();
    life.open('tranche-1');
    life.receiveOn('c1', 15_000);
    expect(life.act(undo(entryOf(life, 'receipt')), accountant)).toEqual(['EntryReversed', 'StepOpened']);
    for (const call of ['c2', 'c3', 'c4'])
      life.receiveOn(call, life.c.calls.find((each) => each.id === call)?.amount ?? 0);
    expect(life.open('tranche-1')).toEqual([]);
    expect(life.tasks().map((task) => task.subject)).toEqual(['c1']);
    expect(life.receiveOn('c1', 15_000)).toEqual(['ReceiptRecorded', 'TaskDecided', 'StepConcluded']);
  });

  it('undoes a payment whole, and pays again by a new order', () => {
    const life = smallLife().release(1, smallLines(1));
    const [run] = runsNeeded(life.c, life.now);
    expect(run?.procedure).toBe('tranche-2');
    life.act(undo(entryOf(life, 'disbursement')), accountant);
    expect(reached(life.c.books.funds, 'disbursed')).toBe(0);
    expect(life.c.orders.map((order) => order.status)).toEqual(['reversed']);
    expect(runsNeeded(life.c, life.now)[0]).toEqual({ procedure: 'tranche-1', run: 'tranche-1-r1' });
    expect(life.refusal({ type: 'executePayment', data: { order: 'o1', reference: 'V' } }, accountant)).toBe(
      'orderNotPayable',
    );
    life.open('tranche-1');
    life.act({ type: 'preparePayment', data: { tranche: 1, lines: smallLines(1) } }, officer);
    life.approve('tranche-1');
    life.open('tranche-1');
    life.act({ type: 'executePayment', data: { order: 'o2', reference: 'V' } }, accountant);
    expect(life.c.orders.map((order) => order.status)).toEqual(['reversed', 'executed']);
    expect(reached(life.c.books.funds, 'disbursed')).toBe(44_999);
  });

  it.each([0, 1, 2])(
    'undoes a justification whole that covers the money of three parties, named by its entry %i',
    (named) => {
      const life = smallLife().release(1, smallLines(1));
      const before = statement(life.c.books.funds);
      life.justify(1, 29_999);
      const booked = life.entries.filter((entry) => entry.motive === 'justification');
      expect(booked).toHaveLength(3);
      life.act(undo(booked[named]?.id ?? ''), accountant);
      expect(statement(life.c.books.funds)).toEqual(before);
      for (const { id } of booked) expect(life.refusal(undo(id), accountant)).toBe('entryNotReversible');
    },
  );

  it('does not undo what the money has already moved on from', () => {
    const life = smallLife().release(1, smallLines(1)).justify(1, 1);
    expect(life.refusal(undo(entryOf(life, 'receipt')), accountant)).toBe('entryNotReversible');
    const unearmarked = life.entries.findLast((entry) => entry.motive === 'disbursement')?.id ?? '';
    expect(life.refusal(undo(unearmarked), accountant)).toBe('entryNotReversible');
    life.act(undo(entryOf(life, 'justification')), accountant);
    expect(life.refusal(undo(unearmarked), accountant)).toBeUndefined();
  });

  describe('of money that has moved on, names what is undone first', () => {
    const blocked = (life: Life, entry: string) => life.attempt(undo(entry), accountant)?.details;
    const named = (details: object | undefined) =>
      JSON.stringify(details)
        .match(/"(?:motive|phrase)":"(\w+)"/g)
        ?.slice(1);
    const bank = (life: Life, amount: number) => ({
      amount,
      valueDate: life.today,
      reference: `B-${life.events.length}`,
    });
    const charge = (life: Life, amount: number) =>
      life.act({ type: 'recordCharge', data: { text: 'Frais', ...bank(life, amount) } }, accountant);
    const cover = (life: Life, party: string, amount: number) =>
      life.act({ type: 'coverCharge', data: { party, amount } }, accountant);

    it('the charge that a party bears with its advance, and with no other party’s', () => {
      const life = smallLife();
      for (const party of [SMALL.ministry, SMALL.council])
        life.act({ type: 'recordTransfer', data: { party, ...bank(life, 100) } }, accountant);
      const [first = '', second = ''] = life.entries
        .filter(({ motive }) => motive === 'advance')
        .map(({ id }) => id);
      charge(life, 60);
      cover(life, SMALL.ministry, 60);
      expect(named(blocked(life, first))).toEqual(['"phrase":"movementMade"', '"motive":"chargeCover"']);
      // The council's own advance is as it was.
      life.act(undo(life.entries.at(-1)?.id ?? ''), accountant);
      life.act(undo(life.entries.find(({ motive }) => motive === 'charge')?.id ?? ''), accountant);
      expect(life.refusal(undo(second), accountant)).toBeUndefined();
    });

    it('the charge that a party bears with what it was called for, of whichever group', () => {
      const life = smallLife();
      life.open('tranche-1');
      life.receive(1);
      charge(life, 16_000);
      cover(life, SMALL.ministry, 16_000);
      for (const { id } of life.entries.filter(
        ({ motive, party }) => motive === 'receipt' && party === SMALL.ministry,
      ))
        expect(named(blocked(life, id))).toEqual(['"phrase":"movementMade"', '"motive":"chargeCover"']);
    });

    it('a part of the payment that came back on another line', () => {
      const life = smallLife().release(1, smallLines(1));
      const data = { order: 'o1', line: 2, ...bank(life, 100) };
      life.act({ type: 'recordPaymentReturn', data }, accountant);
      expect(named(blocked(life, entryOf(life, 'disbursement')))).toEqual([
        '"phrase":"movementMade"',
        '"motive":"paymentReturn"',
      ]);
    });

    it('nothing where what had brought other money is undone itself: it is to come in first', () => {
      const life = smallLife().release(1, smallLines(1));
      const data = { order: 'o1', line: 1, ...bank(life, 15_000) };
      life.act({ type: 'recordPaymentReturn', data }, accountant);
      const back = life.entries.at(-1)?.id ?? '';
      life.act(undo(entryOf(life, 'receipt')), accountant);
      expect(blocked(life, back)).toMatchObject({
        why: { phrase: 'moneyGone', details: { available: 0, amount: 15_000 } },
      });
    });
  });

  it('undoes neither pledges, commitments, calls nor refunds', () => {
    const life = smallLife();
    life.open('tranche-1');
    for (const motive of ['pledge', 'commitment', 'call']) {
      expect(life.refusal(undo(entryOf(life, motive)), accountant)).toBe('entryNotReversible');
    }
    expect(life.refusal(undo('e999'), accountant)).toBe('entryUnknown');
  });

  describe('of a receipt, once the funds were all there', () => {
    const prepare = { type: 'preparePayment', data: { tranche: 1, lines: smallLines(1) } } as const;

    /** A procedure at a stage, all money received; and the first receipt undone there. */
    function undoneAt(stage: 'preparation' | 'authorisation' | 'execution'): Life {
      const life = smallLife();
      life.open('tranche-1');
      life.receive(1);
      life.open('tranche-1');
      if (stage !== 'preparation') life.act(prepare, officer);
      if (stage === 'execution') life.approve('tranche-1');
      if (stage !== 'preparation') life.open('tranche-1');
      life.act(undo(entryOf(life, 'receipt')), accountant);
      return life;
    }

    it.each(['preparation', 'authorisation', 'execution'] as const)(
      'from the %s the procedure goes back to the funds, and only the party concerned is called again',
      (stage) => {
        const life = undoneAt(stage);
        expect(life.tasks()).toEqual([]);
        expect(life.c.orders.map((order) => order.status)).toEqual(
          stage === 'preparation' ? [] : ['returned'],
        );
        expect(life.refusal(prepare, officer)).toBe('fundsInsufficient');
        expect(runsNeeded(life.c, life.now)[0]?.run).toBe('tranche-1-r1');
        expect(life.open('tranche-1')).toEqual(['StepOpened']);
        expect(life.tasks().map(({ kind, subject }) => [kind, subject])).toEqual([['fundsCall', 'c1']]);
        life.release(1, smallLines(1));
        expect(reached(life.c.books.funds, 'disbursed')).toBe(44_999);
      },
    );

    it('of money that comes again before anybody is asked, the procedure goes on by itself', () => {
      const life = undoneAt('authorisation');
      life.receive(1);
      expect(life.open('tranche-1')).toEqual(['StepOpened', 'StepConcluded']);
      life.open('tranche-1');
      expect(life.task('paymentPreparation').status).toBe('open');
    });

    it('after the payment the party is called again, and nothing more is paid for it', () => {
      const life = smallLife();
      life.open('tranche-1');
      life.receiveOn('c2', 10);
      const part = life.entries.at(-1)?.id ?? '';
      life.release(1, smallLines(1, 100));
      life.act(undo(part), accountant);
      expect(life.c.orders.map((order) => order.status)).toEqual(['executed']);
      life.open('tranche-1');
      expect(life.task('fundsCall')).toMatchObject({ subject: 'c2' });
      expect(life.receiveOn('c2', 10)).toEqual(['ReceiptRecorded', 'TaskDecided', 'StepConcluded']);
      life.open('tranche-1');
      expect(life.task('paymentPreparation').status).toBe('open');
    });

    it('is called before it is paid anew, where the payment is undone too', () => {
      const life = smallLife();
      life.open('tranche-1');
      life.receiveOn('c2', 10);
      const part = life.entries.at(-1)?.id ?? '';
      life.release(1, smallLines(1, 100));
      life.act(undo(part), accountant);
      life.act(undo(entryOf(life, 'disbursement')), accountant);
      expect(life.c.orders.map((order) => order.status)).toEqual(['reversed']);
      life.release(1, smallLines(1));
      expect(life.c.orders.map((order) => order.status)).toEqual(['reversed', 'executed']);
      const both = smallLife().release(1, smallLines(1));
      both.act(undo(entryOf(both, 'disbursement')), accountant);
      both.act(undo(entryOf(both, 'receipt')), accountant);
      both.open('tranche-1');
      expect(both.task('fundsCall')).toMatchObject({ subject: 'c1' });
    });
  });

  it('reopens a tranche paid long ago without touching the one after it', () => {
    const life = smallLife()
      .release(1, smallLines(1))
      .justify(1, 15_000, 'women')
      .justify(1, 29_999)
      .minutes(2);
    life.open('tranche-2');
    life.receive(2);
    const justified = life.entries.filter((each) => each.motive === 'justification');
    for (const event of new Set(justified.map((entry) => entry.event)))
      life.act(undo(justified.find((entry) => entry.event === event)?.id ?? ''), accountant);
    life.act(undo(entryOf(life, 'disbursement')), accountant);
    expect(runsNeeded(life.c, life.now).map((run) => run.procedure)).toEqual(['tranche-1', 'tranche-2']);
    life.release(2, smallLines(2));
    expect(life.refusal({ type: 'close', data: { report: documentOf('final') } }, officer)).toBe(
      'closureTooEarly',
    );
  });
});
