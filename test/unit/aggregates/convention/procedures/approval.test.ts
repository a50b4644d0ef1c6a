import { describe, expect, it } from 'vitest';
import { defaultPlan } from '../../../../../functions/aggregates/convention/settings.ts';
import type { PlanStep } from '../../../../../functions/aggregates/convention/terms.ts';
import type { Role } from '../../../../../functions/kernel/roles.ts';
import { person } from '../../../../../scenarios/cases.ts';
import type { Life } from '../../../../support/life.ts';
import { SMALL, smallLife, smallTerms } from '../../../../support/small.ts';

const PLAN = defaultPlan(smallTerms('2026-03-02'), SMALL.ministry);
const CORE = [SMALL.ministry, SMALL.wilaya, SMALL.council];

/** The default plan with one of its steps changed, or others put in its place. */
function planWith(id: string, change: Partial<PlanStep>, ...more: PlanStep[]): PlanStep[] {
  return [...PLAN.map((step) => (step.id === id ? { ...step, ...change } : step)), ...more];
}

/** In review with its first step open. */
function inReview(plan?: PlanStep[]): Life {
  const life = smallLife('review', plan ? { plan } : {});
  life.open('formation-1');
  return life;
}

const by = (party: string, role: Role = 'approver', number = 1) => person(party, role, number);

describe('approval', () => {
  it('asks everybody of a step at once and moves on when all have approved', () => {
    const life = inReview();
    expect(life.tasks().map((task) => task.assignee.party)).toEqual(CORE);
    life.settle(life.task('review', SMALL.wilaya));
    life.settle(life.task('review', SMALL.ministry));
    expect(life.c.phase).toBe('review');
    expect(life.settle(life.task('review', SMALL.council))).toEqual([
      'TaskDecided',
      'StepConcluded',
      'PhaseEntered',
    ]);
    expect(life.c.phase).toBe('pledging');
  });

  it('needs only as many approvals as the quorum, and asks the rest no more', () => {
    const life = inReview(planWith('review', { quorum: 2 }));
    const last = life.task('review', SMALL.council);
    life.settle(life.task('review', SMALL.ministry));
    life.settle(life.task('review', SMALL.wilaya));
    expect(life.c.phase).toBe('pledging');
    expect(life.refusal(life.command(last), by(SMALL.council))).toBe('taskClosed');
    expect(life.c.tasks.find((task) => task.id === last.id)?.status).toBe('voided');
  });

  it('survives as many rejections as the quorum can bear, and no more', () => {
    const life = inReview(planWith('review', { quorum: 2 }));
    life.settle(life.task('review', SMALL.ministry), 'reject');
    expect(life.c.phase).toBe('review');
    life.settle(life.task('review', SMALL.wilaya), 'reject');
    expect(life.c).toMatchObject({ phase: 'rejected', reason: 'Motif' });
  });

  it('is content with any one approval where the plan says so', () => {
    const life = inReview(planWith('review', { quorum: 'any' }));
    life.settle(life.task('review', SMALL.ministry), 'reject');
    life.settle(life.task('review', SMALL.wilaya));
    expect(life.c.phase).toBe('pledging');
  });

  it('is rejected by one rejection where all must approve', () => {
    const life = inReview();
    life.settle(life.task('review', SMALL.council), 'reject');
    expect(life.c.phase).toBe('rejected');
    expect(life.tasks()).toEqual([]);
  });

  it('asks parallel steps together and waits for both', () => {
    const second: PlanStep = {
      id: 'second-look',
      stage: 'review',
      order: 1,
      kind: 'budgetControl',
      assignees: [{ party: SMALL.ministry, role: 'authorising-officer' }],
      quorum: 'all',
      delay: { count: 1, unit: 'calendarDays' },
      onTimeout: 'escalate',
    };
    const life = inReview(planWith('review', {}, second));
    for (const party of CORE) life.settle(life.task('review', party));
    expect(life.c.phase).toBe('review');
    life.settle(life.task('budgetControl'));
    expect(life.c.phase).toBe('pledging');
  });

  it('voids the approvals already given when it is returned, and asks everybody anew', () => {
    const life = inReview();
    life.settle(life.task('review', SMALL.ministry));
    life.settle(life.task('review', SMALL.wilaya), 'return', { comment: 'Chiffrer' });
    expect(life.c).toMatchObject({ phase: 'returned', reason: 'Chiffrer' });
    life.act({ type: 'submit', data: {} }, by(SMALL.ministry, 'officer'));
    expect(life.c.reason).toBeUndefined();
    life.open('formation-2');
    expect(life.tasks().map((task) => task.assignee.party)).toEqual(CORE);
    expect(life.open('formation-1')).toEqual([]);
  });

  it('approves tacitly when the wali’s delay has passed', () => {
    const life = smallLife('adoption');
    life.approve('formation-1');
    life.open('formation-1');
    const opposition = life.task('opposition');
    expect(life.applyDeadlines('formation-1')).toEqual([]);
    life.wait(20);
    expect(life.refusal(life.command(opposition), by(SMALL.wilaya))).toBe('taskTooLate');
    expect(life.applyDeadlines('formation-1')).toEqual([
      'TaskReminded',
      'TaskApprovedTacitly',
      'StepConcluded',
    ]);
    life.open('formation-1');
    expect(life.task('budgetControl').status).toBe('open');
  });

  it('takes the wali’s decision until the end of the last day, and approves tacitly only then', () => {
    const life = smallLife('adoption');
    life.approve('formation-1');
    life.now = '2026-03-02T09:20:00.000Z';
    life.open('formation-1');
    const opposition = life.task('opposition');
    expect(opposition).toMatchObject({
      openedAt: '2026-03-02T09:21:00.000Z',
      dueAt: '2026-03-16T23:59:59.999Z',
    });
    life.now = '2026-03-16T14:59:00.000Z';
    expect(life.applyDeadlines('formation-1')).toEqual(['TaskReminded']);
    life.now = '2026-03-16T23:58:59.999Z';
    expect(life.applyDeadlines('formation-1')).toEqual([]);
    const oppose = life.command(opposition, 'return', { comment: 'Illégal' });
    const onTime = smallLife('adoption');
    onTime.approve('formation-1');
    onTime.now = '2026-03-02T09:20:00.000Z';
    onTime.open('formation-1');
    onTime.now = '2026-03-16T23:58:59.999Z';
    expect(onTime.refusal(oppose, by(SMALL.wilaya))).toBeUndefined();
    expect(onTime.c.phase).toBe('returned');
    life.now = '2026-03-16T23:59:00.000Z';
    expect(life.refusal(oppose, by(SMALL.wilaya))).toBe('taskTooLate');
    life.now = '2026-03-16T23:59:00.000Z';
    expect(life.applyDeadlines('formation-1')).toEqual(['TaskApprovedTacitly', 'StepConcluded']);
  });

  it('reminds once on the way, then escalates within the party, then reminds again and waits', () => {
    const life = inReview();
    life.wait(8);
    expect(life.applyDeadlines('formation-1')).toEqual(['TaskReminded', 'TaskReminded', 'TaskReminded']);
    expect(life.applyDeadlines('formation-1')).toEqual([]);
    life.wait(8);
    const { dueAt } = life.task('review', SMALL.council);
    expect(life.applyDeadlines('formation-1')).toEqual(['TaskEscalated', 'TaskEscalated', 'TaskEscalated']);
    expect(life.applyDeadlines('formation-1')).toEqual([]);
    const handedOn = life.task('review', SMALL.council);
    expect([handedOn.dueAt, handedOn.escalatedUntil, handedOn.remindAt]).toEqual([
      dueAt,
      '2026-04-01T22:59:59.999Z',
      '2026-04-01T22:59:59.999Z',
    ]);
    life.wait(16);
    expect(life.applyDeadlines('formation-1')).toEqual(['TaskReminded', 'TaskReminded', 'TaskReminded']);
    expect(life.applyDeadlines('formation-1')).toEqual([]);
    const task = life.task('review', SMALL.council);
    expect(life.refusal(life.command(task), by(SMALL.wilaya, 'signatory'))).toBe('taskNotYours');
    expect(life.refusal(life.command(task), by(SMALL.council, 'signatory'))).toBeUndefined();
    expect(life.refusal(life.command(life.task('review', SMALL.wilaya)), by(SMALL.wilaya))).toBeUndefined();
  });

  it('lets only the role asked decide before the escalation', () => {
    const life = inReview();
    const task = life.task('review', SMALL.council);
    expect(life.refusal(life.command(task), by(SMALL.council, 'signatory'))).toBe('taskNotYours');
    expect(life.refusal(life.command(task), by(SMALL.ministry))).toBe('taskNotYours');
    expect(life.refusal(life.command({ ...task, id: 't99' }), by(SMALL.council))).toBe('notFound');
  });

  it('refuses a second decision on the same task, and a decision without its reason', () => {
    const life = inReview();
    const task = life.task('review', SMALL.council);
    const silent = { type: 'decideTask', data: { task: task.id, decision: 'return' } } as const;
    expect(life.refusal(silent, by(SMALL.council))).toBe('reasonMissing');
    life.settle(task);
    expect(life.refusal(life.command(task), by(SMALL.council))).toBe('taskClosed');
    expect(life.refusal(life.command(task, 'reject'), by(SMALL.council, 'approver', 2))).toBe('taskClosed');
  });

  it('refuses the approval of who prepared the draft', () => {
    const life = inReview();
    const preparer = { ...by(SMALL.ministry, 'officer'), roles: ['officer' as const, 'approver' as const] };
    expect(life.refusal(life.command(life.task('review', SMALL.ministry)), preparer)).toBe(
      'segregationOfDuties',
    );
  });

  it('takes a delegate’s decision within the dates of the delegation only', () => {
    const life = inReview();
    const task = life.task('review', SMALL.council);
    const delegation = (from: string, until: string) =>
      life.command(task, 'approve', { delegation: { reference: 'D1', from, until } });
    expect(life.refusal(delegation('2026-03-03', '2026-04-01'), by(SMALL.council))).toBe(
      'delegationNotInForce',
    );
    expect(life.refusal(delegation('2026-02-01', '2026-03-01'), by(SMALL.council))).toBe(
      'delegationNotInForce',
    );
    expect(life.refusal(delegation('2026-03-02', '2026-03-02'), by(SMALL.council))).toBeUndefined();
    expect(life.c.tasks.find((each) => each.id === task.id)?.details?.delegation?.reference).toBe('D1');
  });

  it('takes an adoption only with a deliberation that carried, not one to come', () => {
    const life = smallLife('adoption');
    life.open('formation-1');
    const task = life.task('deliberation');
    const council = by(SMALL.council);
    const held = {
      number: '1',
      date: life.today,
      session: 'mars',
      votesFor: 20,
      votesAgainst: 20,
      abstentions: 0,
    };
    const bare = { type: 'decideTask', data: { task: task.id, decision: 'approve' } } as const;
    expect(life.refusal(bare, council)).toBe('deliberationMissing');
    expect(life.refusal(life.command(task, 'approve', { deliberation: held }), council)).toBe(
      'deliberationNotCarried',
    );
    const future = { ...held, votesFor: 21, date: '2027-01-01' };
    expect(life.refusal(life.command(task, 'approve', { deliberation: future }), council)).toBe(
      'dateInFuture',
    );
    const carried = { ...held, votesFor: 21 };
    expect(life.refusal(life.command(task, 'approve', { deliberation: carried }), council)).toBeUndefined();
  });

  it('knows which decisions a task can take', () => {
    const life = smallLife('adoption');
    life.approve('formation-1');
    life.open('formation-1');
    expect(life.refusal(life.command(life.task('opposition'), 'reject'), by(SMALL.wilaya))).toBe(
      'decisionNotPossible',
    );
    expect(life.settle(life.task('opposition'), 'return')).toContain('ConventionReturned');
  });

  it('opens a step once, however often it is asked to', () => {
    const life = inReview();
    const version = life.c.version;
    expect(life.open('formation-1')).toEqual([]);
    expect(life.open('no-such-procedure')).toEqual([]);
    expect(life.c.version).toBe(version);
  });

  it('goes another order where the plan says so: signature and visa before adoption', () => {
    const orders: Record<string, number> = {
      signature: 3,
      visa: 4,
      deliberation: 5,
      opposition: 6,
      'budget-control': 7,
    };
    const plan = PLAN.map((step) => ({ ...step, order: orders[step.id] ?? step.order }));
    const life = smallLife('signature', { plan });
    const phases: string[] = [];
    while (life.c.phase !== 'active') {
      life.approve('formation-1');
      phases.push(life.c.phase);
    }
    expect(phases).toEqual(['visa', 'adoption', 'adoption', 'adoption', 'active']);
  });

  it('needs no visa, no adoption and no review where the plan has none', () => {
    const plan = PLAN.filter((step) => ['pledging', 'signature'].includes(step.id));
    const life = smallLife('signature', { plan });
    life.approve('formation-1');
    expect(life.c.phase).toBe('active');
  });
});
