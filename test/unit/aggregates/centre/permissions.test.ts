import { describe, expect, test } from 'vitest';
import { type Centre, STATUSES, type Status } from '../../../../functions/aggregates/centre/centre.ts';
import {
  COMMANDS,
  type Command,
  PERSON_COMMANDS,
  possibleActs,
} from '../../../../functions/aggregates/centre/commands.ts';
import { CENTRE } from '../../../../functions/aggregates/centre/index.ts';
import type { Actor } from '../../../../functions/kernel/principal.ts';
import { ROLES, type Role } from '../../../../functions/kernel/roles.ts';
import { COUNCIL, MINISTRY, person, WILAYA } from '../../../../scenarios/cases.ts';
import { CENTRE_ID } from '../../../support/centre-player.ts';
import { CENTRE_BESIDE, document, OPERATOR, REGISTRATION, wali } from '../../../support/centre-setting.ts';
import { WORKFLOW } from '../../../support/life.ts';
import { equipped, open, ready, registered, verified } from './setting.ts';

/**
 * The permissions, cell by cell: every command for every role, party and status, against this table, which was written
 * from the rules and not from the code. The council owns the centre, Entraide Nationale operates it, the ADS has no
 * part in it. `council.officer` is an officer of the council.
 */
const EACH = 'planned studies works equipped authorised inService';
const ORACLE = `
correct          | council.officer                                     | ${EACH} suspended
plan             | council.officer                                     | ${EACH} suspended
linkComponent    | council.officer                                     | ${EACH} suspended
unlinkComponent  | council.officer                                     | ${EACH} suspended closed
setBack          | council.officer                                     | studies works equipped authorised
reportStage      | council.officer wilaya.approver                     | planned studies works
reportProgress   | council.officer wilaya.approver                     | works
nameOperator     | council.officer wilaya.approver                     | ${EACH} suspended
authorise        | council.officer wilaya.approver                     | equipped authorised inService
reportStaff      | council.officer wilaya.approver entraide.officer    | ${EACH} suspended
addDocument      | council.officer wilaya.approver entraide.officer    | ${EACH} suspended closed
declareOpening   | council.officer wilaya.approver entraide.officer    | authorised
confirmOpening   | council.officer wilaya.approver entraide.officer    | inService
reportAttendance | council.officer wilaya.approver entraide.officer    | inService suspended closed
verifyOpening    | ministry.approver ministry.signatory wilaya.approver wilaya.signatory council.approver council.signatory | inService
returnOpening    | ministry.approver ministry.signatory wilaya.approver wilaya.signatory council.approver council.signatory | inService
suspend          | ministry.approver wilaya.approver council.approver  | ${EACH}
resume           | ministry.approver wilaya.approver council.approver  | suspended
close            | ministry.approver wilaya.approver council.approver  | inService suspended
abandon          | ministry.approver wilaya.approver council.approver  | planned studies works equipped authorised suspended
`;
const ROWS = ORACLE.trim()
  .split('\n')
  .map((line) => {
    const [type = '', who = '', statuses = ''] = line.split('|').map((cell) => cell.trim());
    return { type, who: who.split(' '), statuses: statuses.split(' ') };
  });

const PARTIES: Record<string, string> = {
  ministry: MINISTRY,
  wilaya: WILAYA,
  council: COUNCIL,
  entraide: OPERATOR,
  ads: 'ads',
};

const reason = 'x';
const day = '2026-05-04';
const COMMANDS_OF_PEOPLE: Command[] = [
  { type: 'correct', data: { places: 1 } },
  { type: 'plan', data: { works: '2030-01-01' } },
  { type: 'linkComponent', data: { convention: 'cxyz', component: 'centre-ma-sal' } },
  { type: 'unlinkComponent', data: {} },
  { type: 'setBack', data: { stage: 'planned', reason } },
  { type: 'reportStage', data: { stage: 'studies', day, documents: [document('study')] } },
  { type: 'reportProgress', data: { percent: 1, day } },
  { type: 'nameOperator', data: { party: OPERATOR } },
  { type: 'authorise', data: { reference: 'x', day } },
  { type: 'reportStaff', data: { needed: 1, filled: 1, asOf: day } },
  { type: 'addDocument', data: { document: document('photo') } },
  { type: 'declareOpening', data: { day, minutes: document('pv') } },
  { type: 'confirmOpening', data: {} },
  { type: 'reportAttendance', data: { quarter: '2026-Q1', people: 1, salt: 'salt-of-this-attendance' } },
  { type: 'verifyOpening', data: {} },
  { type: 'returnOpening', data: { reason } },
  { type: 'suspend', data: { reason } },
  { type: 'resume', data: { reason } },
  { type: 'close', data: { day, reason } },
  { type: 'abandon', data: { reason } },
];
const CARRIED = new Map<string, Command>(COMMANDS_OF_PEOPLE.map((command) => [command.type, command]));

/** A centre in each status; each has its operator. */
const named = (play: ReturnType<typeof registered>) =>
  play.act({ type: 'nameOperator', data: { party: OPERATOR } }, wali).centre;
const STANDING: Record<Status, () => Centre> = {
  planned: () => named(registered()),
  studies: () => named(registered().reach('studies', '2026-06-20')),
  works: () => named(registered().reach('studies', '2026-06-20').reach('works', '2026-12-01')),
  equipped: () => named(equipped()),
  authorised: () => ready().centre,
  inService: () => open().centre,
  suspended: () => named(equipped().act({ type: 'suspend', data: { reason } }, wali)),
  closed: () => verified().act({ type: 'close', data: { day: '2027-11-20', reason } }, wali).centre,
  abandoned,
};
function abandoned(): Centre {
  const play = registered().act({ type: 'nameOperator', data: { party: OPERATOR } }, wali);
  return play.act({ type: 'abandon', data: { reason } }, wali).centre;
}

const codeOf = (command: Command, state: Centre, actor: Actor): string => {
  const now = '2028-06-01T09:00:00.000Z';
  const result = CENTRE.decide(command, { id: CENTRE_ID, state, actor, now, beside: CENTRE_BESIDE });
  return 'refusal' in result ? result.refusal.code : 'done';
};

test('every command that people give to a centre has its row', () => {
  expect(ROWS.map(({ type }) => type).sort()).toEqual(
    PERSON_COMMANDS.filter((type) => type !== 'register').sort(),
  );
});

describe.each(STATUSES)('%s', (status) => {
  const state = STANDING[status]();

  test.each(ROWS)('$type', ({ type, who, statuses }) => {
    const command = CARRIED.get(type);
    if (!command) throw new Error(`no ${type}`);
    for (const [name, party] of Object.entries(PARTIES)) {
      for (const role of ROLES as readonly Role[]) {
        const actor = person(party, role);
        const isEntitled = who.includes(`${name}.${role}`);
        const isTimely = statuses.includes(status);
        const code = codeOf(command, state, actor);
        const cell = `${status} ${type} ${name}.${role}: ${code}`;
        if (!isEntitled) expect(cell).toMatch(/: notAllowed$/);
        else if (!isTimely) expect(cell).toMatch(/: wrongPhase$/);
        else expect(cell).not.toMatch(/: (notAllowed|wrongPhase|notFound)$/);
        expect(possibleActs(actor, state).some((act) => act === type)).toBe(isEntitled && isTimely);
      }
    }
    expect(codeOf(command, state, WORKFLOW)).toBe('notAllowed');
  });

  test('what a workflow does nobody may, and nobody registers it again', () => {
    for (const role of ROLES) {
      const owner = person(COUNCIL, role);
      for (const type of ['openGroup', 'applyDeadlines'] as const)
        expect(codeOf({ type, data: { procedure: 'stages-1' } }, state, owner)).toBe('notAllowed');
      expect(codeOf({ type: 'reckon', data: {} }, state, owner)).toBe('notAllowed');
      expect(codeOf({ type: 'register', data: REGISTRATION }, state, owner)).toBe(
        role === 'officer' ? 'centreKnown' : 'notAllowed',
      );
    }
    expect(Object.keys(COMMANDS)).toHaveLength(ROWS.length + 4);
  });
});
