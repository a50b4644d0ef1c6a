import { describe, expect, it } from 'vitest';
import { runsNeeded, standing, sweepAt } from '../../../functions/domain/standing.ts';
import { person } from '../../support/cases.ts';
import { documentOf } from '../../support/life.ts';
import { SMALL, smallLife, smallLines } from '../../support/small.ts';

const approver = person(SMALL.wilaya, 'approver');
const signatory = person(SMALL.ministry, 'signatory');
const suspend = { type: 'suspend', data: { reason: 'Litige' } } as const;
const resume = { type: 'resume', data: { reason: 'Accord' } } as const;

describe('suspension', () => {
  it('stops every road where it stands, and every act but evidence', () => {
    const life = smallLife();
    life.open('tranche-1');
    life.act(suspend, approver);
    expect(life.c).toMatchObject({ phase: 'suspended', reason: 'Litige' });
    expect(runsNeeded(life.c, life.now)).toEqual([]);
    expect(sweepAt(life.c)).toBeUndefined();
    expect(standing(life.c, 'tranche-1', life.now)).toMatchObject({ next: 'done', outcome: 'stopped' });
    life.wait(100);
    expect(life.chase('tranche-1')).toEqual([]);
    expect(life.open('tranche-2')).toEqual([]);
    life.minutes(2);
    const receipt = { call: 'c1', amount: 1, valueDate: life.today, reference: 'R' };
    expect(life.refusal({ type: 'recordReceipt', data: receipt }, person(SMALL.council, 'accountant'))).toBe(
      'wrongPhase',
    );
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
    expect(Date.parse(after?.dueAt ?? '') - Date.parse(before?.dueAt ?? '')).toBe(lasted);
    expect(Date.parse(after?.remindAt ?? '') - Date.parse(before?.remindAt ?? '')).toBe(lasted);
    expect(life.c.suspendedAt).toBeUndefined();
    expect(life.c.reason).toBeUndefined();
    expect(runsNeeded(life.c, life.now)[0]?.run).toBe('tranche-1-r1');
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
    expect(life.chase('amendment-1')).toEqual([]);
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
  it('ends the roads and asks nobody any more, from a suspension too', () => {
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

  it('gives back what is on the account, whatever was still to come', () => {
    const life = smallLife();
    life.open('tranche-1');
    life.receiveOn('c1', 100);
    life.receiveOn('c4', 50);
    life.act({ type: 'terminate', data: { reason: 'Rupture' } }, signatory);
    life.close();
    expect(life.c.phase).toBe('closed');
    const refunds = life.c.entries.filter((entry) => entry.motive === 'refund');
    expect(
      refunds.map(({ party, earmark, amount, reference }) => [party, earmark, amount, reference]),
    ).toEqual([
      [SMALL.ministry, 'women', 100, 'VIR-9'],
      [SMALL.wilaya, undefined, 50, 'VIR-9'],
    ]);
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
