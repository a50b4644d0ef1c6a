import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import type { Aggregate } from '../../../../functions/kernel/aggregate.ts';
import { verifyChain } from '../../../../functions/kernel/chain.ts';
import type { CommandRule } from '../../../../functions/kernel/command.ts';
import type { Beside, Versioned } from '../../../../functions/kernel/context.ts';
import type { NewEvent, Stored } from '../../../../functions/kernel/event.ts';
import type { Messages } from '../../../../functions/kernel/messages.ts';
import { PERMISSION_REFUSALS } from '../../../../functions/kernel/permission.ts';
import type { Actor } from '../../../../functions/kernel/principal.ts';
import { assertReadable } from '../../../../functions/kernel/readable.ts';
import { ROLES } from '../../../../functions/kernel/roles.ts';
import { LANGUAGES } from '../../../../functions/kernel/wording.ts';
import { Chance } from '../../../support/chance.ts';

/**
 * The contract of every aggregate, played by its own player, which is all that the suite is given besides
 * the aggregate itself.
 */

/** The next act of somebody. */
export interface Move<Command> {
  command: Command;
  actor: Actor;
}

export interface Contract<
  S extends Versioned,
  E extends NewEvent,
  Key extends object,
  Command extends { type: string },
  Rules,
> {
  aggregate: Aggregate<S, E, Key, Command, Rules> & { summary: z.ZodMiniType };
  id: string;
  beside: Beside<Rules>;
  /** The same once the stage has come to know of more days off. */
  later?: Beside<Rules>;
  eventTypes: readonly string[];
  commands: Readonly<Record<string, Pick<CommandRule<never, never>, 'by' | 'refuses'>>>;
  messages: Messages;
  published: {
    detailSchema(type: E['type']): z.ZodMiniType;
    detailOf(state: S, event: Stored<E, Key>): unknown;
  };
  /** How many lives by chance; with `told`, every type of event happens in some of them. */
  lives: number;
  /** Lives that chance seldom brings about. */
  told?(): { state: S; events: readonly Stored<E, Key>[] }[];
  /** The longest life, in moves. */
  moves: number;
  next(chance: Chance, state: S | undefined, now: string): Move<Command> | undefined;
}

interface Life<S, Event> {
  state: S;
  events: readonly Event[];
  /** Each command that was refused, with the code: `pledge targetExceeded`. */
  refused: Set<string>;
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
/** From which move of a life on the stage knows of more days off. */
const LATER = 8;
const BEGINNING = Date.parse('2026-03-02T09:00:00.000Z');

/** The tests of a contract: the chain, the snapshot, what is published, permitted and said, and what is found out. */
export function contractOf<
  S extends Versioned,
  E extends NewEvent,
  Key extends object,
  Command extends { type: string },
  Rules,
>(contract: Contract<S, E, Key, Command, Rules>): void {
  const { aggregate, id, beside, messages, published } = contract;
  type Event = Stored<E, Key>;

  function live(seed: number): Life<S, Event> | undefined {
    const chance = new Chance(seed);
    const refused = new Set<string>();
    const events: Event[] = [];
    let state: S | undefined;
    let time = BEGINNING;
    for (let step = 0; step < contract.moves; step += 1) {
      time += chance.happens(6) ? chance.within(1, 40) * 86_400_000 : chance.within(1, 90) * 60_000;
      const now = new Date(time).toISOString();
      const move = contract.next(chance, state, now);
      if (!move) break;
      const given = { id, state, actor: move.actor, now, beside: (step > LATER && contract.later) || beside };
      const result = aggregate.decide(move.command, given);
      if (chance.happens(10)) assert.deepEqual(aggregate.decide(move.command, given), result);
      if ('refusal' in result) {
        refused.add(`${move.command.type} ${result.refusal.code}`);
        continue;
      }
      events.push(...result.events);
      state = result.state;
    }
    return state && { state, events, refused };
  }

  const lives: Life<S, Event>[] = [];
  const seeds = fc.sample(fc.integer(), { seed: 20261126, numRuns: contract.lives });
  const everyLife = () => {
    if (lives.length > 0) return lives;
    for (const seed of seeds) lives.push(...[live(seed)].flatMap((each) => each ?? []));
    for (const each of contract.told?.() ?? []) lives.push({ ...each, refused: new Set() });
    return lives;
  };

  describe(aggregate.kind, () => {
    test('its ids, keys and addresses tell its kind', () => {
      expect(aggregate.letter).toMatch(/^[a-z]$/);
      expect(aggregate.prefix).toMatch(/^[A-Z]+$/);
      expect(aggregate.path).toMatch(/^\/v1\/[a-z-]+$/);
      expect(id.startsWith(aggregate.letter)).toBe(true);
    });

    test('everything that can happen to it happens in some life', () => {
      const happened = new Set(everyLife().flatMap(({ events }) => events.map(({ type }) => type)));
      expect([...happened].sort()).toEqual([...contract.eventTypes].sort());
    });

    test('the chain of every life holds, and what is read of its trail is the state to the letter', () => {
      for (const { state, events } of everyLife()) {
        assert.equal(verifyChain(events, { version: state.version, hash: state.lastHash }), undefined);
        let told: S | undefined;
        for (const event of events) told = aggregate.evolve(told, aggregate.event.parse(plain(event)));
        assert.deepEqual(plain(told), plain(state));
        assertReadable(aggregate, state, events);
        assert.deepEqual(plain(aggregate.state.parse(plain(state))), plain(state));
        assert.deepEqual(aggregate.faults(state), []);
      }
    });

    test('whoever edits, drops or swaps an event of a trail is found out', () => {
      const chance = new Chance(7);
      for (const { state, events } of everyLife()) {
        const last = { version: state.version, hash: state.lastHash };
        const at = chance.within(0, events.length - 1);
        const edited = events.map((each, index) => (index === at ? { ...each, at: `${each.at}!` } : each));
        const dropped = events.filter((_, index) => index !== at);
        assert.ok(verifyChain(edited, last));
        assert.ok(verifyChain(dropped, last));
        if (events.length > 1) assert.ok(verifyChain([...events].reverse(), last));
      }
    });

    test('every event is published, in the form that its schema gives', () => {
      for (const { events } of everyLife()) {
        let state: S | undefined;
        for (const event of events) {
          state = aggregate.evolve(state, event);
          const detail = plain(published.detailOf(state, event));
          assert.deepEqual(plain(published.detailSchema(event.type).parse(detail)), detail);
        }
      }
    });

    test('it is listed, and what is asked of people stands in inboxes', () => {
      for (const { events } of everyLife()) {
        let before: S | undefined;
        for (const event of events) {
          const after = aggregate.evolve(before, event);
          const { lists, summary } = aggregate.listing(after);
          assert.ok(lists.length > 0);
          aggregate.summary.parse(plain(summary));
          const entries = aggregate.inboxChanges(before, after);
          assert.equal(new Set(entries.map(({ id: entry }) => entry)).size, entries.length);
          for (const { isOpen, holders } of entries) assert.ok(!isOpen || holders.length > 0);
          before = after;
        }
      }
    });

    test('what is late stays late when it is handed on', () => {
      for (const { events } of everyLife()) {
        const due = new Map<string, string>();
        let before: S | undefined;
        for (const event of events) {
          const after = aggregate.evolve(before, event);
          for (const { id: entry, isOpen, dueAt } of aggregate.inboxChanges(before, after)) {
            const { task } = z.object({ task: z.optional(z.unknown()) }).parse(event.data);
            if (isOpen && event.type === 'TaskEscalated' && task === entry)
              assert.equal(dueAt, due.get(entry));
            due.set(entry, dueAt);
          }
          before = after;
        }
      }
    });

    test('what the sweep must look at is not put off by an act', () => {
      for (const { events } of everyLife()) {
        let state: S | undefined;
        for (const event of events) {
          state = aggregate.evolve(state, event);
          assert.notEqual(aggregate.due(state)?.at, event.at);
        }
      }
    });

    test('what only one may have names its kind, and nothing twice', () => {
      for (const { state } of everyLife()) {
        const guards = aggregate.guards(state);
        assert.equal(new Set(guards).size, guards.length);
        for (const guard of guards) assert.match(guard, /^[a-z]+#./);
      }
    });

    test('every command is somebody’s', () => {
      for (const [name, { by }] of Object.entries(contract.commands)) {
        if (by === 'workflow') continue;
        expect([name, by.roles.length > 0, by.roles.every((role) => ROLES.includes(role))]).toEqual([
          name,
          true,
          true,
        ]);
      }
    });

    test('each command names its refusals', () => {
      const rules = Object.entries(contract.commands);
      const named = rules.flatMap(([type, { refuses }]) =>
        [...PERMISSION_REFUSALS, ...refuses].map((code) => `${type} ${code}`),
      );
      expect(new Set(named).size).toBe(named.length);
      for (const { refused } of everyLife()) for (const each of refused) expect(named).toContain(each);
    });

    test('what it refuses is said in three languages', () => {
      const codes = new Set([
        ...Object.keys(messages.refusals),
        ...Object.values(contract.commands).flatMap(({ refuses }) => refuses),
        ...PERMISSION_REFUSALS,
        aggregate.tooLarge().code,
        aggregate.taken('x#y', id).code,
      ]);
      for (const code of codes) {
        const sentence = messages.refusals[code];
        for (const language of LANGUAGES)
          expect([code, sentence?.[language]?.trim()]).not.toEqual([code, '']);
        expect([code, sentence?.status]).toEqual([code, expect.any(Number)]);
      }
    });
  });
}
