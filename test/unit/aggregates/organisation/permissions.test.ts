import { describe, expect, it, test } from 'vitest';
import {
  COMMANDS,
  type Command,
  possibleActs,
} from '../../../../functions/aggregates/organisation/commands.ts';
import type { NewEvent } from '../../../../functions/aggregates/organisation/events.ts';
import { STATUSES } from '../../../../functions/aggregates/organisation/organisation.ts';
import { registeredOf } from '../../../../functions/aggregates/shared/registered.ts';
import { ROLES, type Role } from '../../../../functions/kernel/roles.ts';
import { COUNCIL, MINISTRY, person, WILAYA } from '../../../../scenarios/cases.ts';
import type { Past } from '../../../support/given.ts';
import { WORKFLOW } from '../../../support/life.ts';
import {
  ACTIVITY,
  active,
  BESIDE,
  DETAILS,
  DISTINCT,
  declared,
  given,
  merged,
  OTHER,
  PARTY,
  proposed,
  stale,
  suspended,
  verified,
} from './setting.ts';

/**
 * The permissions, cell by cell: every command for every role, party and status, against this table, which was written
 * from the rules and not from the code. The council declared the organisation; `own` is the organisation itself.
 */
const ORACLE = `
correct       | officer       | council                             | declared proposed
correct       | administrator | council ministry own wali elsewhere | declared verified stale suspended proposed
verify        | administrator | council ministry own wali elsewhere | declared proposed
suspend       | administrator | council ministry own wali elsewhere | declared verified stale proposed
resume        | administrator | council ministry own wali elsewhere | suspended
assignFigures | administrator | council ministry own wali elsewhere | verified stale
confirm       | officer       | ministry own wali                   | verified stale
confirm       | administrator | council ministry own wali elsewhere | verified stale
proposeMerge  | officer       | ministry wali                       | declared verified stale
proposeMerge  | administrator | council ministry own wali elsewhere | declared verified stale
confirmMerge  | officer       | ministry wali                       | proposed
confirmMerge  | administrator | council ministry own wali elsewhere | proposed
declineMerge  | officer       | ministry wali                       | proposed
declineMerge  | administrator | council ministry own wali elsewhere | proposed
distinguish  | officer       | ministry wali                       | declared verified stale suspended proposed
distinguish  | administrator | council ministry own wali elsewhere | declared verified stale suspended proposed
declareActivity   | officer       | ministry own wali                   | declared verified stale proposed
declareActivity   | administrator | council ministry own wali elsewhere | declared verified stale proposed
correctActivity   | officer       | ministry own wali                   | declared verified stale proposed
correctActivity   | administrator | council ministry own wali elsewhere | declared verified stale proposed
withdrawActivity  | officer       | ministry own wali                   | declared verified stale proposed
withdrawActivity  | administrator | council ministry own wali elsewhere | declared verified stale proposed
confirmActivities | officer       | ministry own wali                   | declared verified stale proposed
confirmActivities | administrator | council ministry own wali elsewhere | declared verified stale proposed
`;
const ROWS = ORACLE.trim()
  .split('\n')
  .map((line) => {
    const [type = '', role = '', parties = '', statuses = ''] = line.split('|').map((cell) => cell.trim());
    return { type, role, parties: parties.split(' '), statuses: statuses.split(' ') };
  });

const PARTIES: Record<string, string> = {
  council: COUNCIL,
  ministry: MINISTRY,
  own: PARTY,
  wali: WILAYA,
  elsewhere: 'wilaya-gon',
};
/** Where an entry stands; `proposed` is one that is declared and of which a merge is proposed. */
const STANDINGS = [...STATUSES, 'proposed'] as const;
type Standing = (typeof STANDINGS)[number];
const standingsAfter = (...first: Past<NewEvent>[]): Record<Standing, ReturnType<typeof given>> => ({
  declared: given(...first),
  verified: given(...first, verified),
  stale: given(...first, verified, stale),
  suspended: given(...first, verified, suspended),
  merged: given(...first, verified, proposed, merged),
  proposed: given(...first, proposed),
});
/** Entries without activities, which can be merged, and with one, of which there is something to say. */
const [EMPTY, ACTIVE] = [standingsAfter(declared), standingsAfter(declared, active)];
const standingsFor = (type: Command['type']) => (/Activit/.test(type) ? ACTIVE : EMPTY);
const into = OTHER;
const ACTS: readonly Exclude<Command, { type: 'declare' | 'declareParty' | 'markStale' }>[] = [
  { type: 'correct', data: { mailbox: null } },
  { type: 'verify', data: {} },
  { type: 'suspend', data: { reason: 'x' } },
  { type: 'resume', data: { reason: 'x' } },
  { type: 'assignFigures', data: { figures: [] } },
  { type: 'confirm', data: {} },
  { type: 'proposeMerge', data: { into, reason: 'x' } },
  { type: 'confirmMerge', data: { into } },
  { type: 'declineMerge', data: { into, reason: 'x' } },
  { type: 'distinguish', data: { from: DISTINCT, reason: 'x' } },
  { type: 'declareActivity', data: { ...ACTIVITY, group: 'disability' } },
  { type: 'correctActivity', data: { number: 1, changes: { capacity: 50 } } },
  { type: 'withdrawActivity', data: { number: 1, reason: 'x' } },
  { type: 'confirmActivities', data: { numbers: [1] } },
];

/** A person of a number nobody else has: what they prepared before plays no part. */
const somebody = (party: string, role: Role) => person(party, role, 9);

/** What a merge adds to a status: one is decided only where it is proposed, and proposed only where none is. */
const OF_MERGES: Partial<Record<Command['type'], [standing: Standing, code: string][]>> = {
  proposeMerge: [['proposed', 'mergeUnderWay']],
  confirmMerge: (['declared', 'verified', 'stale'] as const).map((each) => [each, 'mergeNotProposed']),
  declineMerge: (['declared', 'verified', 'stale'] as const).map((each) => [each, 'mergeNotProposed']),
};

function expected(type: Command['type'], role: Role, name: string, standing: Standing): string {
  if (standing === 'merged') return 'organisationMerged';
  const rows = ROWS.filter((row) => row.type === type && row.role === role && row.parties.includes(name));
  if (rows.some(({ statuses }) => statuses.includes(standing))) return 'done';
  const [, code] = OF_MERGES[type]?.find(([each]) => each === standing) ?? [];
  if (code !== undefined && rows.length > 0) return code;
  // Who is an officer is told when, and then that they are no steward; a keeper only what is theirs now.
  const isLate = BY_OFFICERS.includes(type) && !COMMANDS_AT[type]?.includes(standing);
  if (BY_OFFICERS.includes(type) && ['officer', 'administrator'].includes(role) && isLate)
    return 'wrongPhase';
  return rows.length > 0 && role === 'administrator' ? 'wrongPhase' : 'notAllowed';
}

/** The commands that any officer's role allows; a chapter then asks whether they are a steward. */
const OF_ACTIVITIES = [
  'declareActivity',
  'correctActivity',
  'withdrawActivity',
  'confirmActivities',
] as const;
const BY_OFFICERS: readonly Command['type'][] = [
  'confirm',
  'proposeMerge',
  'confirmMerge',
  'declineMerge',
  'distinguish',
  ...OF_ACTIVITIES,
];
const MERGING: readonly Standing[] = ['declared', 'verified', 'stale', 'proposed'];
const COMMANDS_AT: Partial<Record<Command['type'], readonly Standing[]>> = {
  confirm: ['verified', 'stale'],
  proposeMerge: MERGING,
  confirmMerge: MERGING,
  declineMerge: MERGING,
  distinguish: [...MERGING, 'suspended'],
  ...Object.fromEntries(OF_ACTIVITIES.map((type) => [type, MERGING])),
};

const ownOf = (party: string) => registeredOf({ beside: BESIDE }, party);

test('the table has every command on an existing organisation', () => {
  const { declare: _begins, declareParty: _system, markStale: _sweep, ...others } = COMMANDS;
  expect([...new Set(ROWS.map(({ type }) => type))].sort()).toEqual(Object.keys(others).sort());
});

describe.each(ACTS)('$type', (command) => {
  it.each(STANDINGS)('of one that is %s, by every role of every party', (status) => {
    for (const role of ROLES) {
      for (const [name, party] of Object.entries(PARTIES)) {
        const actor = somebody(party, role);
        const { refusal, state } = standingsFor(command.type)[status].when(command, actor);
        const wanted = expected(command.type, role, name, status);
        expect(refusal?.code ?? 'done', `${role} of ${name}`).toBe(wanted);
        if (state && refusal)
          expect(possibleActs(actor, state, ownOf(party)), `${role} of ${name}`).not.toContain(command.type);
      }
    }
  });

  it('is no workflow’s', () => {
    standingsFor(command.type).declared.when(command, WORKFLOW).thenRefusal('notAllowed');
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
  for (const [status, standings] of STANDINGS.flatMap((each) => [
    [each, EMPTY] as const,
    [each, ACTIVE] as const,
  ])) {
    for (const [role, party] of ROLES.flatMap((each) =>
      Object.values(PARTIES).map((of) => [each, of] as const),
    )) {
      const actor = somebody(party, role);
      // Whether an entry with activities can be merged is said by the chapter.
      const isOfStandings = (type: Command['type']) => standings === EMPTY || !/Merge/.test(type);
      const possible = ACTS.filter((command) => {
        if (!isOfStandings(command.type)) return false;
        const { refusal, state } = standings[status].when(command, actor);
        return !refusal && state;
      }).map(({ type }) => type);
      const { state } = standings[status].when({ type: 'declareParty', data: PARTY_DATA }, WORKFLOW);
      expect(state && possibleActs(actor, state, ownOf(party)).filter(isOfStandings)).toEqual(possible);
    }
  }
});

const PARTY_DATA = { party: PARTY, entry: DETAILS, declarer: COUNCIL, convention: 'c1' };
