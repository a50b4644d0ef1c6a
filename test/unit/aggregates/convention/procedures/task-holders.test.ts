import { describe, expect, test } from 'vitest';
import { TASK_KINDS, type Task } from '../../../../../functions/aggregates/convention/procedures/tasks.ts';
import type { Convention } from '../../../../../functions/aggregates/convention/state.ts';
import { ROLES } from '../../../../../functions/kernel/roles.ts';
import { person } from '../../../../../scenarios/cases.ts';
import { decide } from '../../../../support/decide.ts';
import type { Life } from '../../../../support/life.ts';
import { SMALL, smallLife, smallLines } from '../../../../support/small.ts';
import { BESIDE } from '../../../../support/stage.ts';

/**
 * The holders of tasks, cell by cell: every kind of task, asked of every party and role, before and after its
 * escalation, against this table, which was written from the rules and not from the code. The ministry proposes,
 * the council holds the account, Entraide Nationale owns the project.
 *
 * kind | asked | and after escalation | what comes of a plain approval by them
 */
const ORACLE = `
review               | ministry.approver            | ministry.signatory | done
pledging             | ministry.officer             | -                  | notReady
deliberation         | council.approver             | council.signatory  | deliberationMissing
opposition           | wilaya.approver              | -                  | done
budgetControl        | ministry.authorising-officer | ministry.signatory | done
signature            | entraide.signatory           | -                  | textChanged
visa                 | wilaya.approver              | wilaya.signatory   | done
fundsCall            | ministry.authorising-officer | ministry.signatory | taskDoneByAct
paymentPreparation   | council.officer              | council.signatory  | taskDoneByAct
paymentAuthorisation | council.authorising-officer  | council.signatory  | done
paymentExecution     | council.accountant           | council.signatory  | taskDoneByAct
finalReport          | wilaya.approver              | wilaya.signatory   | done
refundAuthorisation  | council.authorising-officer  | council.signatory  | done
refundExecution      | council.accountant           | council.signatory  | referenceMissing
resolutionApproval   | wilaya.approver              | wilaya.signatory   | done
`;

/** No task is ever for these: whatever they are asked, their role does not decide. */
const NEVER = ['auditor', 'administrator'];

const PARTIES: Record<string, string> = {
  ministry: SMALL.ministry,
  wilaya: SMALL.wilaya,
  council: SMALL.council,
  entraide: SMALL.contributor,
  stranger: 'stranger',
};

const ROWS = ORACLE.trim()
  .split('\n')
  .map((line) => {
    const [kind = '', asked = '', above = '', outcome = ''] = line.split('|').map((cell) => cell.trim());
    return { kind, asked, above, outcome };
  });

const formation = (life: Life, kind: string): Life => {
  life.open('formation-1');
  while (!life.tasks().some((task) => task.kind === kind)) {
    life.approve('formation-1');
    life.open('formation-1');
  }
  return life;
};

function inPayment(kind: string): Life {
  const life = smallLife();
  life.open('tranche-1');
  if (kind === 'fundsCall') return life;
  life.receive(1).open('tranche-1');
  if (kind === 'paymentPreparation') return life;
  life.act(
    { type: 'preparePayment', data: { tranche: 1, lines: smallLines(1) } },
    person(SMALL.council, 'officer', 8),
  );
  life.open('tranche-1');
  if (kind === 'paymentAuthorisation') return life;
  life.settle(life.task('paymentAuthorisation'));
  life.open('tranche-1');
  return life;
}

function inResolution(): Life {
  const life = smallLife().release(1, smallLines(1));
  const matter = { type: 'writeOff' as const, tranche: 1, amount: 100 };
  const data = { reason: 'x', matter };
  life.act({ type: 'proposeResolution', data }, person(SMALL.contributor, 'officer', 8));
  life.open('resolution-1');
  return life;
}

function inClosure(kind: string): Life {
  const life = smallLife();
  life.open('tranche-1');
  life.receive(1);
  life.act({ type: 'terminate', data: { reason: 'x' } }, person(SMALL.ministry, 'signatory', 8));
  const document = { kind: 'r', title: 'r', link: 'https://x.example/r', sha256: 'a'.repeat(64) };
  life.act({ type: 'close', data: { report: document } }, person(SMALL.ministry, 'officer', 8));
  life.open('closure-1');
  while (!life.tasks().some((task) => task.kind === kind)) {
    life.approve('closure-1');
    life.open('closure-1');
  }
  return life;
}

/** A convention in which a task of a kind waits. */
function waitingFor(kind: string): Life {
  if (kind === 'review') return formation(smallLife('review'), kind);
  if (kind === 'pledging') return formation(smallLife('pledging'), kind);
  if (['deliberation', 'opposition', 'budgetControl'].includes(kind))
    return formation(smallLife('adoption'), kind);
  if (kind === 'signature' || kind === 'visa') return formation(smallLife(kind), kind);
  if (kind === 'resolutionApproval') return inResolution();
  return kind.startsWith('payment') || kind === 'fundsCall' ? inPayment(kind) : inClosure(kind);
}

/** The result of an approval without details, by every role of every party. */
function outcomes(c: Convention, task: Task, now: string): Record<string, string> {
  const cells: Record<string, string> = {};
  for (const [name, party] of Object.entries(PARTIES)) {
    for (const role of ROLES) {
      const command = { type: 'decideTask', data: { task: task.id, decision: 'approve' } } as const;
      const result = decide('c1', c, command, person(party, role, 9), now, BESIDE);
      cells[`${name}.${role}`] = 'refusal' in result ? result.refusal.code : 'done';
    }
  }
  return cells;
}

function expected(holders: readonly string[], outcome: string): Record<string, string> {
  const cells: Record<string, string> = {};
  for (const name of Object.keys(PARTIES)) {
    for (const role of ROLES) {
      const cell = `${name}.${role}`;
      if (name === 'stranger') cells[cell] = 'notFound';
      else if (NEVER.includes(role)) cells[cell] = 'notAllowed';
      else cells[cell] = holders.includes(cell) ? outcome : 'taskNotYours';
    }
  }
  return cells;
}

test('the table has every kind of task', () => {
  expect(ROWS.map(({ kind }) => kind).sort()).toEqual([...TASK_KINDS].sort());
});

describe.each(ROWS)('$kind', ({ kind, asked, above, outcome }) => {
  const [party = '', role = ''] = asked.split('.');
  const theirs = (life: Life) => {
    const task = life.task(kind, PARTIES[party]);
    expect(task.assignee).toEqual({ party: PARTIES[party], role });
    return task;
  };

  test('is decided by whom it asks, and by nobody else', () => {
    const life = waitingFor(kind);
    expect(outcomes(life.c, theirs(life), life.now)).toEqual(expected([asked], outcome));
  });

  test('is decided by the role above too once nobody has answered in time, where it escalates', () => {
    const life = waitingFor(kind);
    const { id, procedure } = theirs(life);
    life.wait(200);
    life.applyDeadlines(procedure);
    const task = life.c.tasks.find((each) => each.id === id);
    if (!task) throw new Error(id);
    if (above !== '-') expect(outcomes(life.c, task, life.now)).toEqual(expected([asked, above], outcome));
    else if (task.escalatedTo) expect(outcomes(life.c, task, life.now)).toEqual(expected([asked], outcome));
    else expect(task.status).not.toBe('open');
  });
});
