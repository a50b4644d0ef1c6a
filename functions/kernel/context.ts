import { GENESIS, seal } from './chain.ts';
import type { NewEvent, Stored } from './event.ts';
import { type Actor, authorOf } from './principal.ts';
import { refuse } from './refusal.ts';
import type { AddedHoliday } from './stage-calendar.ts';

/** The common fields of every state: its id, and the last event it was folded from. */
export interface Versioned {
  id: string;
  version: number;
  lastHash: string;
  /** Instants (ISO, UTC) of its first and of its last event. */
  createdAt: string;
  changedAt: string;
}

/** The values that a command has beside its aggregate, read in the same call. */
export interface Beside<Rules> {
  /** The rules of the stage. */
  rules: Rules;
  /** The days off that were added to the stage's calendar. */
  holidays?: readonly AddedHoliday[];
  /** How many have a number of the series that the command asked for (`Needs.series`). */
  numbered?: number | undefined;
  /** The states of the other aggregates that the command asked for (`Needs.others`), by their ids. */
  others?: ReadonlyMap<string, unknown>;
  /** The documents that the command asked for (`Needs.documents`), by id and name with a blank between them. */
  documents?: ReadonlyMap<string, unknown>;
  /** The earlier events of the aggregate itself that the command asked for (`Needs.events`). */
  events?: readonly unknown[];
}

/** How the events of an aggregate are keyed and folded. */
export interface Fold<S, E extends NewEvent, Key extends object> {
  streamKey(id: string): Key;
  evolve(state: S | undefined, event: Stored<E, Key>): S;
}

/** The input of a command: the aggregate as it stands (undefined before its first event), who acts, and when. */
export interface Given<S, Rules> {
  id: string;
  state: S | undefined;
  actor: Actor;
  /** The caller's clock (ISO, UTC). */
  now: string;
  beside: Beside<Rules>;
}

/**
 * The context of one command: an aggregate, who acts on it, and when. An event that is emitted is sealed into the chain
 * and applied at once, so that what follows is decided on the aggregate as it has become.
 */
export class CommandContext<S extends Versioned, E extends NewEvent, Key extends object, Rules> {
  readonly id: string;
  readonly events: Stored<E, Key>[] = [];
  readonly actor: Actor;
  /** The instant of the command (ISO, UTC): the caller's clock, or the last event's when that clock is behind. */
  readonly now: string;
  readonly beside: Beside<Rules>;
  readonly #fold: Fold<S, E, Key>;
  #state: S | undefined;

  constructor(fold: Fold<S, E, Key>, { id, state, actor, now, beside }: Given<S, Rules>) {
    this.id = id;
    this.actor = actor;
    this.now = state && state.changedAt > now ? state.changedAt : now;
    this.beside = beside;
    this.#fold = fold;
    this.#state = state;
  }

  /** Whether nothing has happened to it yet. */
  get isNew(): boolean {
    return this.#state === undefined;
  }

  /** The aggregate as it has become; `notFound` before its first event. */
  get state(): S {
    if (!this.#state) throw refuse('notFound');
    return this.#state;
  }

  get rules(): Rules {
    return this.beside.rules;
  }

  /** The days off that were added to the stage's calendar. */
  get added(): readonly AddedHoliday[] {
    return this.beside.holidays ?? [];
  }

  /** The actor's identifier, to compare with another's: a person's subject or the workflow's name. */
  get actorId(): string {
    return this.actor.kind === 'person' ? this.actor.sub : this.actor.name;
  }

  /** The party for which a person acts; a workflow acts for none. */
  get party(): string {
    if (this.actor.kind !== 'person') throw refuse('notAllowed', { who: 'officer' });
    return this.actor.party;
  }

  emit(event: E): void {
    const sealed = seal(event, {
      ...this.#fold.streamKey(this.id),
      seq: (this.#state?.version ?? 0) + 1,
      at: this.now,
      by: authorOf(this.actor),
      previous: this.#state?.lastHash ?? GENESIS,
    });
    this.#state = this.#fold.evolve(this.#state, sealed);
    this.events.push(sealed);
  }
}
