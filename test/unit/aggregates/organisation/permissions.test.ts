import { describe, expect, it, test } from 'vitest';
import {
  COMMANDS,
  type Command,
  possibleActs,
} from '../../../../functions/aggregates/organisation/commands.ts';
import { STATUSES, type Status } from '../../../../functions/aggregates/organisation/organisation.ts';
import { ROLES, type Role } from '../../../../functions/kernel/roles.ts';
import { COUNCIL, MINISTRY, person } from '../../../../scenarios/cases.ts';
import { WORKFLOW } from '../../../support/life.ts';
import { DETAILS, declared, given, PARTY, suspended, verified } from './setting.ts';

/**
 * The permissions, cell by cell: every command for every role, party and status, against this table, which was written
 * from the rules and not from the code. The council declared the organisation; `own` is the organisation itself.
 */
const ORACLE = `
correct       | officer       | council              | declared
correct       | administrator | council ministry own | declared verified suspended
verify        | administrator | council ministry own | declared
suspend       | administrator | council ministry own | declared verified
resume        | administrator | council ministry own | suspended
assignFigures | administrator | council ministry own | verified
`;
const ROWS = ORACLE.trim()
  .split('\n')
  .map((line) => {
    const [type = '', role = '', parties = '', statuses = ''] = line.split('|').map((cell) => cell.trim());
    return { type, role, parties: parties.split(' '), statuses: statuses.split(' ') };
  });

const PARTIES: Record<string, string> = { council: COUNCIL, ministry: MINISTRY, own: PARTY };
const GIVEN: Record<Status, ReturnType<typeof given>> = {
  declared: given(declared),
  verified: given(declared, verified),
  suspended: given(declared, verified, suspended),
};
const ACTS: readonly Exclude<Command, { type: 'declare' | 'declareParty' }>[] = [
  { type: 'correct', data: { mailbox: null } },
  { type: 'verify', data: {} },
  { type: 'suspend', data: { reason: 'x' } },
  { type: 'resume', data: { reason: 'x' } },
  { type: 'assignFigures', data: { figures: [] } },
];

/** A person of a number nobody else has: what they prepared before plays no part. */
const somebody = (party: string, role: Role) => person(party, role, 9);

function expected(type: string, role: Role, name: string, status: Status): string {
  const rows = ROWS.filter((row) => row.type === type && row.role === role && row.parties.includes(name));
  if (rows.some(({ statuses }) => statuses.includes(status))) return 'done';
  // The declaring party keeps its entry only while it is declared: then the keeper is somebody else.
  return rows.length > 0 && role === 'administrator' ? 'wrongPhase' : 'notAllowed';
}

test('the table has every command on an existing organisation', () => {
  const { declare: _begins, declareParty: _system, ...others } = COMMANDS;
  expect([...new Set(ROWS.map(({ type }) => type))].sort()).toEqual(Object.keys(others).sort());
});

describe.each(ACTS)('$type', (command) => {
  it.each(STATUSES)('of one that is %s, by every role of every party', (status) => {
    for (const role of ROLES) {
      for (const [name, party] of Object.entries(PARTIES)) {
        const actor = somebody(party, role);
        const { refusal, state } = GIVEN[status].when(command, actor);
        const wanted = expected(command.type, role, name, status);
        expect(refusal?.code ?? 'done', `${role} of ${name}`).toBe(wanted);
        if (wanted !== 'done' && state) expect(possibleActs(actor, state)).not.toContain(command.type);
      }
    }
  });

  it('is no workflow’s', () => {
    GIVEN.declared.when(command, WORKFLOW).thenRefusal('notAllowed');
  });
});

test.each(ROLES)('an organisation is declared by officers and administrators: %s', (role) => {
  const command = { type: 'declare' as const, data: { ...DETAILS, party: PARTY } };
  const { refusal } = given().when(command, person(MINISTRY, role));
  expect(refusal?.code).toBe(['officer', 'administrator'].includes(role) ? undefined : 'notAllowed');
});

test('an organisation that does not exist is unknown', () => {
  for (const command of ACTS) given().when(command, person(COUNCIL, 'administrator')).thenRefusal('notFound');
});

test('what is possible is what is let through', () => {
  for (const status of STATUSES) {
    for (const role of ROLES) {
      const actor = somebody(COUNCIL, role);
      const possible = ACTS.filter((command) => {
        const { refusal, state } = GIVEN[status].when(command, actor);
        return !refusal && state;
      }).map(({ type }) => type);
      const { state } = GIVEN[status].when({ type: 'declareParty', data: PARTY_DATA }, WORKFLOW);
      expect(state && possibleActs(actor, state)).toEqual(possible);
    }
  }
});

const PARTY_DATA = { party: PARTY, entry: DETAILS, declarer: COUNCIL, convention: 'c1' };
