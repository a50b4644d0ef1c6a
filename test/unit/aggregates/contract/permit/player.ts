import type { Actor } from '../../../../../functions/kernel/principal.ts';
import { COUNCIL, person, WILAYA } from '../../../../../scenarios/cases.ts';
import type { Chance } from '../../../../support/chance.ts';
import type { Move } from '../suite.ts';
import type { Command, Permit } from './permit.ts';

/** A random life of a permit. */

const WORKFLOW: Actor = { kind: 'system', name: 'workflow' };

export function next(chance: Chance, permit: Permit | undefined): Move<Command> | undefined {
  const officer = person(COUNCIL, 'officer');
  if (!permit)
    return { command: { type: 'ask', data: { place: 'Kénitra', office: WILAYA } }, actor: officer };
  if (permit.status !== 'asked') return undefined;
  const procedure = 'granting-1';
  const open = permit.tasks.find(({ status }) => status === 'open');
  if (!open) return { command: { type: 'openGroup', data: { procedure } }, actor: WORKFLOW };
  if (chance.happens(60))
    return { command: { type: 'applyDeadlines', data: { procedure } }, actor: WORKFLOW };
  const { party, role } = open.escalatedTo ?? open.assignee;
  const decision = chance.happens(80) ? 'approve' : 'reject';
  const comment = chance.happens(80) ? { comment: 'Motif' } : {};
  return {
    command: { type: 'decide', data: { task: open.id, decision, ...comment } },
    actor: person(chance.happens(90) ? party : 'stranger', role),
  };
}
