import { describe, expect, test } from 'vitest';
import {
  type ActionPlan,
  PHASES,
  type Phase,
} from '../../../../functions/aggregates/action-plan/action-plan.ts';
import {
  type Command,
  PERSON_COMMANDS,
  possibleActs,
} from '../../../../functions/aggregates/action-plan/commands.ts';
import { ACTION_PLAN } from '../../../../functions/aggregates/action-plan/index.ts';
import type { Actor } from '../../../../functions/kernel/principal.ts';
import { ROLES, type Role } from '../../../../functions/kernel/roles.ts';
import { COUNCIL, MINISTRY, person, WILAYA } from '../../../../scenarios/cases.ts';
import { documentOf, WORKFLOW } from '../../../support/life.ts';
import { PLAN_ID } from '../../../support/plan-player.ts';
import {
  CONTRIBUTOR,
  CONVENTION,
  LINE,
  officers,
  PLAN_BESIDE,
  TARGET,
} from '../../../support/plan-setting.ts';
import { drafted, inForce, submitted } from './setting.ts';

/**
 * The permissions, cell by cell: every command for every role, party and phase, against this table, which was written
 * from the rules and not from the code. The council has proposed the plan, Entraide Nationale contributes to it, the ADS
 * has no part in it.
 */
const CORE_OFFICERS = 'ministry.officer wilaya.officer council.officer';
const CORE_APPROVERS = 'ministry.approver wilaya.approver council.approver';
const CORE_SIGNATORIES = 'ministry.signatory wilaya.signatory council.signatory';
const ORACLE = `
revise          | ${CORE_OFFICERS}                      | draft returned
setLine         | ${CORE_OFFICERS}                      | draft returned
setEnvelopes    | ${CORE_OFFICERS}                      | draft returned
setTargets      | ${CORE_OFFICERS}                      | draft returned
submit          | ${CORE_OFFICERS}                      | draft returned
withdraw        | council.officer                       | draft returned review
decideTask      | ${CORE_APPROVERS} ${CORE_SIGNATORIES} | review adoption inForce closing
proposeRevision | ${CORE_OFFICERS}                      | inForce
callSession     | ${CORE_OFFICERS}                      | inForce closing
correctSession  | ${CORE_OFFICERS}                      | inForce closing
moveSession     | ${CORE_OFFICERS}                      | inForce closing
cancelSession   | ${CORE_OFFICERS}                      | inForce closing
holdSession     | ${CORE_OFFICERS}                      | inForce closing
holdCalledSession | ${CORE_OFFICERS}                    | inForce closing
close           | ${CORE_OFFICERS}                      | inForce
`;
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
  entraide: CONTRIBUTOR,
  ads: 'ads',
};

const reason = 'x';
const COMMANDS_OF_PEOPLE: Command[] = [
  { type: 'revise', data: { groups: ['women', 'disability'] } },
  { type: 'setLine', data: LINE },
  { type: 'setEnvelopes', data: { envelopes: [] } },
  { type: 'setTargets', data: { targets: [TARGET] } },
  { type: 'submit', data: { lines: [CONVENTION] } },
  { type: 'withdraw', data: { reason } },
  { type: 'decideTask', data: { task: 't99', decision: 'approve' } },
  { type: 'proposeRevision', data: { reason, changes: {} } },
  { type: 'callSession', data: { day: '2090-01-05', subject: 'x' } },
  { type: 'correctSession', data: { number: 1, subject: 'x' } },
  { type: 'moveSession', data: { number: 1, from: '2090-01-05', day: '2090-01-06', reason } },
  { type: 'cancelSession', data: { number: 1, reason } },
  { type: 'holdCalledSession', data: { number: 1, day: '2026-01-05', decisions: 'x' } },
  { type: 'holdSession', data: { day: '2026-01-05', subject: 'x', decisions: 'x' } },
  { type: 'close', data: { report: documentOf('final-report') } },
];
const CARRIED = new Map<string, Command>(COMMANDS_OF_PEOPLE.map((command) => [command.type, command]));

const closing = () =>
  inForce()
    .act({ type: 'close', data: { report: documentOf('final-report') } }, officers.council)
    .run();
const STANDING: Record<Phase, () => ActionPlan> = {
  draft: () => drafted().plan,
  review: () => submitted().plan,
  adoption: () => submitted().decide('review').plan,
  inForce: () => inForce().plan,
  closing: () => closing().plan,
  closed: () => closing().decide('finalReport').plan,
  returned: () => submitted().decide('review', 'return', reason).plan,
  rejected: () => submitted().decide('review', 'reject', reason).plan,
  lapsed: () => ({ ...submitted().decide('review', 'reject', reason).plan, phase: 'lapsed' }),
  withdrawn: () => drafted().act({ type: 'withdraw', data: { reason } }, officers.council).plan,
};

const codeOf = (command: Command, state: ActionPlan, actor: Actor): string => {
  const now = '2026-06-01T09:00:00.000Z';
  const result = ACTION_PLAN.decide(command, { id: PLAN_ID, state, actor, now, beside: PLAN_BESIDE });
  return 'refusal' in result ? result.refusal.code : 'done';
};

test('every command that people give to a plan has its row; that of a line that leaves is told apart', () => {
  const own = ['propose', 'departLine'];
  expect(ROWS.map(({ type }) => type).sort()).toEqual(
    PERSON_COMMANDS.filter((type) => !own.includes(type)).sort(),
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
        const isEntitled = who.includes(`${name}.${role}`);
        const isTimely = phases.includes(phase);
        const code = codeOf(command, state, actor);
        const cell = `${phase} ${type} ${name}.${role}: ${code}`;
        if (name === 'ads') expect(cell).toMatch(/: notFound$/);
        else if (!isEntitled) expect(cell).toMatch(/: notAllowed$/);
        else if (!isTimely) expect(cell).toMatch(/: wrongPhase$/);
        else expect(cell).not.toMatch(/: (notAllowed|wrongPhase)$/);
        expect(possibleActs(actor, state).some((act) => act === type)).toBe(isEntitled && isTimely);
      }
    }
    expect(codeOf(command, state, WORKFLOW)).toBe('notAllowed');
  });

  test('a convention leaves a draft by an officer, a plan in force by an approver', () => {
    const command: Command = { type: 'departLine', data: { convention: CONVENTION, reason } };
    const leaves = (role: Role) => codeOf(command, state, person(WILAYA, role));
    const isDraft = phase === 'draft' || phase === 'returned';
    const isTimely = isDraft || phase === 'inForce';
    if (!isTimely) expect([leaves('officer'), leaves('approver')]).toEqual(['wrongPhase', 'wrongPhase']);
    else expect([leaves('officer') === 'done', leaves('approver') === 'done']).toEqual([isDraft, !isDraft]);
    expect(codeOf(command, state, person(CONTRIBUTOR, 'officer'))).toBe('notAllowed');
    expect(codeOf(command, state, person('ads', 'approver'))).toBe('notFound');
  });

  test('what a workflow does nobody may', () => {
    for (const type of ['openGroup', 'applyDeadlines'] as const)
      expect(codeOf({ type, data: { procedure: 'adoption-1' } }, state, officers.council)).toBe('notAllowed');
    expect(codeOf({ type: 'reckon', data: {} }, state, officers.council)).toBe('notAllowed');
  });
});
