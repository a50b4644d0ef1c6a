import { describe, expect, test } from 'vitest';
import type { Command } from '../../../../functions/aggregates/action-plan/commands.ts';
import { ACTION_PLAN } from '../../../../functions/aggregates/action-plan/index.ts';
import { COUNCIL, MINISTRY, person, WILAYA } from '../../../../scenarios/cases.ts';
import { documentOf } from '../../../support/life.ts';
import {
  approvers,
  CONVENTION,
  DELIBERATION,
  LAPSING,
  LINE,
  minister,
  officers,
} from '../../../support/plan-setting.ts';
import { drafted, inForce, submitted } from './setting.ts';

/** A plan is adopted by the three, revised, and closed. */

const types = (events: readonly { type: string }[]) => events.map(({ type }) => type);

describe('adoption', () => {
  test('the three review, the council deliberates, the wali may oppose, the ministry signs', () => {
    const play = submitted();
    expect(play.asked).toEqual([`review ${MINISTRY}`, `review ${WILAYA}`, `review ${COUNCIL}`]);
    expect(play.decide('review').asked).toEqual([`deliberation ${COUNCIL}`]);
    expect(play.plan.phase).toBe('adoption');
    expect(play.decide('deliberation').asked).toEqual([`opposition ${WILAYA}`]);
    expect(play.decide('opposition').asked).toEqual([`signature ${MINISTRY}`]);
    expect(play.decide('signature').plan).toMatchObject({ phase: 'inForce', inForceAt: play.now });
  });

  test('who returns or rejects says why, and a draft that came back is submitted anew', () => {
    const play = submitted();
    const [task] = play.plan.tasks;
    const silent: Command = { type: 'decideTask', data: { task: task?.id ?? '', decision: 'return' } };
    expect(play.attempt(silent, approvers.ministry)).toBe('reasonMissing');
    play.decide('review', 'return', 'Préciser les cibles');
    expect(play.plan).toMatchObject({ phase: 'returned', reason: 'Préciser les cibles' });
    expect(play.submit().plan.procedures.map(({ key, status }) => `${key} ${status}`)).toEqual([
      'adoption-1 done',
      'adoption-2 open',
    ]);
    expect(submitted().decide('review', 'reject', 'Non').plan).toMatchObject({ phase: 'rejected' });
  });

  test('the wali approves tacitly after ten working days; a council that is late is told of', () => {
    const play = submitted().decide('review');
    play.at('2026-07-10').run();
    expect(play.plan.phase).toBe('adoption');
    expect(types(play.events)).toContain('TaskReminded');
    play.decide('deliberation').at('2026-08-03').run();
    expect(types(play.events)).toContain('TaskApprovedTacitly');
    expect(play.asked).toEqual([`signature ${MINISTRY}`]);
  });

  test('where the stage says so, a plan lapses on which no council deliberates', () => {
    const play = drafted();
    play.beside = LAPSING;
    const lapsing = {
      ...play.plan,
      settings: { ...play.plan.settings, deliberationOnTimeout: 'lapse' as const },
    };
    play.state = lapsing;
    play.submit().decide('review').at('2026-07-10').run();
    expect(play.plan.phase).toBe('lapsed');
    expect(ACTION_PLAN.guards(play.plan)).toEqual([]);
  });

  test('a deliberation has its minutes’ figures, is not of tomorrow, and was carried', () => {
    const play = submitted().decide('review');
    const task = play.plan.tasks.find(({ kind }) => kind === 'deliberation')?.id ?? '';
    const code = (deliberation?: object) =>
      play.attempt(
        {
          type: 'decideTask',
          data: {
            task,
            decision: 'approve',
            ...(deliberation && { deliberation: { ...DELIBERATION, ...deliberation } }),
          },
        },
        approvers.council,
      );
    expect([code(), code({ date: '2030-01-01' }), code({ votesFor: 2 })]).toEqual([
      'deliberationMissing',
      'dateInFuture',
      'deliberationNotCarried',
    ]);
  });

  test('nobody decides what they drafted, what is another’s, or twice', () => {
    const both = { ...officers.ministry, roles: ['officer', 'approver'] as const };
    const drafter = { ...both, roles: [...both.roles] };
    const play = drafted().act({ type: 'revise', data: { groups: ['women'] } }, drafter);
    play.act({ type: 'revise', data: { years: { first: 2022, last: 2027 } } }, drafter).submit();
    const task = play.plan.tasks.find(({ assignee }) => assignee.party === MINISTRY)?.id ?? '';
    const approve: Command = { type: 'decideTask', data: { task, decision: 'approve' } };
    expect(play.attempt(approve, drafter)).toBe('segregationOfDuties');
    expect(play.attempt(approve, approvers.wilaya)).toBe('taskNotYours');
    play.act(approve, approvers.ministry);
    expect(play.attempt(approve, approvers.ministry)).toBe('taskClosed');
    const none: Command = { type: 'decideTask', data: { task: 't99', decision: 'approve' } };
    expect(play.attempt(none, approvers.ministry)).toBe('notFound');
  });

  test('a signature is given or returned, never rejected', () => {
    const play = submitted().decide('review').decide('deliberation').decide('opposition');
    const task = play.plan.tasks.find(({ kind }) => kind === 'signature')?.id ?? '';
    const reject: Command = { type: 'decideTask', data: { task, decision: 'reject', comment: 'Non' } };
    expect(play.attempt(reject, minister)).toBe('decisionNotPossible');
  });
});

describe('in force', () => {
  const later: Command = {
    type: 'proposeRevision',
    data: { reason: 'Prolonger', changes: { years: { first: 2022, last: 2027 } } },
  };

  test('a revision goes through the approvals of the plan, and is the text then', () => {
    const play = inForce().act(later, officers.wilaya).run();
    expect(play.plan).toMatchObject({ phase: 'inForce', contents: { years: { last: 2026 } } });
    expect(play.attempt(later, officers.council)).toBe('revisionOpen');
    play.adopt();
    expect(play.plan.contents.years).toEqual({ first: 2022, last: 2027 });
    expect(play.plan.revisions.map(({ status }) => status)).toEqual(['adopted']);
    expect(play.plan.phase).toBe('inForce');
  });

  test('a revision that is not approved leaves the text as it was, and gives its conventions up', () => {
    const lines = [{ ...LINE, convention: 'csecond' }];
    const swap: Command = { type: 'proposeRevision', data: { reason: 'x', changes: { lines } } };
    const play = inForce().act(swap, officers.council).run();
    expect(ACTION_PLAN.guards(play.plan)).toEqual([`coreline#${CONVENTION}`, 'coreline#csecond']);
    play.decide('review', 'reject', 'Non');
    expect(play.plan.revisions).toMatchObject([{ status: 'rejected', outcome: 'Non' }]);
    expect(play.plan.contents.lines.map(({ convention }) => convention)).toEqual([CONVENTION]);
    expect(ACTION_PLAN.guards(play.plan)).toEqual([`coreline#${CONVENTION}`]);
  });

  test('a revision that changes nothing, or not soundly, is refused', () => {
    const empty: Command = { type: 'proposeRevision', data: { reason: 'x', changes: { groups: ['women'] } } };
    expect(inForce().attempt(empty, officers.council)).toBe('revisionEmpty');
    const lines = [{ ...LINE, convention: 'cforeign' }];
    const foreign: Command = { type: 'proposeRevision', data: { reason: 'x', changes: { lines } } };
    expect(inForce().faults(foreign, officers.council)).toEqual(['changes.lines.0.convention']);
  });

  test('a convention leaves it by an approver alone, and not while a revision is open', () => {
    const depart: Command = { type: 'departLine', data: { convention: CONVENTION, reason: 'Caduque' } };
    expect(inForce().attempt(depart, officers.council)).toBe('notAllowed');
    expect(inForce().act(depart, approvers.council).plan.contents.lines).toEqual([]);
    expect(inForce().act(later, officers.council).attempt(depart, approvers.council)).toBe('revisionOpen');
    expect(drafted().attempt(depart, approvers.council)).toBe('notAllowed');
  });

  test('the steering committee’s sessions are numbered, and none is to come', () => {
    const session = { day: '2026-03-02', subject: 'Suivi', decisions: 'Accélérer' };
    const play = inForce();
    for (const by of [officers.wilaya, officers.council])
      play.act({ type: 'holdSession', data: session }, by);
    expect(play.plan.sessions.map(({ number }) => number)).toEqual([1, 2]);
    const of = (day: string): Command => ({ type: 'holdSession', data: { ...session, day } });
    expect(play.attempt(of('2030-01-01'), officers.wilaya)).toBe('dateInFuture');
    expect(play.attempt(of('2026-03-01'), officers.wilaya)).toBe('sessionBeforeForce');
  });

  test('it is closed once the three have accepted the final report; returned, it is in force', () => {
    const close: Command = { type: 'close', data: { report: documentOf('final-report') } };
    const play = inForce().act(close, officers.council).run();
    expect(play.asked).toHaveLength(3);
    play.decide('finalReport', 'return', 'Compléter');
    expect(play.plan).toMatchObject({ phase: 'inForce', reason: 'Compléter' });
    play.act(close, officers.council).run().decide('finalReport');
    expect(play.plan.phase).toBe('closed');
    expect(ACTION_PLAN.guards(play.plan)).toEqual([]);
    const report = person(COUNCIL, 'officer');
    expect(play.attempt(close, report)).toBe('wrongPhase');
  });
});
