import type { Actor, Person } from './principal.ts';
import { phrase, refuse } from './refusal.ts';
import type { Role } from './roles.ts';

/**
 * The permission of a command: the phases, and the roles, for a party that has the capacity. Segregation of
 * duties goes with the chapter that knows who prepared what.
 */
export interface Permission<Capacity extends string = string, Phase extends string = string> {
  roles: readonly Role[];
  /** The capacity that the actor's party must have. */
  capacity: Capacity;
  phases: readonly Phase[];
}

/** The relation of a person to an aggregate: its phase, and the capacities of the person's party. */
export interface Membership<S> {
  /** Whether they may know that it exists. */
  knows(state: S, person: Person): boolean;
  /** Whether their party is this to it. */
  has(state: S, person: Person, capacity: string): boolean;
  phase(state: S): string;
}

/** Whether a person may give a command with this permission now. A chapter may still refuse, for what it knows more. */
export function isAllowed<S>(
  { roles, capacity, phases }: Permission,
  membership: Membership<S>,
  state: S,
  person: Person,
): boolean {
  return (
    phases.includes(membership.phase(state)) &&
    person.roles.some((role) => roles.includes(role)) &&
    membership.has(state, person, capacity)
  );
}

/** The refusals of every command for whoever gives it, and when. */
export const PERMISSION_REFUSALS = ['notFound', 'notAllowed', 'wrongPhase'] as const;

/**
 * Refuses what the actor may not do to this aggregate now: `notFound` to whoever may not know of it, `notAllowed` to
 * the wrong role or party, `wrongPhase` at the wrong time, in this order. What a workflow does no person may, and
 * what people do no workflow may.
 */
export function assertAllowed<S>(
  by: Permission | 'workflow',
  membership: Membership<S>,
  state: S,
  actor: Actor,
): void {
  if (by === 'workflow') {
    if (actor.kind !== 'system') throw refuse('notAllowed', { who: 'workflow' });
    return;
  }
  const { roles, capacity, phases } = by;
  if (actor.kind === 'system') throw refuse('notAllowed', { who: roles });
  if (!membership.knows(state, actor)) throw refuse('notFound');
  const isEntitled =
    actor.roles.some((role) => roles.includes(role)) && membership.has(state, actor, capacity);
  if (!isEntitled) throw refuse('notAllowed', { who: phrase('rolesOfCapacity', { capacity, roles }) });
  const phase = membership.phase(state);
  if (!phases.includes(phase)) throw refuse('wrongPhase', { phase, why: phrase('possibleIn', { phases }) });
}
