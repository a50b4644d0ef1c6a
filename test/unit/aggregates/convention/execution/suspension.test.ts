import { describe, expect, it } from 'vitest';
import { balance, reached } from '../../../../../functions/aggregates/convention/execution/ledger.ts';
import {
  progressOf,
  runsNeeded,
  sweepAt,
} from '../../../../../functions/aggregates/convention/procedures/progress.ts';
import { person } from '../../../../../scenarios/cases.ts';
import { documentOf } from '../../../../support/life.ts';
import { SMALL, smallLife, smallLines } from '../../../../support/small.ts';

const accountant = person(SMALL.council, 'accountant');
const approver = person(SMALL.wilaya, 'approver');
const signatory = person(SMALL.ministry, 'signatory');
const suspend = { type: 'suspend', data: { reason: 'Litige' } } as const;
const resume = { type: 'resume', data: { reason: 'Accord' } } as const;

describe('suspension', () => {
  it('stops every procedure at its step, and every act but evidence and what the bank does', () => {
    const life = smallLife();
    life.open('tranche-1');
    life.act(suspend, approver);
    expect(life.c).toMatchObject({ phase: 'suspended', reason: 'Litige' });
    expect(runsNeeded(life.c, life.now)).toEqual([]);
    expect(sweepAt(life.c)).toBeUndefined();
    expect(progressOf(life.c, 'tranche-1', life.now)).toMatchObject({ next: 'done', outcome: 'stopped' });
    life.wait(100);
    expect(life.applyDeadlines('tranche-1')).toEqual([]);
    expect(life.open('tranche-2')).toEqual([]);
    life.minutes(2);
    const prepare = { type: 'preparePayment', data: { tranche: 1, lines: smallLines(1) } } as const;
    expect(life.refusal(prepare, person(SMALL.council, 'officer'))).toBe('wrongPhase');
    expect(life.receiveOn('c1', 1)).toEqual(['ReceiptRecorded']);
    expect(runsNeeded(life.c, life.now)).toEqual([]);
    expect(life.refusal(suspend, approver)).toBe('wrongPhase');
  });

  it('moves the due dates of open tasks by as long as it lasted', () => {
    const life = smallLife();
    life.open('tranche-1');
    const before = life.tasks()[0];
    life.act(suspend, approver);
    const from = Date.parse(life.now);
    life.wait(10);
    life.act(resume, approver);
    const lasted = Date.parse(life.now) - from;
    const after = life.tasks()[0];
    // Opened on 2 March for thirty days: until 1 April. Ten days and a minute more end on Sunday, 12 April.
    expect(before?.dueAt).toBe('2026-04-01T22:59:59.999Z');
    expect(after?.dueAt).toBe('2026-04-13T22:59:59.999Z');
    expect(Date.parse(after?.remindAt ?? '') - Date.parse(before?.remindAt ?? '')).toBe(lasted);
    expect(life.events.at(-1)).toMatchObject({
      type: 'DueDatesMoved',
      data: {
        why: 'suspension',
        tasks: expect.arrayContaining([expect.objectContaining({ task: after?.id })]),
      },
    });
    expect(life.c.suspendedAt).toBeUndefined();
    expect(life.c.reason).toBeUndefined();
    expect(runsNeeded(life.c, life.now)[0]?.run).toBe('tranche-1-r1');
  });

  it('books the money that comes in meanwhile, and goes on from there afterwards', () => {
    const life = smallLife();
    life.open('tranche-1');
    life.act(suspend, approver);
    life.receive(1);
    expect(life.tasks()).toEqual([]);
    life.act(resume, approver);
    life.open('tranche-1');
    expect(life.task('paymentPreparation').status).toBe('open');
  });

  it('undoes a wrong receipt meanwhile; whoever is called again loses only the time since', () => {
    const life = smallLife();
    life.open('tranche-1');
    life.receiveOn('c1', 15_000);
    const wrong = life.entries.at(-1)?.id ?? '';
    life.act(suspend, approver);
    life.wait(100);
    life.act({ type: 'reverse', data: { entry: wrong, reason: 'Rejeté' } }, accountant);
    life.wait(10);
    life.act(resume, approver);
    const again = life.c.tasks.findLast((task) => task.subject === 'c1');
    expect(again?.status).toBe('open');
    const opened = Date.parse(again?.openedAt ?? '');
    const days = (Date.parse(again?.dueAt ?? '') - opened) / 86_400_000;
    // Thirty days, the ten that were lost, and at most a weekend.
    expect(days).toBeGreaterThan(40);
    expect(days).toBeLessThan(44);
  });

  it('holds an amendment where it is, and goes on with it afterwards', () => {
    const life = smallLife();
    life.act(
      { type: 'amend', data: { reason: 'x', changes: { title: { ar: 'جديد', fr: 'Nouveau' } } } },
      person(SMALL.wilaya, 'officer'),
    );
    life.open('amendment-1');
    const task = life.task('review', SMALL.council);
    life.act(suspend, approver);
    expect(life.refusal(life.command(task), person(SMALL.council, 'approver'))).toBe('wrongPhase');
    life.wait(60);
    life.act(resume, signatory);
    expect(life.applyDeadlines('amendment-1')).toEqual([]);
    life.approve('amendment-1');
    life.approve('amendment-1');
    expect(life.c.textVersion).toBe(2);
  });

  it('suspends and resumes more than once', () => {
    const life = smallLife();
    for (let times = 0; times < 3; times += 1) {
      life.act(suspend, approver);
      life.act(resume, approver);
    }
    expect(life.c).toMatchObject({ phase: 'active', resumptions: 3 });
    life.release(1, smallLines(1));
  });
});

describe('termination', () => {
  it('ends the procedures and asks nobody any more, from a suspension too', () => {
    const life = smallLife();
    life.open('tranche-1');
    life.receiveOn('c1', 100);
    life.act(suspend, approver);
    life.act({ type: 'terminate', data: { reason: 'Rupture' } }, signatory);
    expect(life.c).toMatchObject({ phase: 'terminated', reason: 'Rupture' });
    expect(life.tasks()).toEqual([]);
    expect(life.refusal(resume, approver)).toBe('wrongPhase');
    expect(runsNeeded(life.c, life.now)).toEqual([]);
  });

  it.each(['authorisation', 'execution'] as const)(
    'cancels the order that waits for its %s, with the reason, and says so',
    (stage) => {
      const life = smallLife();
      life.open('tranche-1');
      life.receive(1);
      life.open('tranche-1');
      life.act(
        { type: 'preparePayment', data: { tranche: 1, lines: smallLines(1) } },
        person(SMALL.council, 'officer'),
      );
      if (stage === 'execution') life.approve('tranche-1');
      const told = life.act({ type: 'terminate', data: { reason: 'Rupture' } }, signatory);
      expect(told).toEqual(['ConventionTerminated', 'PaymentCancelled']);
      expect(life.events.at(-1)?.data).toEqual({ order: 'o1', reason: 'Rupture' });
      expect(life.c.orders.map(({ status }) => status)).toEqual(['cancelled']);
      life.close();
      expect(life.c.orders.map(({ status }) => status)).toEqual(['cancelled']);
    },
  );

  it('rejects the amendment that is open, with the reason, and says so', () => {
    const life = smallLife();
    const changes = { title: { ar: 'خطة', fr: 'Autre plan' } };
    life.act({ type: 'amend', data: { reason: 'Titre', changes } }, person(SMALL.council, 'officer'));
    const told = life.act({ type: 'terminate', data: { reason: 'Rupture' } }, signatory);
    expect(told).toEqual(['ConventionTerminated', 'AmendmentRejected']);
    expect(life.c.amendments.map(({ status }) => status)).toEqual(['rejected']);
  });

  it('cancels what is left of the calls; what comes in nevertheless is booked, and can be undone', () => {
    const life = smallLife();
    life.open('tranche-1');
    life.receiveOn('c1', 1000);
    const told = life.act({ type: 'terminate', data: { reason: 'Rupture' } }, signatory);
    expect(told).toEqual(['ConventionTerminated', 'CallsCancelled']);
    expect(life.c.calls.map(({ status }) => status)).toEqual(Array(4).fill('cancelled'));
    const figures = () => [balance(life.c.books.funds, 'called'), reached(life.c.books.funds, 'received')];
    expect(figures()).toEqual([0, 1000]);
    life.receiveOn('c1', 500);
    expect(figures()).toEqual([0, 1500]);
    const [first, late] = life.entries.filter(({ motive }) => motive === 'receipt');
    for (const entry of [late, first])
      life.act({ type: 'reverse', data: { entry: entry?.id ?? '', reason: 'Erreur' } }, accountant);
    expect(figures()).toEqual([0, 0]);
    expect(life.c.calls[0]).toMatchObject({ received: 0, status: 'cancelled' });
  });

  it('gives back what is on the account, whatever was still to come', () => {
    const life = smallLife();
    life.open('tranche-1');
    life.receiveOn('c1', 100);
    life.receiveOn('c4', 50);
    life.act({ type: 'terminate', data: { reason: 'Rupture' } }, signatory);
    life.close();
    expect(life.c.phase).toBe('closed');
    const refunds = life.entries.filter((entry) => entry.motive === 'refund');
    expect(
      refunds.map(({ party, earmark, amount, reference }) => [party, earmark, amount, reference]),
    ).toEqual([
      [SMALL.ministry, 'women', 100, 'VIR-9'],
      [SMALL.wilaya, undefined, 50, 'VIR-9'],
    ]);
  });

  it('books what was in transit and corrects what was booked wrongly, so that the refund is true', () => {
    const life = smallLife();
    life.open('tranche-1');
    life.receiveOn('c1', 1000);
    const wrong = life.entries.at(-1)?.id ?? '';
    life.act({ type: 'terminate', data: { reason: 'Rupture' } }, signatory);
    life.act({ type: 'reverse', data: { entry: wrong, reason: 'Montant erroné' } }, accountant);
    expect(life.tasks()).toEqual([]);
    expect(life.open('tranche-1')).toEqual([]);
    life.receiveOn('c1', 900);
    life.receiveOn('c4', 7499);
    life.minutes(1);
    life.close();
    expect(life.events.at(-1)).toMatchObject({ type: 'ConventionClosed', data: { unspent: 8399 } });
  });

  it('takes back a payment that bounced, and refunds its money too', () => {
    const life = smallLife().release(1, smallLines(1));
    life.act({ type: 'terminate', data: { reason: 'Rupture' } }, signatory);
    const paid = life.entries.find((each) => each.motive === 'disbursement')?.id ?? '';
    life.act({ type: 'reverse', data: { entry: paid, reason: 'Compte clos' } }, accountant);
    expect(life.c.orders[0]?.status).toBe('reversed');
    expect(life.c.procedures.find(({ key }) => key === 'tranche-1')?.status).not.toBe('open');
    life.close();
    expect(life.events.at(-1)).toMatchObject({ type: 'ConventionClosed', data: { unspent: 44_999 } });
  });

  it('is not undone by a final report that is returned, even with every tranche paid', () => {
    const life = smallLife()
      .release(1, smallLines(1))
      .justify(1, 15_000, 'women')
      .justify(1, 29_999)
      .minutes(2)
      .release(2, smallLines(2));
    life.act({ type: 'terminate', data: { reason: 'Rupture' } }, signatory);
    life.justify(2, 15_000, 'women');
    life.act(
      { type: 'close', data: { report: documentOf('final-report') } },
      person(SMALL.council, 'officer', 2),
    );
    life.open('closure-1');
    life.settle(life.task('finalReport', SMALL.council), 'return');
    expect(life.c.phase).toBe('terminated');
    life.justify(2, 30_001);
    life.close();
    expect(life.c.phase).toBe('closed');
  });
});
