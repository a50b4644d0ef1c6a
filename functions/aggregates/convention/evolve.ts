import type { Folds } from '../../kernel/event.ts';
import { AMENDMENT } from './amendment/evolve.ts';
import { CLOSURE } from './closure/evolve.ts';
import type { Event, EventType } from './events.ts';
import { BANK } from './execution/bank/evolve.ts';
import { CENTRES } from './execution/centres/evolve.ts';
import { EXECUTION } from './execution/evolve.ts';
import { DELIVERIES } from './execution/in-kind/evolve.ts';
import { REPROGRAMMING } from './execution/reprogramming/evolve.ts';
import { FORMATION, proposed } from './formation/evolve.ts';
import { PROCEDURES } from './procedures/evolve.ts';
import type { Convention } from './state.ts';

/** Every event but the first; each chapter says what its own make of a convention. */
type Later = Exclude<EventType, 'ConventionProposed'>;

const FOLDS: Folds<Convention, Event, Later> = {
  ...FORMATION,
  ...PROCEDURES,
  ...EXECUTION,
  ...CENTRES,
  ...BANK,
  ...DELIVERIES,
  ...REPROGRAMMING,
  ...AMENDMENT,
  ...CLOSURE,
};

/** Applies an event to a convention: pure, total, and the only way a convention changes. */
export function evolve(before: Convention | undefined, event: Event): Convention {
  const changed =
    event.type === 'ConventionProposed' ? proposed(event) : folded(known(before), event.type, event);
  return { ...changed, version: event.seq, lastHash: event.hash, changedAt: event.at };
}

function folded<T extends Later>(convention: Convention, type: T, event: Extract<Event, { type: T }>) {
  return FOLDS[type](convention, event);
}

/** The convention that a trail tells of. */
export function replay(events: readonly Event[]): Convention | undefined {
  let convention: Convention | undefined;
  for (const event of events) convention = evolve(convention, event);
  return convention;
}

function known(convention: Convention | undefined): Convention {
  if (!convention) throw new Error('A trail begins with ConventionProposed');
  return convention;
}
