import { describe, expect, test } from 'vitest';
import { type Campaign, STATUSES, type Status } from '../../../../functions/aggregates/campaign/campaign.ts';
import {
  COMMANDS,
  type Command,
  PERSON_COMMANDS,
  possibleActs,
} from '../../../../functions/aggregates/campaign/commands.ts';
import { CAMPAIGN } from '../../../../functions/aggregates/campaign/index.ts';
import type { Actor } from '../../../../functions/kernel/principal.ts';
import { ROLES, type Role } from '../../../../functions/kernel/roles.ts';
import { COUNCIL, MINISTRY, person, WILAYA } from '../../../../scenarios/cases.ts';
import { ADS, approver, CAMPAIGN_BESIDE, ENTRAIDE, reporter } from '../../../support/campaign-setting.ts';
import { WORKFLOW } from '../../../support/life.ts';
import { frozen, ID, LAUNCH, launched, published, SALT } from './setting.ts';

/**
 * The permissions, cell by cell: every command for every role, party and status, against this table, which was written
 * from the rules and not from the code. The ministry and the wilaya keep the campaign; Entraide Nationale and the ADS
 * are asked; the council has no part in it.
 */
const ORACLE = `
addRequests        | officer approver | ministry wilaya | open
prolong            | officer approver | ministry wilaya | open
cancel             | approver         | ministry wilaya | open
submitFigures      | officer          | entraide ads    | open
importFigures      | officer          | entraide ads    | open
acceptFigures      | approver         | ministry wilaya | open
returnFigures      | approver         | ministry wilaya | open
declareDisjoint    | officer approver | ministry wilaya | open
freeze             | approver         | ministry wilaya | open
publish            | approver         | ministry wilaya | frozen published
proposeCorrection  | officer          | entraide ads    | frozen published
acceptCorrection   | approver         | ministry wilaya | frozen published
returnCorrection   | approver         | ministry wilaya | frozen published
withdrawCorrection | officer          | entraide ads    | frozen published
`;
const ROWS = ORACLE.trim()
  .split('\n')
  .map((line) => {
    const [type = '', roles = '', parties = '', statuses = ''] = line.split('|').map((cell) => cell.trim());
    return { type, roles: roles.split(' '), parties: parties.split(' '), statuses: statuses.split(' ') };
  });

const PARTIES: Record<string, string> = {
  ministry: MINISTRY,
  wilaya: WILAYA,
  entraide: ENTRAIDE,
  ads: ADS,
  council: COUNCIL,
};

const fact = {
  place: 'MA-RAB',
  targetGroup: 'disability',
  measure: 'reached',
  unit: 'people',
  value: 3150,
  basis: 'service',
  quality: 'measured',
  asOf: '2026-09-30',
} as const;

/** What each command carries, in the name of a party. */
function commandOf(type: string, party: string): Command {
  const source = party;
  const reason = 'x';
  const commands: Command[] = [
    { type: 'addRequests', data: { request: { source: ADS, places: ['MA-04'] }, dueOn: '2027-03-01' } },
    { type: 'prolong', data: { dueOn: '2027-03-01' } },
    { type: 'cancel', data: { reason } },
    { type: 'submitFigures', data: { source, facts: [fact], salt: SALT } },
    { type: 'importFigures', data: { kind: 'figures', csv: 'x', source, digest: 'x', salt: SALT } },
    { type: 'acceptFigures', data: { source: ENTRAIDE } },
    { type: 'returnFigures', data: { source: ENTRAIDE, reason } },
    { type: 'declareDisjoint', data: { sources: [ENTRAIDE, ADS], document: 'x' } },
    { type: 'freeze', data: {} },
    { type: 'publish', data: {} },
    { type: 'proposeCorrection', data: { source, facts: [fact], reason, salt: SALT } },
    { type: 'acceptCorrection', data: { correction: 1 } },
    { type: 'returnCorrection', data: { correction: 1, reason } },
    { type: 'withdrawCorrection', data: { correction: 1 } },
  ];
  const found = commands.find((each) => each.type === type);
  if (!found) throw new Error(type);
  return found;
}

const STATES: Record<Status, Campaign> = {
  open: launched().campaign,
  frozen: frozen().campaign,
  published: published().campaign,
  cancelled: launched().act({ type: 'cancel', data: { reason: 'x' } }, approver).campaign,
};
const NOW = '2026-11-03T09:00:00.000Z';

function attempt(command: Command, actor: Actor, state: Campaign | undefined): string {
  const result = CAMPAIGN.decide(command, { id: ID, state, actor, now: NOW, beside: CAMPAIGN_BESIDE });
  return 'refusal' in result ? result.refusal.code : 'done';
}

/** Whether the permissions let a command through; what the chapter then says of it is not asked here. */
function lets(type: string, role: Role, party: string, status: Status): string {
  const code = attempt(commandOf(type, party), person(party, role, 9), STATES[status]);
  return ['notFound', 'notAllowed', 'wrongPhase'].includes(code) ? code : 'through';
}

function expected(row: (typeof ROWS)[number], role: Role, name: string, status: Status): string {
  if (name === 'council' && status !== 'published') return 'notFound';
  if (!row.roles.includes(role) || !row.parties.includes(name)) return 'notAllowed';
  return row.statuses.includes(status) ? 'through' : 'wrongPhase';
}

test('the table has every command of a person on a campaign that there is', () => {
  expect(ROWS.map(({ type }) => type).sort()).toEqual(
    PERSON_COMMANDS.filter((type) => type !== 'launch').sort(),
  );
});

describe.each(ROWS)('$type', (row) => {
  test.each(ROLES)('by %s, for every party in every status', (role) => {
    for (const [name, party] of Object.entries(PARTIES)) {
      for (const status of STATUSES) {
        const wanted = expected(row, role, name, status);
        expect(lets(row.type, role, party, status), `${name}, ${status}`).toBe(wanted);
        const possible: readonly string[] = possibleActs(person(party, role, 9), STATES[status]);
        expect(possible.includes(row.type), `${name}, ${status}: shown`).toBe(wanted === 'through');
      }
    }
  });

  test('is no workflow’s, and of no campaign that there is not', () => {
    expect(attempt(commandOf(row.type, ENTRAIDE), WORKFLOW, STATES.open)).toBe('notAllowed');
    expect(attempt(commandOf(row.type, ENTRAIDE), reporter(ENTRAIDE), undefined)).toBe('notFound');
  });
});

test.each(ROLES)('a campaign is launched by officers and approvers of those who keep it: %s', (role) => {
  for (const [name, party] of Object.entries(PARTIES)) {
    const code = attempt({ type: 'launch', data: LAUNCH }, person(party, role), undefined);
    const may = ['officer', 'approver'].includes(role) && ['ministry', 'wilaya'].includes(name);
    expect(code, name).toBe(may ? 'done' : 'notAllowed');
  }
});

test('no person gives the commands of workflows', () => {
  const commands: Command[] = [
    { type: 'openGroup', data: { procedure: 'collection-1' } },
    { type: 'applyDeadlines', data: { procedure: 'collection-1' } },
    { type: 'reckon', data: {} },
  ];
  expect(Object.keys(COMMANDS).length).toBe(PERSON_COMMANDS.length + commands.length);
  for (const command of commands) {
    for (const role of ROLES)
      expect(attempt(command, person(WILAYA, role), STATES.open), command.type).toBe('notAllowed');
    expect(attempt(command, WORKFLOW, STATES.open)).toBe('done');
  }
});

describe('duties apart', () => {
  /** A party that keeps the campaign and is asked too. */
  const both = (party: string): Campaign => {
    const { campaign } = launched();
    const requests = campaign.requests.map((each) =>
      each.source === ENTRAIDE ? { ...each, source: party, status: 'submitted' as const } : each,
    );
    return { ...campaign, requests };
  };

  test('a keeper that is a source accepts and returns no figures of its own', () => {
    const which = { source: WILAYA };
    for (const command of [
      { type: 'acceptFigures' as const, data: which },
      { type: 'returnFigures' as const, data: { ...which, reason: 'x' } },
    ]) {
      expect(attempt(command, person(WILAYA, 'approver'), both(WILAYA))).toBe('segregationOfDuties');
      expect(attempt(command, person(MINISTRY, 'approver'), both(WILAYA))).toBe('done');
    }
  });

  test('a correction is settled neither by its party nor by whoever proposed it', () => {
    const { campaign } = published();
    const proposed = { number: 1, series: [], reason: 'x', salt: SALT, status: 'proposed' as const, at: NOW };
    const settled = (source: string, proposedBy: string, actor: Actor) =>
      attempt({ type: 'acceptCorrection', data: { correction: 1 } }, actor, {
        ...campaign,
        corrections: [{ ...proposed, source, proposedBy }],
      });
    const other = person(MINISTRY, 'approver');
    expect(settled(WILAYA, 'x', person(WILAYA, 'approver'))).toBe('segregationOfDuties');
    expect(settled(WILAYA, 'x', other)).toBe('done');
    expect(settled(ENTRAIDE, other.sub, other)).toBe('segregationOfDuties');
  });
});
