import { describe, expect, test } from 'vitest';
import {
  COMMANDS,
  type Command,
  PERSON_COMMANDS,
  possibleActs,
} from '../../../../functions/aggregates/convention/commands.ts';
import { type Convention, PHASES } from '../../../../functions/aggregates/convention/state.ts';
import type { Actor, Person } from '../../../../functions/kernel/principal.ts';
import { ROLES, type Role } from '../../../../functions/kernel/roles.ts';
import { COUNCIL, caseA, MINISTRY, person, WILAYA } from '../../../../scenarios/cases.ts';
import { decide } from '../../../support/decide.ts';
import { BESIDE } from '../../../support/stage.ts';

/**
 * The permissions, cell by cell: every command for every role, party and phase, against this table, which was
 * written from the rules and not from the code. Here the council proposes, the wilaya holds the account, and
 * a contributor, Entraide Nationale, owns the project.
 */
const ORACLE = `
revise             | officer                                                   | council                         | draft returned pledging
submit             | officer                                                   | council                         | draft returned
withdraw           | officer                                                   | council                         | draft returned review pledging
pledge             | officer                                                   | ministry wilaya council entraide | pledging
revisePledge       | officer                                                   | ministry wilaya council entraide | pledging
withdrawPledge     | officer                                                   | ministry wilaya council entraide | pledging
confirmPledge      | approver                                                  | ministry wilaya council entraide | pledging
decideTask         | officer approver signatory authorising-officer accountant | ministry wilaya council entraide | review pledging adoption signature visa active closing
recordReceipt      | accountant                                                | wilaya                          | active suspended terminated
recordTransfer     | accountant                                                | wilaya                          | active suspended terminated closing
applyUnallocated   | accountant                                                | wilaya                          | active suspended terminated
returnUnallocated  | accountant                                                | wilaya                          | active suspended terminated closing
recordPaymentReturn | accountant                                               | wilaya                          | active suspended terminated closing
recordPaymentRefusal | accountant                                              | wilaya                          | active suspended terminated closing
recordIncome       | accountant                                                | wilaya                          | active suspended terminated closing
recordCharge       | accountant                                                | wilaya                          | active suspended terminated closing
coverCharge        | accountant                                                | wilaya                          | active suspended terminated closing
preparePayment     | officer                                                   | wilaya                          | active
executePayment     | accountant                                                | wilaya                          | active
closeTranche       | authorising-officer                                       | wilaya                          | active
provideDocument    | officer                                                   | ministry wilaya council entraide | active suspended terminated
justifyExpenditure | officer                                                   | entraide                        | active terminated
reportComponent    | officer                                                   | entraide                        | active suspended
deliver            | officer                                                   | ministry wilaya council entraide | active suspended terminated
confirmDelivery    | approver                                                  | wilaya entraide                 | active suspended terminated
withdrawDelivery   | officer                                                   | ministry wilaya council entraide | active suspended terminated
returnDelivery     | approver                                                  | wilaya entraide                 | active suspended terminated
reverse            | accountant                                                | wilaya                          | active suspended terminated
proposeResolution  | officer                                                   | wilaya entraide                 | active
withdrawReservation | authorising-officer                                       | wilaya                          | active suspended terminated
acceptTransfer     | accountant                                                | wilaya                          | active
amend              | officer                                                   | ministry wilaya council         | active
suspend            | approver signatory                                        | ministry wilaya council         | active
resume             | approver signatory                                        | ministry wilaya council         | suspended
terminate          | signatory                                                 | ministry wilaya council         | active suspended
close              | officer                                                   | ministry wilaya council         | active terminated
`;

const PARTIES: Record<string, string> = {
  ministry: MINISTRY,
  wilaya: WILAYA,
  council: COUNCIL,
  entraide: 'entraide-nationale',
  stranger: 'stranger',
};
const today = '2026-11-24';
const now = `${today}T12:00:00.000Z`;
const document = { kind: 'd', title: 'd', link: 'https://x.example/d', sha256: 'a'.repeat(64) };
const DATA: Record<string, unknown> = {
  revise: {},
  submit: {},
  withdraw: { reason: 'x' },
  pledge: { fiscalYear: 2026, nature: 'land', amount: 1 },
  revisePledge: { pledge: 'p1', terms: { fiscalYear: 2026, nature: 'land', amount: 1 } },
  withdrawPledge: { pledge: 'p1' },
  confirmPledge: { pledge: 'p1' },
  decideTask: { task: 't1', decision: 'approve' },
  recordReceipt: { call: 'c1', amount: 1, valueDate: today, reference: 'x' },
  recordTransfer: { party: MINISTRY, amount: 1, valueDate: today, reference: 'x' },
  applyUnallocated: { call: 'c1', amount: 1 },
  returnUnallocated: { party: MINISTRY, amount: 1, valueDate: today, reference: 'x' },
  recordPaymentReturn: { order: 'o1', line: 1, amount: 1, valueDate: today, reference: 'x' },
  recordPaymentRefusal: { order: 'o1', reason: 'x', valueDate: today, reference: 'x' },
  recordIncome: { kind: 'other', text: 'x', amount: 1, valueDate: today, reference: 'x' },
  recordCharge: { text: 'x', amount: 1, valueDate: today, reference: 'x' },
  coverCharge: { party: MINISTRY, amount: 1 },
  preparePayment: { tranche: 1, lines: [{ payee: 'p', component: 'centre-ma-ken', amount: 1 }] },
  executePayment: { order: 'o1', reference: 'x' },
  provideDocument: { tranche: 1, document },
  justifyExpenditure: { tranche: 1, amount: 1, document },
  reportComponent: { tranche: 1, component: 'centre-ma-ken', status: 'underway' },
  deliver: { pledge: 'p1', date: today, amount: 1, document },
  confirmDelivery: { delivery: 'd1' },
  withdrawDelivery: { delivery: 'd1', reason: 'x' },
  returnDelivery: { delivery: 'd1', reason: 'x' },
  reverse: { entry: 'e1-1', reason: 'x' },
  closeTranche: { tranche: 1 },
  proposeResolution: { reason: 'x', matter: { type: 'writeOff', tranche: 1, amount: 1 } },
  withdrawReservation: { reservation: 1, reason: 'x' },
  acceptTransfer: { source: 'c9', reservation: 1, valueDate: today, reference: 'x' },
  amend: { reason: 'x', changes: { lastYear: 2031 } },
  suspend: { reason: 'x' },
  resume: { reason: 'x' },
  terminate: { reason: 'x' },
  close: { report: document },
};

function aConvention(): Convention {
  const { terms } = caseA(today);
  const name = { ar: 'التعاون الوطني', fr: 'Entraide Nationale' };
  const parties = [...terms.parties, { id: 'entraide-nationale', kind: 'contributor' as const, name }];
  const data = { terms: { ...terms, parties, accountHolder: WILAYA, projectOwner: 'entraide-nationale' } };
  const result = decide('c1', undefined, { type: 'propose', data }, person(COUNCIL, 'officer'), now, BESIDE);
  if ('refusal' in result) throw result.refusal;
  return result.state;
}
const convention = aConvention();

function commandOf(type: string): Command {
  const command = { type, data: DATA[type] };
  if (!isCommand(command)) throw new Error(type);
  return command;
}
function isCommand(command: { type: string; data: unknown }): command is Command {
  return command.type in COMMANDS;
}

/** The refusal of a command, if it is refused. */
function attempt(type: string, actor: Actor, phase: Convention['phase']) {
  const result = decide('c1', { ...convention, phase }, commandOf(type), actor, now, BESIDE);
  return 'refusal' in result ? result.refusal : undefined;
}

/** Whether the permissions let a command through; what the chapter then says of it is not asked here. */
function lets(type: string, role: (typeof ROLES)[number], party: string, phase: Convention['phase']): string {
  const code = attempt(type, person(party, role), phase)?.code ?? 'done';
  if (party === 'stranger') return code;
  return ['notAllowed', 'wrongPhase'].includes(code) ? code : 'through';
}

const ROWS = ORACLE.trim()
  .split('\n')
  .map((line) => {
    const [type = '', roles = '', parties = '', phases = ''] = line.split('|').map((cell) => cell.trim());
    return { type, roles: roles.split(' '), parties: parties.split(' '), phases: phases.split(' ') };
  });

test('the table has every command of a person', () => {
  const given = PERSON_COMMANDS.filter((type) => type !== 'propose');
  expect(ROWS.map(({ type }) => type).sort()).toEqual(given.sort());
});

describe.each(ROWS)('$type', ({ type, roles, parties, phases }) => {
  test.each(ROLES)('by %s, for every party in every phase', (role) => {
    for (const [name, party] of Object.entries(PARTIES)) {
      for (const phase of PHASES) {
        const expected =
          name === 'stranger'
            ? 'notFound'
            : !roles.includes(role) || !parties.includes(name)
              ? 'notAllowed'
              : phases.includes(phase)
                ? 'through'
                : 'wrongPhase';
        expect([name, phase, lets(type, role, party, phase)]).toEqual([name, phase, expected]);
        const offered = possibleActs(person(party, role), { ...convention, phase }).map(String);
        expect([name, phase, offered.includes(type)]).toEqual([name, phase, expected === 'through']);
      }
    }
  });
});

describe('propose', () => {
  const { terms } = caseA(today);
  const propose = (party: string, role: (typeof ROLES)[number]) => {
    const result = decide(
      'c2',
      undefined,
      { type: 'propose', data: { terms } },
      person(party, role),
      now,
      BESIDE,
    );
    return 'refusal' in result ? result.refusal.code : 'through';
  };

  test.each(ROLES)('by %s of each party', (role) => {
    for (const party of [MINISTRY, WILAYA, COUNCIL]) {
      expect(propose(party, role)).toBe(role === 'officer' ? 'through' : 'notAllowed');
    }
    expect(propose('stranger', role)).toBe(role === 'officer' ? 'proposerNotAParty' : 'notAllowed');
  });
});

describe('a refusal says who may, and when', () => {
  const workflow = { kind: 'system', name: 'workflow' } as const;
  const accountants = {
    code: 'notAllowed',
    details: {
      who: { phrase: 'rolesOfCapacity', details: { capacity: 'accountHolder', roles: ['accountant'] } },
    },
  };

  test('to another role, and to the role of another party', () => {
    expect(attempt('recordReceipt', person(WILAYA, 'officer'), 'active')).toMatchObject(accountants);
    expect(attempt('recordReceipt', person(COUNCIL, 'accountant'), 'active')).toMatchObject(accountants);
  });

  test('to who comes too early', () => {
    expect(attempt('recordReceipt', person(WILAYA, 'accountant'), 'draft')).toMatchObject({
      code: 'wrongPhase',
      details: {
        phase: 'draft',
        why: { phrase: 'possibleIn', details: { phases: ['active', 'suspended', 'terminated'] } },
      },
    });
  });

  test('to a workflow that does what people do, and to a person who does what workflows do', () => {
    expect(attempt('suspend', workflow, 'active')).toMatchObject({
      code: 'notAllowed',
      details: { who: ['approver', 'signatory'] },
    });
    const command = { type: 'applyDeadlines', data: { procedure: 'formation-1' } } as const;
    const result = decide('c1', convention, command, person(COUNCIL, 'officer'), now, BESIDE);
    expect(result).toMatchObject({ refusal: { code: 'notAllowed', details: { who: 'workflow' } } });
  });

  test('to who proposes and is no officer, or of no party that is named', () => {
    const { terms } = caseA(today);
    const propose = (actor: Actor) =>
      decide('c2', undefined, { type: 'propose', data: { terms } }, actor, now, BESIDE);
    const officersOnly = { refusal: { code: 'notAllowed', details: { who: ['officer'] } } };
    expect(propose(workflow)).toMatchObject(officersOnly);
    expect(propose(person(COUNCIL, 'signatory'))).toMatchObject(officersOnly);
    expect(propose(person('stranger', 'officer'))).toMatchObject({
      refusal: { code: 'proposerNotAParty', field: 'terms.parties' },
    });
  });
});

test('who holds several roles may do what each of them may, and who holds none, nothing', () => {
  const active = { ...convention, phase: 'active' as const };
  const holding = (...roles: Role[]) => possibleActs({ ...person(WILAYA, 'officer'), roles }, active);
  expect(holding('auditor', 'accountant')).toEqual(holding('accountant'));
  const both: Person = { ...person(WILAYA, 'auditor'), roles: ['auditor', 'accountant'] };
  const { code } = attempt('recordReceipt', both, 'active') ?? {};
  expect(code).toBe('callUnknown');
  expect(new Set(holding('officer', 'accountant'))).toEqual(
    new Set([...holding('officer'), ...holding('accountant')]),
  );
  expect(holding()).toEqual([]);
});

describe('what only workflows do', () => {
  test.each(['openGroup', 'applyDeadlines'])('%s is refused to every person', (type) => {
    for (const role of ROLES) {
      const command = { type, data: { procedure: 'formation-1' } };
      if (!isCommand(command)) throw new Error(type);
      const result = decide('c1', convention, command, person(COUNCIL, role), now, BESIDE);
      expect('refusal' in result && result.refusal.code).toBe('notAllowed');
    }
  });

  test.each(Object.keys(DATA))('a workflow may not %s', (type) => {
    for (const phase of PHASES) {
      const workflow = { kind: 'system', name: 'workflow' } as const;
      const result = decide('c1', { ...convention, phase }, commandOf(type), workflow, now, BESIDE);
      expect('refusal' in result && result.refusal.code).toBe('notAllowed');
    }
  });
});
