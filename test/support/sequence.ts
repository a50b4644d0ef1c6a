import fc from 'fast-check';
import type { Event } from '../../functions/aggregates/convention/events.ts';
import { defaultPlan } from '../../functions/aggregates/convention/settings.ts';
import type { Convention } from '../../functions/aggregates/convention/state.ts';
import type { PlanStep, Terms } from '../../functions/aggregates/convention/terms.ts';
import { person } from '../../scenarios/cases.ts';
import { Chance } from './chance.ts';
import { decide } from './decide.ts';
import { allHats, excursion } from './excursions.ts';
import { pledgesInKind } from './in-kind-life.ts';
import { type Intent, type Move, sensible } from './players.ts';
import { SMALL, smallPledges, smallTerms } from './small.ts';
import { BESIDE } from './stage.ts';

const TODAY = '2026-03-02';

/** The parameters of a random sequence: its beginning, the share of acts out of order, and a seed for each step. */
export interface Script {
  plan: number;
  conditions: number;
  wildness: number;
  seeds: number[];
}

export const script: fc.Arbitrary<Script> = fc.record({
  plan: fc.nat(2),
  conditions: fc.nat(2),
  wildness: fc.constantFrom(8, 25, 50, 80),
  seeds: fc.array(fc.integer(), { minLength: 60, maxLength: 180, size: 'max' }),
});

function planOf(variant: number): PlanStep[] {
  const plan = defaultPlan(smallTerms(TODAY), SMALL.ministry);
  if (variant === 0) return plan;
  const orders: Record<string, number> = { signature: 3, deliberation: 6 };
  return plan.map((step) => {
    const order = (variant === 2 && orders[step.id]) || step.order;
    if (step.id === 'review') return { ...step, order, quorum: variant === 1 ? 2 : 'any' };
    if (step.id !== 'signature') return { ...step, order };
    return { ...step, order, assignees: step.assignees.filter(({ party }) => party !== SMALL.contributor) };
  });
}

function termsOf(variant: number): Terms {
  const terms = smallTerms(TODAY);
  if (variant === 0) return terms;
  const tranches = terms.tranches.map((tranche) => {
    if (tranche.n === 1) return tranche;
    if (variant === 1) return { ...tranche, conditions: [] };
    const paid = { type: 'partyPaid' as const, party: SMALL.council, tranche: 1 };
    const delivered = { type: 'delivered' as const, party: SMALL.contributor, nature: 'land' as const };
    return { ...tranche, conditions: [paid, delivered] };
  });
  return { ...terms, tranches };
}

export interface Attempt {
  before: Convention;
  move: Move;
  now: string;
  result: ReturnType<typeof decide>;
}

export interface Trail {
  convention: Convention;
  events: Event[];
  now: string;
  intent: Intent;
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const each of Object.values(value)) freeze(each);
  }
  return value;
}

const later = (now: string, minutes: number) => new Date(Date.parse(now) + minutes * 60_000).toISOString();

/** Begins the convention of a script. Everything is frozen, so that a change in place is an error. */
export function begin(script: Script): Trail {
  const pledges = script.conditions === 0 ? smallPledges(TODAY) : pledgesInKind(TODAY);
  const intent: Intent = { terms: termsOf(script.conditions), pledges };
  const now = `${TODAY}T09:00:00.000Z`;
  const data = { terms: intent.terms, plan: planOf(script.plan) };
  const result = decide(
    'c1',
    undefined,
    { type: 'propose', data },
    person(SMALL.ministry, 'officer'),
    now,
    BESIDE,
  );
  if ('refusal' in result) throw result.refusal;
  return { convention: freeze(result.state), events: [...result.events], now, intent };
}

/** Gives one command, by the clock of whoever takes it, and keeps what it comes to. */
export function give(trail: Trail, move: Move, now = trail.now): Attempt {
  const before = trail.convention;
  const result = decide('c1', before, freeze(move.command), move.actor, now, BESIDE, trail.events);
  if (!('refusal' in result)) {
    trail.convention = freeze(result.state);
    trail.events.push(...result.events);
  }
  return { before, move, now, result };
}

/** Lives a script through: each step some time passes and something happens, sensible or not. */
export function* live(script: Script, trail: Trail): Generator<Attempt> {
  for (const seed of script.seeds) {
    const chance = new Chance(seed);
    const wait = chance.happens(6) ? chance.within(1, 60) * 1440 : chance.within(1, 90);
    trail.now = later(trail.now, wait);
    // A draft that everybody quarrels over never comes to the money.
    const forming = trail.convention.books.acts.length === 0;
    const wild = chance.happens(forming ? script.wildness / 4 : script.wildness);
    const move = wild
      ? excursion(chance, trail.convention, trail.now)
      : sensible(trail.convention, trail.intent, trail.now);
    // A person with many roles does it instead, who may have prepared it.
    const by =
      move?.actor.kind === 'person' && chance.happens(20) ? allHats(move.actor.party, 1) : move?.actor;
    // Functions have clocks of their own, and some are behind.
    const clock = chance.happens(10) ? later(trail.now, -chance.within(1, 180)) : trail.now;
    if (move && by) yield give(trail, { ...move, actor: by }, clock);
  }
}

/** After so many refusals in a row nothing will come of it any more. */
const MAX_REFUSALS = 100;

/** Brings it to its end from any state; yields the acts. */
export function* finish(trail: Trail): Generator<Attempt> {
  for (let refusals = 0; ; ) {
    trail.now = later(trail.now, 1);
    const move = sensible(trail.convention, trail.intent, trail.now);
    if (!move) return;
    const attempt = give(trail, move);
    refusals = 'refusal' in attempt.result ? refusals + 1 : 0;
    if ('refusal' in attempt.result && refusals > MAX_REFUSALS) throw attempt.result.refusal;
    yield attempt;
  }
}
