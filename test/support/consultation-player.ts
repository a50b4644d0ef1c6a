import type { Command } from '../../functions/aggregates/consultation/commands.ts';
import type { Consultation, Recommendation } from '../../functions/aggregates/consultation/consultation.ts';
import { dayOf } from '../../functions/kernel/calendar.ts';
import type { Actor } from '../../functions/kernel/principal.ts';
import { ROLES } from '../../functions/kernel/roles.ts';
import { COUNCIL, MINISTRY, person, WILAYA } from '../../scenarios/cases.ts';
import type { Chance } from './chance.ts';
import {
  ASSOCIATION,
  ATTENDANCE,
  CALL,
  CENTRE,
  CONVENTION,
  document,
  officer,
  RECOMMENDATION,
  reason,
  wali,
  walisHand,
} from './consultation-setting.ts';

/** Acts on a consultation drawn by chance: sensible ones most of the time, and ones that must be refused. */

export const CONSULTATION_ID = 'srsk11';

interface Move {
  command: Command;
  actor: Actor;
}

const workflow: Actor = { kind: 'system', name: 'workflow' };
const SOME = 4;

/** What its workflows would do next. */
function byWorkflow(chance: Chance, { procedures }: Consultation): Move {
  const open = procedures.filter(({ status }) => status === 'open');
  const unopened = open.find(({ opened }) => !opened);
  const procedure = (unopened ?? chance.pick(open))?.key ?? 'recommendation-1';
  const type = unopened || open.length === 0 ? 'openGroup' : 'applyDeadlines';
  return { command: { type, data: { procedure } }, actor: workflow };
}

/** What somebody would do next who wants its recommendations to lead to something. */
function onward(chance: Chance, state: Consultation, now: string): Move {
  const by = (command: Command, actor: Actor = officer): Move => ({ command, actor });
  switch (state.phase) {
    case 'called':
      if (chance.happens(20)) return by({ type: 'postpone', data: { reason: 'Motif' } }, wali);
      if (chance.happens(15)) return by({ type: 'correct', data: { agenda: [] } });
      if (chance.happens(5)) return by({ type: 'cancel', data: { reason: 'Motif' } }, wali);
      return by({ type: 'hold', data: { day: dayOf(now) } });
    case 'postponed':
      return by({ type: 'callAgain', data: { day: dayOf(now) } });
    case 'held':
      if (state.recommendations.length < SOME) return by({ type: 'record', data: RECOMMENDATION });
      if (state.attendance.length === 0) return by({ type: 'recordAttendance', data: ATTENDANCE });
      if (chance.happens(20))
        return by({
          type: 'correctRecommendation',
          data: { ...RECOMMENDATION, n: 1, groups: ['disability'] },
        });
      if (!state.minutes) return by({ type: 'recordMinutes', data: { document: document('minutes') } });
      return by({ type: 'approveMinutes', data: {} }, wali);
    case 'minutesApproved': {
      const next = state.recommendations.find(({ status }) => status === 'recorded');
      if (!next) return by({ type: 'beginFollowUp', data: {} }, walisHand);
      return chance.happens(15)
        ? by(
            { type: 'answer', data: { n: next.n, answer: 'mergedInto', into: chance.within(1, SOME) } },
            wali,
          )
        : by({ type: 'assign', data: { n: next.n, party: chance.pick([COUNCIL, ASSOCIATION]) ?? COUNCIL } });
    }
    case 'followUp': {
      const open = state.recommendations.filter(
        ({ status }) => !['verified', 'declined', 'mergedInto'].includes(status),
      );
      const next = chance.pick(open);
      return next ? worked(chance, next, now) : by({ type: 'close', data: {} }, walisHand);
    }
    default:
      return by({ type: 'correct', data: { day: dayOf(now) } });
  }
}

/** The next act on one recommendation. */
function worked(chance: Chance, { n, status, assignee, links }: Recommendation, now: string): Move {
  const party = assignee?.party ?? COUNCIL;
  const own = person(party, 'officer');
  switch (status) {
    case 'assigned': {
      const answers: Command[] = [
        { type: 'answer', data: { n, answer: 'accepted' } },
        { type: 'answer', data: { n, answer: 'accepted' } },
        { type: 'answer', data: { n, answer: 'partlyAccepted', reason } },
        { type: 'answer', data: { n, answer: 'declined', reason } },
        { type: 'answer', data: { n, answer: 'mergedInto', into: chance.within(1, SOME) } },
      ];
      const command = chance.pick(answers) ?? { type: 'answer', data: { n, answer: 'accepted' } };
      return { command, actor: person(party, 'approver') };
    }
    case 'delivered':
      return {
        command: chance.happens(70)
          ? { type: 'verifyDelivery', data: { n } }
          : { type: 'returnDelivery', data: { n, reason: 'Motif' } },
        actor: person(chance.pick([MINISTRY, WILAYA]) ?? WILAYA, 'approver'),
      };
    default:
      if (chance.happens(15)) {
        const other = chance.pick([COUNCIL, ASSOCIATION, MINISTRY]) ?? COUNCIL;
        return { command: { type: 'assign', data: { n, party: other, reason: 'Motif' } }, actor: officer };
      }
      if (chance.happens(25))
        return { command: { type: 'reportProgress', data: { n, note: 'Suite' } }, actor: own };
      if (links.length === 0)
        return {
          command: {
            type: 'link',
            data: chance.happens(50)
              ? { n, kind: 'centre', id: CENTRE }
              : { n, kind: 'convention', id: CONVENTION },
          },
          actor: own,
        };
      return {
        command: { type: 'deliver', data: { n, day: dayOf(now), evidence: [document('proof')] } },
        actor: own,
      };
  }
}

/** Anything at all, by anybody. */
function anything(chance: Chance, now: string): Move {
  const n = chance.within(1, SOME + 1);
  const commands: Command[] = [
    { type: 'call', data: CALL },
    { type: 'correct', data: { day: chance.happens(50) ? '2026-05-11' : '2099-01-01' } },
    { type: 'postpone', data: { reason: 'Motif' } },
    { type: 'callAgain', data: { day: '2026-06-01' } },
    ...(chance.happens(10) ? [{ type: 'cancel', data: { reason: 'Motif' } } as const] : []),
    { type: 'hold', data: { day: chance.happens(50) ? dayOf(now) : '2099-01-01' } },
    { type: 'recordAttendance', data: ATTENDANCE },
    {
      type: 'recordAttendance',
      data: { attendance: [{ kind: 'other', who: { party: 'inconnue' }, mode: 'onSite', count: 1 }] },
    },
    { type: 'recordMinutes', data: { document: document('minutes') } },
    { type: 'approveMinutes', data: {} },
    { type: 'record', data: { ...RECOMMENDATION, provinces: chance.happens(50) ? [] : ['MA-CAS'] } },
    { type: 'correctRecommendation', data: { ...RECOMMENDATION, n, groups: ['disability'] } },
    { type: 'assign', data: { n, party: chance.pick([COUNCIL, ASSOCIATION, 'inconnue']) ?? COUNCIL } },
    { type: 'beginFollowUp', data: {} },
    { type: 'answer', data: { n, answer: 'declined', reason } },
    { type: 'answer', data: { n, answer: 'mergedInto', into: chance.within(1, SOME) } },
    { type: 'link', data: { n, kind: 'convention', id: chance.happens(50) ? 'cforeign' : 'cunknown' } },
    { type: 'link', data: { n, kind: 'centre', id: 'felsewhere' } },
    { type: 'reportProgress', data: { n, note: 'Suite' } },
    { type: 'deliver', data: { n, day: '2099-01-01', evidence: [document('proof')] } },
    { type: 'verifyDelivery', data: { n } },
    { type: 'returnDelivery', data: { n, reason: 'Motif' } },
    { type: 'close', data: { reason: 'Bilan' } },
  ];
  const command = chance.pick(commands) ?? { type: 'close', data: {} };
  if (chance.happens(50)) return { command, actor: chance.pick([officer, wali, walisHand]) ?? officer };
  const party = chance.pick([COUNCIL, MINISTRY, WILAYA, ASSOCIATION, 'ads']) ?? WILAYA;
  return {
    command,
    actor: chance.happens(3) ? workflow : person(party, chance.pick(ROLES) ?? 'officer'),
  };
}

/** The next act on a consultation as it stands. */
export function consultationMove(chance: Chance, state: Consultation | undefined, now: string): Move {
  if (!state) return { command: { type: 'call', data: CALL }, actor: officer };
  if (chance.happens(20)) return anything(chance, now);
  return state.procedures.length > 0 && chance.happens(50)
    ? byWorkflow(chance, state)
    : onward(chance, state, now);
}
