import { describe, expect, test } from 'vitest';
import {
  COMMANDS,
  type Command,
  PERSON_COMMANDS,
  possibleActs,
} from '../../../../functions/aggregates/consultation/commands.ts';
import {
  type Consultation,
  PHASES,
  type Phase,
} from '../../../../functions/aggregates/consultation/consultation.ts';
import { CONSULTATION } from '../../../../functions/aggregates/consultation/index.ts';
import type { Actor } from '../../../../functions/kernel/principal.ts';
import { ROLES, type Role } from '../../../../functions/kernel/roles.ts';
import { COUNCIL, MINISTRY, person, WILAYA } from '../../../../scenarios/cases.ts';
import { CONSULTATION_ID } from '../../../support/consultation-player.ts';
import {
  ASSOCIATION,
  ATTENDANCE,
  CALL,
  CENTRE,
  CONSULTATION_BESIDE,
  document,
  officer,
  president,
  RECOMMENDATION,
  reason,
  wali,
  walisHand,
} from '../../../support/consultation-setting.ts';
import { WORKFLOW } from '../../../support/life.ts';
import { approved, called, followed, held } from './setting.ts';

/**
 * The permissions, cell by cell: every command for every role, party and phase, against this table, which was written
 * from the rules and not from the code. The wilaya called the consultation, its recommendations are assigned to the
 * council, the association proposed them, and the ADS has no part in it. Where nothing is assigned yet the cells of the
 * council are those of anybody: `assigned` names the phases in which it is.
 */
const ORACLE = `
correct               | wilaya.officer                      | called postponed held
postpone              | wilaya.approver                     | called
callAgain             | wilaya.officer                      | postponed
cancel                | wilaya.approver                     | called postponed
hold                  | wilaya.officer                      | called
recordAttendance      | wilaya.officer                      | held
recordMinutes         | wilaya.officer                      | held
approveMinutes        | wilaya.approver                     | held
record                | wilaya.officer                      | held
correctRecommendation | wilaya.officer                      | held
assign                | wilaya.officer                      | minutesApproved followUp
beginFollowUp         | wilaya.signatory                    | minutesApproved
answer                | wilaya.approver wilaya.signatory council.approver council.signatory | minutesApproved followUp
link                  | council.officer council.signatory   | followUp
reportProgress        | council.officer council.signatory   | followUp
deliver               | council.officer council.signatory   | followUp
verifyDelivery        | ministry.approver ministry.signatory wilaya.approver wilaya.signatory council.approver council.signatory | followUp
returnDelivery        | ministry.approver ministry.signatory wilaya.approver wilaya.signatory council.approver council.signatory | followUp
close                 | wilaya.signatory                    | minutesApproved followUp
`;
const ASSIGNED: readonly Phase[] = ['minutesApproved', 'followUp', 'closed'];
const OF_ASSIGNEE = ['answer', 'link', 'reportProgress', 'deliver'];
const ROWS = ORACLE.trim()
  .split('\n')
  .map((line) => {
    const [type = '', who = '', phases = ''] = line.split('|').map((cell) => cell.trim());
    return { type, who: who.split(' '), phases: phases.split(' ') };
  });

const PARTIES: Record<string, string> = {
  ministry: MINISTRY,
  wilaya: WILAYA,
  council: COUNCIL,
  association: ASSOCIATION,
  ads: 'ads',
};

const n = 1;
const day = '2026-05-04';
const COMMANDS_OF_PEOPLE: Command[] = [
  { type: 'correct', data: { agenda: [] } },
  { type: 'postpone', data: { reason: 'x' } },
  { type: 'callAgain', data: { day } },
  { type: 'cancel', data: { reason: 'x' } },
  { type: 'hold', data: { day } },
  { type: 'recordAttendance', data: ATTENDANCE },
  { type: 'recordMinutes', data: { document: document('minutes') } },
  { type: 'approveMinutes', data: {} },
  { type: 'record', data: RECOMMENDATION },
  { type: 'correctRecommendation', data: { ...RECOMMENDATION, n } },
  { type: 'assign', data: { n, party: ASSOCIATION } },
  { type: 'beginFollowUp', data: {} },
  { type: 'answer', data: { n, answer: 'declined', reason } },
  { type: 'link', data: { n, kind: 'centre', id: CENTRE } },
  { type: 'reportProgress', data: { n, note: 'x' } },
  { type: 'deliver', data: { n, day, evidence: [document('proof')] } },
  { type: 'verifyDelivery', data: { n } },
  { type: 'returnDelivery', data: { n, reason: 'x' } },
  { type: 'close', data: {} },
];
const CARRIED = new Map<string, Command>(COMMANDS_OF_PEOPLE.map((command) => [command.type, command]));

const STANDING: Record<Phase, () => Consultation> = {
  called: () => called().consultation,
  postponed: () => called().act({ type: 'postpone', data: { reason: 'x' } }, wali).consultation,
  held: () => held().consultation,
  minutesApproved: () =>
    approved().act({ type: 'assign', data: { n, party: COUNCIL } }, officer).consultation,
  followUp: () => followed().consultation,
  closed: () =>
    followed(1)
      .act({ type: 'answer', data: { n, answer: 'declined', reason } }, president)
      .act({ type: 'close', data: {} }, walisHand).consultation,
  cancelled: () => called().act({ type: 'cancel', data: { reason: 'x' } }, wali).consultation,
};

const codeOf = (command: Command, state: Consultation, actor: Actor): string => {
  const now = '2026-06-01T09:00:00.000Z';
  const given = { id: CONSULTATION_ID, state, actor, now, beside: CONSULTATION_BESIDE };
  const result = CONSULTATION.decide(command, given);
  return 'refusal' in result ? result.refusal.code : 'done';
};

test('every command that people give to a consultation has its row', () => {
  expect(ROWS.map(({ type }) => type).sort()).toEqual(
    PERSON_COMMANDS.filter((type) => type !== 'call').sort(),
  );
});

describe.each(PHASES)('%s', (phase) => {
  const state = STANDING[phase]();

  test.each(ROWS)('$type', ({ type, who, phases }) => {
    const command = CARRIED.get(type);
    if (!command) throw new Error(`no ${type}`);
    for (const [name, party] of Object.entries(PARTIES)) {
      for (const role of ROLES as readonly Role[]) {
        const actor = person(party, role);
        const isAssigned = name !== 'council' || !OF_ASSIGNEE.includes(type) || ASSIGNED.includes(phase);
        const isEntitled = isAssigned && who.includes(`${name}.${role}`);
        const isTimely = phases.includes(phase);
        const code = codeOf(command, state, actor);
        const cell = `${phase} ${type} ${name}.${role}: ${code}`;
        if (!isEntitled) expect(cell).toMatch(/: notAllowed$/);
        else if (!isTimely) expect(cell).toMatch(/: wrongPhase$/);
        else expect(cell).not.toMatch(/: (notAllowed|wrongPhase|notFound)$/);
        expect(possibleActs(actor, state).some((act) => act === type)).toBe(isEntitled && isTimely);
      }
    }
    expect(codeOf(command, state, WORKFLOW)).toBe('notAllowed');
  });

  test('what a workflow does nobody may, and nobody calls it again under its id', () => {
    for (const role of ROLES) {
      const owner = person(WILAYA, role);
      for (const type of ['openGroup', 'applyDeadlines'] as const)
        expect(codeOf({ type, data: { procedure: 'recommendation-1' } }, state, owner)).toBe('notAllowed');
      expect(codeOf({ type: 'reckon', data: {} }, state, owner)).toBe('notAllowed');
      expect(codeOf({ type: 'call', data: CALL }, state, owner)).toBe(
        role === 'officer' ? 'consultationKnown' : 'notAllowed',
      );
    }
    expect(Object.keys(COMMANDS)).toHaveLength(ROWS.length + 4);
  });
});
