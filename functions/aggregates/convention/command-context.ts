import { GENESIS, seal } from '../../kernel/chain.ts';
import { type Actor, authorOf } from '../../kernel/principal.ts';
import type { AddedHoliday } from '../../kernel/stage-calendar.ts';
import type { Convention } from './convention.ts';
import type { Event, NewEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { accountFund } from './funds.ts';
import type { Entry, Posting } from './ledger.ts';
import { overdrawn } from './ledger.ts';
import { refuse } from './refusals.ts';
import type { StageRules } from './stage-rules.ts';

/**
 * What a command works on: a convention, who acts on it, and when. An event that is emitted is sealed into the chain
 * and applied at once, so that what follows is decided on the convention as it has become.
 */
export class CommandContext {
  readonly events: Event[] = [];
  readonly actor: Actor;
  /** The instant of the command (ISO, UTC): the caller's clock, or the last event's when that clock is behind. */
  readonly now: string;
  readonly rules: StageRules;
  /** The days off that were added to the stage's calendar. */
  readonly added: readonly AddedHoliday[];
  #convention: Convention;

  constructor(
    convention: Convention,
    actor: Actor,
    now: string,
    rules: StageRules,
    added: readonly AddedHoliday[] = [],
  ) {
    this.#convention = convention;
    this.actor = actor;
    this.now = now > convention.changedAt ? now : convention.changedAt;
    this.rules = rules;
    this.added = added;
  }

  /** Begins a convention with its first event. */
  static begin(
    conventionId: string,
    first: NewEvent,
    actor: Actor,
    now: string,
    rules: StageRules,
  ): CommandContext {
    const event = seal(first, { conventionId, seq: 1, at: now, by: authorOf(actor), previous: GENESIS });
    const context = new CommandContext(evolve(undefined, event), actor, now, rules);
    context.events.push(event);
    return context;
  }

  get convention(): Convention {
    return this.#convention;
  }

  /** Who acts, as an identifier to compare with another's: a person's subject or the workflow's name. */
  get actorId(): string {
    return this.actor.kind === 'person' ? this.actor.sub : this.actor.name;
  }

  /** The party for which a person acts; a workflow acts for none. */
  get party(): string {
    if (this.actor.kind !== 'person') throw refuse('notAllowed', { who: 'officer' });
    return this.actor.party;
  }

  emit(happening: NewEvent): void {
    const event = seal(happening, {
      conventionId: this.#convention.id,
      seq: this.#convention.version + 1,
      at: this.now,
      by: authorOf(this.actor),
      previous: this.#convention.lastHash,
    });
    this.#convention = evolve(this.#convention, event);
    this.events.push(event);
  }

  /** Numbers postings as the entries of the event that comes next; refuses what would overdraw an account. */
  book(postings: readonly Posting[]): Entry[] {
    const entries = this.#convention.entries;
    const fault = overdrawn(entries, postings);
    if (fault) throw refuse('fundsInsufficient', { ...fault, fund: accountFund(this.#convention, fault) });
    return postings.map((posting, index) => ({
      id: `e${entries.length + index + 1}`,
      event: this.#convention.version + 1,
      at: this.now,
      ...posting,
    }));
  }
}
