import type { Centre } from '../../functions/aggregates/centre/centre.ts';
import type { Command } from '../../functions/aggregates/centre/commands.ts';
import { dayOf } from '../../functions/kernel/calendar.ts';
import type { Actor } from '../../functions/kernel/principal.ts';
import { ROLES } from '../../functions/kernel/roles.ts';
import { COUNCIL, MINISTRY, person, WILAYA } from '../../scenarios/cases.ts';
import {
  CONVENTION,
  document,
  minister,
  OPERATOR,
  operator,
  owner,
  president,
  REGISTRATION,
  wali,
} from './centre-setting.ts';
import type { Chance } from './chance.ts';

/** Acts on a centre drawn by chance: sensible ones most of the time, and ones that must be refused. */

export const CENTRE_ID = 'fkenitra';

interface Move {
  command: Command;
  actor: Actor;
}

const workflow: Actor = { kind: 'system', name: 'workflow' };
const REASON = 'Motif';
const LINK = { convention: CONVENTION, component: 'centre-ma-sal' };

/** What its workflows would do next. */
function byWorkflow(chance: Chance, { procedures }: Centre): Move {
  const open = procedures.find(({ status, opened }) => status === 'open' && !opened);
  const asked = procedures.filter(({ status }) => status === 'open');
  const next = procedures.filter(({ kind }) => kind === 'confirmation').length + 1;
  const procedure = open?.key ?? chance.pick(asked)?.key ?? `confirmation-${next}`;
  const type = open || asked.length === 0 ? 'openGroup' : 'applyDeadlines';
  return { command: { type, data: { procedure } }, actor: workflow };
}

/** What somebody would do next who wants the centre to open and to stay open. */
function onward(chance: Chance, centre: Centre, now: string): Move {
  const day = dayOf(now);
  switch (centre.status) {
    case 'planned':
    case 'studies':
    case 'works': {
      const stage = ({ planned: 'studies', studies: 'works', works: 'equipped' } as const)[centre.status];
      const data = { stage, day, documents: [document('study')] };
      return { command: { type: 'reportStage', data }, actor: owner };
    }
    case 'equipped':
      return { command: { type: 'authorise', data: { reference: 'A 14', day } }, actor: owner };
    case 'authorised':
      if (!centre.operator)
        return { command: { type: 'nameOperator', data: { party: OPERATOR } }, actor: owner };
      if (!centre.posts || centre.posts.filled < 10)
        return {
          command: { type: 'reportStaff', data: { needed: 10, filled: chance.within(8, 12), asOf: day } },
          actor: operator,
        };
      return {
        command: { type: 'declareOpening', data: { day, minutes: document('reception-minutes') } },
        actor: chance.happens(50) ? operator : owner,
      };
    case 'inService':
      return opened(chance, centre, now);
    case 'suspended':
      return { command: { type: 'resume', data: { reason: REASON } }, actor: wali };
    default:
      return { command: attendance(chance, now), actor: operator };
  }
}

/** Of the quarter before, most of the time; of one in which no centre was open; of one to come. */
function attendance(chance: Chance, now: string): Command {
  const at = new Date(now);
  at.setUTCMonth(at.getUTCMonth() - 3);
  const before = `${at.getUTCFullYear()}-Q${Math.floor(at.getUTCMonth() / 3) + 1}`;
  const quarter = chance.happens(80) ? before : (chance.pick(['2025-Q1', '2029-Q4']) ?? before);
  return {
    type: 'reportAttendance',
    data: { quarter, people: chance.within(0, 30), salt: 'salt-of-this-attendance' },
  };
}

function opened(chance: Chance, { opening }: Centre, now: string): Move {
  if (!opening?.verifiedAt) {
    const approver = chance.happens(50) ? wali : minister;
    return chance.happens(70)
      ? { command: { type: 'verifyOpening', data: {} }, actor: approver }
      : { command: { type: 'returnOpening', data: { reason: REASON } }, actor: approver };
  }
  return chance.happens(20)
    ? { command: { type: 'confirmOpening', data: {} }, actor: operator }
    : { command: attendance(chance, now), actor: operator };
}

/** Anything at all, by anybody. */
function anything(chance: Chance, now: string): Move {
  const day = dayOf(now);
  const commands: Command[] = [
    { type: 'register', data: REGISTRATION },
    { type: 'correct', data: { places: chance.within(10, 20), commune: null } },
    { type: 'correct', data: { province: 'MA-CAS' } },
    { type: 'plan', data: { works: chance.happens(50) ? '2027-03-31' : '2027-06-30' } },
    { type: 'plan', data: { works: '2027-06-30', equipped: '2027-01-31' } },
    {
      type: 'linkComponent',
      data: chance.happens(50) ? LINK : { convention: 'cother', component: 'centre-ma-ken' },
    },
    { type: 'unlinkComponent', data: {} },
    { type: 'reportStage', data: { stage: 'equipped', day, documents: [document('study')] } },
    { type: 'setBack', data: { stage: chance.happens(50) ? 'planned' : 'works', reason: REASON } },
    { type: 'reportProgress', data: { percent: 40, day } },
    { type: 'addDocument', data: { document: document('photo') } },
    { type: 'nameOperator', data: { party: chance.happens(50) ? OPERATOR : 'association-al-amal' } },
    { type: 'reportStaff', data: { needed: 10, filled: 9, asOf: chance.happens(20) ? '2090-01-01' : day } },
    { type: 'authorise', data: { reference: 'A 15', day, document: document('authorisation') } },
    { type: 'declareOpening', data: { day, minutes: document('reception-minutes') } },
    { type: 'verifyOpening', data: {} },
    { type: 'returnOpening', data: { reason: REASON } },
    { type: 'confirmOpening', data: {} },
    { type: 'suspend', data: { reason: REASON } },
    { type: 'resume', data: { reason: REASON } },
    { type: 'close', data: { day, reason: REASON } },
    ...(chance.happens(20) ? [{ type: 'abandon', data: { reason: REASON } } as const] : []),
    attendance(chance, now),
  ];
  const command = chance.pick(commands) ?? { type: 'verifyOpening', data: {} };
  if (chance.happens(40)) return { command, actor: chance.pick([owner, president, wali, operator]) ?? owner };
  const party = chance.pick([COUNCIL, MINISTRY, WILAYA, OPERATOR, 'ads']) ?? WILAYA;
  return {
    command,
    actor: chance.happens(3) ? workflow : person(party, chance.pick(ROLES) ?? 'officer'),
  };
}

/** The next act on a centre as it stands. */
export function centreMove(chance: Chance, state: Centre | undefined, now: string): Move {
  if (!state) return { command: { type: 'register', data: REGISTRATION }, actor: owner };
  if (chance.happens(25)) return anything(chance, now);
  return chance.happens(45) ? byWorkflow(chance, state) : onward(chance, state, now);
}
