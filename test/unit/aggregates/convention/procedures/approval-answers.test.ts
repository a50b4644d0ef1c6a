import { describe, expect, it } from 'vitest';
import { textHashFor } from '../../../../../functions/aggregates/convention/amendment/text.ts';
import { conventionText } from '../../../../../functions/aggregates/convention/formation/signature.ts';
import {
  DECIDABLE,
  decisionsFor,
} from '../../../../../functions/aggregates/convention/procedures/decisions.ts';
import type { Person } from '../../../../../functions/kernel/principal.ts';
import { ROLES, type Role } from '../../../../../functions/kernel/roles.ts';
import { person } from '../../../../../scenarios/cases.ts';
import { documentOf, type Life } from '../../../../support/life.ts';
import { SMALL, smallLife, smallLines } from '../../../../support/small.ts';

/** The answers to decisions: those that may be taken, and of each refusal the field, the reason and the way on. */

const officer = person(SMALL.council, 'officer');
const signatory = person(SMALL.council, 'signatory');

/** One of a party who holds every role. */
const severalRoles = (party: string, number = 5): Person => ({
  ...person(party, 'officer', number),
  roles: [...ROLES],
});

/** Brought to where a task of a kind is open, and that task. */
function at(life: Life, procedure: string, kind: string) {
  while (!life.tasks().some((task) => task.kind === kind)) {
    if (life.open(procedure).length === 0) life.approve(procedure);
    else if (!life.tasks().some((task) => task.kind === kind)) life.approve(procedure);
  }
  return { life, task: life.task(kind) };
}

function ordered(by: Person = officer): Life {
  const life = smallLife();
  life.open('tranche-1');
  life.receive(1);
  life.open('tranche-1');
  life.act({ type: 'preparePayment', data: { tranche: 1, lines: smallLines(1) } }, by);
  life.open('tranche-1');
  return life;
}

it('each kind of task takes its own decisions', () => {
  expect(DECIDABLE).toEqual({
    review: ['approve', 'return', 'reject'],
    pledging: ['approve'],
    deliberation: ['approve', 'return', 'reject'],
    opposition: ['approve', 'return'],
    budgetControl: ['approve', 'return', 'reject'],
    signature: ['approve', 'return'],
    visa: ['approve', 'return', 'reject'],
    fundsCall: [],
    paymentPreparation: [],
    paymentAuthorisation: ['approve', 'return'],
    paymentExecution: ['return'],
    finalReport: ['approve', 'return'],
    refundAuthorisation: ['approve', 'return'],
    refundExecution: ['approve', 'return'],
    resolutionApproval: ['approve', 'reject'],
  });
});

it('decisions are for who holds the task, by party and role, while it is open', () => {
  const { life, task } = at(smallLife('review'), 'formation-1', 'review');
  const { party } = task.assignee;
  const of = (asked: string, ...roles: Role[]) => decisionsFor(task, { party: asked, roles });
  expect(of(party, 'officer', 'approver')).toEqual(['approve', 'return', 'reject']);
  for (const none of [of(party, 'signatory'), of(party), of('stranger', 'approver')])
    expect(none).toEqual([]);
  const escalated = { ...task, escalatedTo: { party, role: 'signatory' as const } };
  expect(decisionsFor(escalated, { party, roles: ['signatory'] })).toHaveLength(3);
  expect(decisionsFor(escalated, { party, roles: ['approver'] })).toHaveLength(3);
  const elsewhere = { ...task, escalatedTo: { party: 'stranger', role: 'signatory' as const } };
  expect(decisionsFor(elsewhere, { party: 'stranger', roles: ['signatory'] })).toEqual([]);
  life.settle(task);
  const [settled] = life.c.tasks.filter(({ id }) => id === task.id);
  expect(settled && decisionsFor(settled, { party, roles: ['approver'] })).toEqual([]);
});

describe('a refused decision', () => {
  it.each([
    ['fundsCall', 'recordReceipt'],
    ['paymentPreparation', 'preparePayment'],
    ['paymentExecution', 'executePayment'],
  ])('on a task of %s names the act %s', (kind, act) => {
    const life = smallLife();
    life.open('tranche-1');
    if (kind !== 'fundsCall') {
      life.receive(1);
      life.open('tranche-1');
    }
    if (kind === 'paymentExecution') {
      life.act({ type: 'preparePayment', data: { tranche: 1, lines: smallLines(1) } }, officer);
      life.approve('tranche-1');
      life.open('tranche-1');
    }
    const task = life.task(kind);
    const { party, role } = task.assignee;
    const refusal = life.attempt(life.command(task), person(party, role));
    expect(refusal).toMatchObject({ code: 'taskDoneByAct', details: { act } });
  });

  it('names those whom the task asks, after its escalation both', () => {
    const { life, task } = at(smallLife('review'), 'formation-1', 'review');
    const asked = () => life.attempt(life.command(task), person(SMALL.council, 'accountant'))?.details.who;
    expect(JSON.stringify(asked())).toContain('roleOfParty');
    expect(JSON.stringify(asked())).toContain('approver');
    expect(JSON.stringify(asked())).not.toContain('signatory');
    life.wait(60).applyDeadlines('formation-1');
    expect(JSON.stringify(asked())).toContain('signatory');
  });

  it('leads to the field that it is about', () => {
    const review = at(smallLife('review'), 'formation-1', 'review');
    const approver = person(review.task.assignee.party, 'approver');
    const field = (life: Life, data: Parameters<Life['command']>, by: Person) =>
      life.attempt(life.command(...data), by);
    const silent = { type: 'decideTask', data: { task: review.task.id, decision: 'return' } } as const;
    expect(review.life.attempt(silent, approver)).toMatchObject({ code: 'reasonMissing', field: 'comment' });
    const delegation = { reference: 'D', from: '2027-01-01', until: '2027-02-01' };
    expect(field(review.life, [review.task, 'approve', { delegation }], approver)).toMatchObject({
      code: 'delegationNotInForce',
      field: 'delegation',
      details: { from: { day: '2027-01-01' }, until: { day: '2027-02-01' } },
    });
    const held = { number: '1', session: 'mars', votesFor: 9, votesAgainst: 1, abstentions: 0 };
    const council = person(SMALL.council, 'approver');
    const { life, task } = at(smallLife('adoption'), 'formation-1', 'deliberation');
    const adopted = (deliberation: typeof held & { date: string }) =>
      field(life, [task, 'approve', { deliberation }], council);
    const bare = { type: 'decideTask', data: { task: task.id, decision: 'approve' } } as const;
    expect(life.attempt(bare, council)).toMatchObject({ field: 'deliberation' });
    expect(adopted({ ...held, date: '2027-01-01' })).toMatchObject({
      field: 'deliberation.date',
      details: { date: { day: '2027-01-01' } },
    });
    expect(adopted({ ...held, date: life.today, votesAgainst: 9 })).toMatchObject({
      field: 'deliberation.votesFor',
    });
    expect(field(life, [{ ...task }, 'approve', {}], council)).toBeUndefined();
    const opposed = at(life, 'formation-1', 'opposition').task;
    expect(field(life, [opposed, 'reject', {}], person(SMALL.wilaya, 'approver'))).toMatchObject({
      code: 'decisionNotPossible',
      field: 'decision',
      details: { possible: ['approve', 'return'] },
    });
  });

  it('says how the task was settled, or when its time was over', () => {
    const { life, task } = at(smallLife('review'), 'formation-1', 'review');
    const approver = person(task.assignee.party, 'approver');
    life.settle(task);
    expect(life.attempt(life.command(task), approver)).toMatchObject({
      code: 'taskClosed',
      details: { status: 'decided' },
    });
    const { life: silent, task: opposition } = at(smallLife('adoption'), 'formation-1', 'opposition');
    silent.wait(60);
    expect(silent.attempt(silent.command(opposition), person(SMALL.wilaya, 'approver'))).toMatchObject({
      code: 'taskTooLate',
      details: { dueAt: { instant: opposition.dueAt } },
    });
  });

  it('says what the person has prepared that they may not decide', () => {
    const said = (life: Life, kind: string, by: Person, decision: 'approve' | 'return' = 'approve') =>
      life.attempt(life.command(life.task(kind, by.party), decision), by);
    const what = (phrase: string) => ({ code: 'segregationOfDuties', details: { what: { phrase } } });
    const review = at(smallLife('review'), 'formation-1', 'review').life;
    const drafter = { ...person(SMALL.ministry, 'officer'), roles: [...ROLES] };
    expect(said(review, 'review', drafter)).toMatchObject(what('youPreparedText'));
    const order = ordered(severalRoles(SMALL.council));
    expect(said(order, 'paymentAuthorisation', severalRoles(SMALL.council))).toMatchObject(
      what('youPreparedOrder'),
    );
    order.settle(order.task('paymentAuthorisation'));
    order.open('tranche-1');
    expect(said(order, 'paymentExecution', severalRoles(SMALL.council), 'return')).toMatchObject(
      what('youPreparedOrder'),
    );
    const ending = ordered();
    ending.act({ type: 'terminate', data: { reason: 'Rupture' } }, signatory);
    ending.act({ type: 'close', data: { report: documentOf('final-report') } }, severalRoles(SMALL.council));
    ending.open('closure-1');
    expect(said(ending, 'finalReport', severalRoles(SMALL.council))).toMatchObject(what('youFiledReport'));
    ending.approve('closure-1');
    ending.open('closure-1');
    expect(said(ending, 'refundAuthorisation', severalRoles(SMALL.council))).toMatchObject(
      what('youFiledReport'),
    );
    ending.act(ending.command(ending.task('refundAuthorisation')), severalRoles(SMALL.council, 6));
    ending.open('closure-1');
    for (const number of [5, 6])
      expect(said(ending, 'refundExecution', severalRoles(SMALL.council, number))).toMatchObject(
        what('youFiledReport'),
      );
    const bare = { task: ending.task('refundExecution').id, decision: 'approve' } as const;
    expect(ending.attempt({ type: 'decideTask', data: bare }, severalRoles(SMALL.council, 7))).toMatchObject({
      code: 'referenceMissing',
      field: 'reference',
    });
  });
});

describe('who had a hand in something else may decide', () => {
  it('on a payment: who prepared and who authorised the order of another tranche', () => {
    const life = smallLife().release(1, smallLines(1));
    life.justify(1, 15_000, 'women').justify(1, 29_999).minutes(2);
    const [first] = life.c.orders;
    life.open('tranche-2');
    life.receive(2);
    life.open('tranche-2');
    life.act(
      { type: 'preparePayment', data: { tranche: 2, lines: smallLines(2) } },
      severalRoles(SMALL.council),
    );
    life.open('tranche-2');
    const preparer = { ...officer, roles: [...ROLES] };
    const authoriser = { ...person(SMALL.council, 'authorising-officer'), roles: [...ROLES] };
    expect(first).toMatchObject({ preparedBy: preparer.sub, authorisedBy: authoriser.sub });
    const authorisation = life.command(life.task('paymentAuthorisation'));
    expect(life.refusal(authorisation, severalRoles(SMALL.council))).toBe('segregationOfDuties');
    expect(life.refusal(authorisation, preparer)).toBeUndefined();
    life.open('tranche-2');
    const back = life.command(life.task('paymentExecution'), 'return');
    expect(life.refusal(back, authoriser)).toBeUndefined();
  });

  it('on the final report: who filed the documents of a tranche', () => {
    const life = smallLife();
    const data = { tranche: 1, document: documentOf('committee-minutes') };
    life.act({ type: 'provideDocument', data }, severalRoles(SMALL.council));
    life.act({ type: 'terminate', data: { reason: 'Rupture' } }, signatory);
    life.act({ type: 'close', data: { report: documentOf('final-report') } }, officer);
    life.open('closure-1');
    const approval = life.command(life.task('finalReport', SMALL.council));
    expect(life.refusal(approval, severalRoles(SMALL.council))).toBeUndefined();
  });
});

describe('an amendment', () => {
  const changes = { title: { ar: 'عنوان', fr: 'Autre titre' } };

  function amended(by: Person): Life {
    const life = smallLife();
    life.act({ type: 'amend', data: { reason: 'Titre', changes } }, by);
    life.open('amendment-1');
    return life;
  }

  it('is approved by no one who proposed it, and by who wrote the draft', () => {
    const life = amended(severalRoles(SMALL.council));
    expect(life.refusal(life.command(life.task('review', SMALL.council)), severalRoles(SMALL.council))).toBe(
      'segregationOfDuties',
    );
    const drafter = { ...person(SMALL.ministry, 'officer'), roles: [...ROLES] };
    expect(life.refusal(life.command(life.task('review', SMALL.ministry)), drafter)).toBeUndefined();
  });

  it('is approved by who proposed an earlier one, and not by who proposed it', () => {
    const life = amended(severalRoles(SMALL.council, 5));
    life.settle(life.task('review', SMALL.council), 'return');
    life.act({ type: 'amend', data: { reason: 'Titre', changes } }, severalRoles(SMALL.council, 6));
    life.open('amendment-2');
    const approval = life.command(life.task('review', SMALL.council));
    expect(life.refusal(approval, severalRoles(SMALL.council, 6))).toBe('segregationOfDuties');
    expect(life.refusal(approval, severalRoles(SMALL.council, 5))).toBeUndefined();
  });

  it('is decided on by the text that it would make, until it is settled', () => {
    const life = amended(officer);
    const inForce = conventionText(life.c).hash;
    expect(textHashFor(life.c, { procedure: 'amendment-1' })).not.toBe(inForce);
    expect(textHashFor(life.c, { procedure: 'formation-1' })).toBe(inForce);
    life.settle(life.task('review', SMALL.council), 'return');
    expect(textHashFor(life.c, { procedure: 'amendment-1' })).toBe(conventionText(life.c).hash);
  });
});
