import type { ActionPlan, Task } from '../../functions/aggregates/action-plan/action-plan.ts';
import type { Command } from '../../functions/aggregates/action-plan/commands.ts';
import { dayOf } from '../../functions/kernel/calendar.ts';
import type { Actor } from '../../functions/kernel/principal.ts';
import { ROLES } from '../../functions/kernel/roles.ts';
import { COUNCIL, MINISTRY, person, WILAYA } from '../../scenarios/cases.ts';
import type { Chance } from './chance.ts';
import { documentOf } from './life.ts';
import {
  approvers,
  CONTRIBUTOR,
  DELIBERATION,
  LINE,
  NATIONAL,
  officers,
  PROPOSAL,
  REGIONAL,
  TARGET,
} from './plan-setting.ts';

/** Acts on an action plan drawn by chance: sensible ones most of the time, and ones that must be refused. */

export const PLAN_ID = 'prsk';

interface Move {
  command: Command;
  actor: Actor;
}

const workflow: Actor = { kind: 'system', name: 'workflow' };
const REASON = 'Motif';
const officer = (chance: Chance) => chance.pick(Object.values(officers)) ?? officers.council;

/** What its workflows would do next. */
function byWorkflow(chance: Chance, { procedures }: ActionPlan): Move {
  const open = procedures.find(({ status, opened }) => status === 'open' && !opened);
  const procedure = open?.key ?? chance.pick(procedures)?.key ?? 'adoption-1';
  return { command: { type: open ? 'openGroup' : 'applyDeadlines', data: { procedure } }, actor: workflow };
}

function decides(chance: Chance, { id, kind, assignee, escalatedTo }: Task): Move {
  const actor = person((escalatedTo ?? assignee).party, (escalatedTo ?? assignee).role);
  const decision = chance.happens(88) ? 'approve' : chance.happens(60) ? 'return' : 'reject';
  const deliberation = kind === 'deliberation' && chance.happens(90) ? { deliberation: DELIBERATION } : {};
  const comment = decision === 'approve' ? {} : { comment: REASON };
  return {
    command: { type: 'decideTask', data: { task: id, decision, ...deliberation, ...comment } },
    actor,
  };
}

/** What somebody would do next who wants the plan to be adopted, revised and closed. */
function onward(chance: Chance, plan: ActionPlan): Move {
  const open = chance.pick(plan.tasks.filter(({ status }) => status === 'open'));
  if (open && plan.phase !== 'draft') return decides(chance, open);
  const actor = officer(chance);
  switch (plan.phase) {
    case 'draft':
    case 'returned':
      if (plan.contents.targets.length === 0)
        return { command: { type: 'setTargets', data: { targets: [TARGET] } }, actor };
      if (plan.contents.lines.length === 0) return { command: { type: 'setLine', data: LINE }, actor };
      return submission(plan, actor);
    case 'inForce':
      if (chance.happens(30)) return revision(chance, actor);
      if (chance.happens(10))
        return { command: { type: 'close', data: { report: documentOf('final-report') } }, actor };
      return session(chance, plan, actor);
    default:
      return session(chance, plan, actor);
  }
}

const submission = ({ contents }: ActionPlan, actor: Actor): Move => ({
  command: { type: 'submit', data: { lines: contents.lines.map(({ convention }) => convention) } },
  actor,
});

/** One is called, what was called is corrected, held, moved or cancelled, or one that nobody called is recorded. */
function session(chance: Chance, { changedAt, sessions }: ActionPlan, actor: Actor): Move {
  const day = dayOf(changedAt);
  const held = { day, decisions: 'Accélérer les études' };
  const subject = 'Suivi';
  const called = sessions.find(({ status }) => status === 'called');
  if (chance.happens(40))
    return {
      command: { type: 'callSession', data: { day: '2089-01-01', subject, agenda: ['Études'] } },
      actor,
    };
  if (!called) return { command: { type: 'holdSession', data: { ...held, subject } }, actor };
  const { number, day: from } = called;
  const commands: Command[] = [
    { type: 'holdCalledSession', data: { ...held, number } },
    { type: 'correctSession', data: { number, agenda: [chance.pick(['Études', 'Travaux']) ?? 'Études'] } },
    { type: 'moveSession', data: { number, from, day: '2089-02-01', reason: REASON } },
    { type: 'cancelSession', data: { number, reason: REASON } },
  ];
  return {
    command: chance.pick(commands) ?? { type: 'cancelSession', data: { number, reason: REASON } },
    actor,
  };
}

function revision(chance: Chance, actor: Actor): Move {
  const changes = chance.pick([
    { years: { first: 2022, last: chance.within(2026, 2029) } },
    { lines: [{ ...LINE, convention: 'csecond' }] },
    { contributors: [] },
    { groups: ['disability'] },
    { targets: [] },
    { axes: [], lines: [] },
    { years: { first: 2027, last: 2030 }, targets: [{ ...TARGET, year: 2028 }] },
    { lines: [{ ...LINE, convention: chance.pick(['cbare', 'crejected', 'cpast', 'ctwo']) ?? '' }] },
    {
      lines: [
        {
          ...LINE,
          convention: 'ctwo',
          role: chance.happens(50) ? ('core' as const) : ('associated' as const),
        },
      ],
    },
    {
      lines: [
        { ...LINE, contributions: [{ party: 'ads', nature: 'cash' as const, fundedFrom: 'own' as const }] },
      ],
    },
  ]);
  return { command: { type: 'proposeRevision', data: { reason: REASON, changes: changes ?? {} } }, actor };
}

/** Anything at all, by anybody. */
function anything(chance: Chance, plan: ActionPlan): Move {
  const commands: Command[] = [
    { type: 'propose', data: PROPOSAL },
    { type: 'revise', data: { groups: chance.happens(50) ? ['women', 'disability'] : ['women'] } },
    { type: 'revise', data: { contributors: [{ party: 'association-al-amal', provinces: [] }] } },
    { type: 'revise', data: { axes: [] } },
    {
      type: 'revise',
      data: { years: { first: chance.within(2022, 2026), last: chance.within(2026, 2030) } },
    },
    {
      type: 'setLine',
      data: {
        ...LINE,
        convention: chance.pick(['csecond', 'ctwo', 'celsewhere', 'cforeign', 'crejected']) ?? '',
      },
    },
    { type: 'setLine', data: { ...LINE, role: 'associated' } },
    { type: 'departLine', data: { convention: chance.pick(['csecond', 'cxyz']) ?? '', reason: REASON } },
    { type: 'setEnvelopes', data: { envelopes: chance.happens(50) ? [REGIONAL, NATIONAL] : [] } },
    { type: 'setTargets', data: { targets: [TARGET, { ...TARGET, year: 2025 }] } },
    { type: 'setTargets', data: { targets: [{ ...TARGET, group: 'unknown' }] } },
    { type: 'submit', data: { lines: ['cother'] } },
    { type: 'close', data: { report: documentOf('final-report') } },
    { type: 'holdSession', data: { day: '2090-01-01', subject: 'Suivi', decisions: 'Rien' } },
    { type: 'callSession', data: { day: '2001-01-01', subject: 'Suivi' } },
    { type: 'cancelSession', data: { number: chance.within(1, 4), reason: REASON } },
    { type: 'decideTask', data: { task: `t${chance.within(1, 9)}`, decision: 'approve' } },
    ...(chance.happens(40) ? [{ type: 'withdraw', data: { reason: REASON } } as const] : []),
  ];
  const command = chance.pick(commands) ?? { type: 'submit', data: { lines: [] } };
  if (chance.happens(60)) return { command, actor: officer(chance) };
  if (chance.happens(20)) return submission(plan, officer(chance));
  const party = chance.pick([COUNCIL, MINISTRY, WILAYA, CONTRIBUTOR, 'ads']) ?? WILAYA;
  const actor = chance.happens(3) ? workflow : person(party, chance.pick(ROLES) ?? 'officer');
  return { command, actor: chance.happens(30) ? approvers.wilaya : actor };
}

/** The next act on a plan as it stands. */
export function planMove(chance: Chance, state: ActionPlan | undefined): Move {
  if (!state) return { command: { type: 'propose', data: PROPOSAL }, actor: officers.council };
  if (chance.happens(20)) return anything(chance, state);
  return chance.happens(45) ? byWorkflow(chance, state) : onward(chance, state);
}
