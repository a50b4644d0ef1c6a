import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { Event } from '../../../../functions/aggregates/convention/events.ts';
import { replay } from '../../../../functions/aggregates/convention/evolve.ts';
import { Convention } from '../../../../functions/aggregates/convention/state.ts';
import { fingerprint, verifyChain } from '../../../../functions/kernel/chain.ts';
import { Chance } from '../../../support/chance.ts';
import { decide } from '../../../support/decide.ts';
import { entriesOf } from '../../../support/entries.ts';
import { type Attempt, begin, finish, give, live, script, type Trail } from '../../../support/sequence.ts';
import { BESIDE } from '../../../support/stage.ts';
import {
  bankFaults,
  bookingFaults,
  closureFaults,
  costFaults,
  deliveryFaults,
  dueDateFaults,
  earmarkFaults,
  floorFaults,
  ledgerFaults,
  openFaults,
  refundFaults,
  reversalFaults,
  statementFaults,
  valueDayFaults,
} from './invariants.ts';
import { segregationFaults } from './segregation.ts';

/** Random lives of conventions: whatever people of any role attempt, in whatever order, these things hold. */

const SEQUENCES = 1000;

/** How far the sequences came, so that a generator gone astray is seen. */
const reach: Record<string, number> = {};
let accepted = 0;
let refused = 0;

function count({ events }: Trail): void {
  for (const type of new Set(events.map((event) => event.type))) reach[type] = (reach[type] ?? 0) + 1;
}

function checkAttempt({ before, move, now, result }: Attempt, trail: Trail, chance: Chance): void {
  if ('refusal' in result) {
    refused += 1;
    expect(trail.convention).toBe(before);
  } else {
    accepted += 1;
    const { state, events } = result;
    const entries = entriesOf(trail.events);
    // One expectation for all: there are a million of them.
    const faults = [
      ...ledgerFaults(state, entries),
      ...floorFaults(state, entries),
      ...costFaults(state, entries),
      ...deliveryFaults(state, entries),
      ...closureFaults(state, entries),
      ...earmarkFaults(before, events),
      ...refundFaults(before, events),
      ...reversalFaults(entries.slice(0, entries.length - entriesOf(events).length), events),
      ...bankFaults(entries, trail.events),
      ...statementFaults(state),
      ...openFaults(state, entries),
      ...(events.some((event) => 'entries' in event.data) ? valueDayFaults(entries) : []),
      ...bookingFaults(events),
      ...dueDateFaults(state, events),
    ];
    expect(faults).toEqual([]);
    expect(result.state.version).toBe(before.version + result.events.length);
    // A group that nobody has to answer any more is concluded as it opens, and the next one is due.
    if (move.actor.kind === 'system' && !events.some(({ type }) => type === 'StepConcluded')) {
      expect(give(trail, move, now).result).toMatchObject({ events: [] });
    }
  }
  if (!chance.happens(15)) return;
  const again = decide('c1', before, move.command, move.actor, now, BESIDE, trail.events);
  if ('refusal' in result) expect(again).toMatchObject({ refusal: { code: result.refusal.code } });
  else expect('events' in again && again.state.lastHash).toBe(result.state.lastHash);
}

function checkTrail({ convention, events }: Trail, chance: Chance): void {
  const written = JSON.parse(JSON.stringify(events)).map((event: unknown) => Event.parse(event));
  expect(written).toStrictEqual(events);
  expect(replay(written)).toStrictEqual(convention);
  expect(Convention.parse(JSON.parse(JSON.stringify(convention)))).toStrictEqual(convention);
  expect(segregationFaults(convention, events)).toEqual([]);
  expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).sort());
  const last = { version: convention.version, hash: convention.lastHash };
  expect(verifyChain(written, last)).toBeUndefined();
  const at = chance.within(0, events.length - 1);
  for (const tampered of tamperings(events, at, chance)) expect(verifyChain(tampered, last)).toBeDefined();
}

/** The trail with one event edited, dropped, doubled, or exchanged with another. */
function tamperings(events: readonly Event[], at: number, chance: Chance): Event[][] {
  const event = events[at];
  if (!event) return [];
  const other = chance.within(0, events.length - 1);
  const swapped = events.map(
    (each, index) => (index === at ? events[other] : index === other ? event : each) ?? each,
  );
  const edited = chance.pick<Event>([
    { ...event, at: new Date(Date.parse(event.at) + 1).toISOString() },
    { ...event, by: { kind: 'system', name: 'nobody' } },
    { ...event, hash: 'f'.repeat(64) },
    { ...event, previous: 'e'.repeat(64) },
    { ...event, conventionId: 'c2' },
    ...contentEdits(event, chance),
  ]);
  return [
    events.filter((_each, index) => index !== at),
    events.toSpliced(at, 0, event),
    ...(edited ? [events.with(at, edited)] : []),
    ...(other === at ? [] : [swapped]),
  ];
}

/** The event with one leaf of its content changed, as it is and sealed anew: an amount, a decision, an id. */
function contentEdits(event: Event, chance: Chance): Event[] {
  const data = structuredClone(event.data);
  const leaves = leavesOf(data);
  const leaf = leaves.length > 0 ? chance.pick(leaves) : undefined;
  leaf?.();
  if (!leaf) return [];
  const { hash: _hash, ...open } = Object({ ...event, data });
  return [Object({ ...event, data }), { ...open, hash: fingerprint(open) }];
}

/** The edits that change each leaf of a value. */
function leavesOf(value: object): (() => void)[] {
  return Object.entries(value).flatMap(([key, inner]): (() => void)[] => {
    if (typeof inner === 'object' && inner !== null) return leavesOf(inner);
    const changed = typeof inner === 'number' ? inner + 1 : `${inner}x`;
    return [() => Object.assign(value, { [key]: changed })];
  });
}

describe('random lives of conventions', () => {
  it('keep every promise of the domain, whoever does what', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(script, (each) => {
        const trail = begin(each);
        const chance = new Chance(each.seeds[0] ?? 0);
        for (const attempt of live(each, trail)) checkAttempt(attempt, trail, chance);
        checkTrail(trail, chance);
        count(trail);
      }),
      { numRuns: SEQUENCES, endOnFailure: true },
    );
  });

  it('can always be brought to their end', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(script, (each) => {
        const trail = begin(each);
        for (const _turn of live(each, trail));
        let steps = 0;
        for (const { result, move } of finish(trail)) {
          steps += 1;
          expect(
            'refusal' in result
              ? `${move.command.type}: ${result.refusal.code} ${JSON.stringify(result.refusal.details)}`
              : 'accepted',
          ).toBe('accepted');
          expect(steps).toBeLessThan(400);
        }
        expect(ledgerFaults(trail.convention, entriesOf(trail.events))).toEqual([]);
        expect(closureFaults(trail.convention, entriesOf(trail.events))).toEqual([]);
      }),
      { numRuns: 300, endOnFailure: true },
    );
  });

  afterAll(() => {
    const share = (type: string) => Math.round((100 * (reach[type] ?? 0)) / SEQUENCES);
    const types = [
      'EnteredIntoForce',
      'PaymentExecuted',
      'EntryReversed',
      'AmendmentAdopted',
      'ResolutionAdopted',
      'DeliveryConfirmed',
      'DeliveryReversed',
      'ConventionTerminated',
      'ConventionClosed',
    ];
    console.info(
      `${accepted} acts accepted, ${refused} refused; ${types.map((type) => `${type} ${share(type)} %`).join(', ')}`,
    );
    expect(share('EnteredIntoForce')).toBeGreaterThan(40);
    expect(share('PaymentExecuted')).toBeGreaterThan(30);
    expect(share('AmendmentAdopted')).toBeGreaterThan(10);
    expect(share('DeliveryConfirmed')).toBeGreaterThan(10);
    expect(share('ConventionClosed')).toBeGreaterThan(10);
  });
});
