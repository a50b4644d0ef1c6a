import { setTimeout as pause } from 'node:timers/promises';
import type { Aggregate } from '../kernel/aggregate.ts';
import type { Other } from '../kernel/command.ts';
import type { Versioned } from '../kernel/context.ts';
import type { NewEvent, Stored } from '../kernel/event.ts';
import type { Actor } from '../kernel/principal.ts';
import { type Commit, commit } from './commit.ts';
import { type Loaded, load, type Receipt, receiptOf, statesOf } from './load.ts';
import { StoreRefusal } from './refusals.ts';
import type { Store } from './table.ts';
import { transientCause } from './transient-errors.ts';

export interface Answer {
  status: number;
  body: unknown;
}

export interface Request<S, Event, Command, Rules> {
  id: string;
  command: Command;
  actor: Actor;
  rules: Rules;
  now: () => string;
  /** The caller's key, and the fingerprint of the whole request it belongs to. */
  idempotency?: { key: string; fingerprint: string };
  /** The versions on which it was decided; without them any. */
  expectedVersions?: readonly number[];
  /** Another aggregate, read in the same call, by whose state the act may be refused. */
  permittedBy?: Permit | undefined;
  /** The answer: a pure function of what was decided, so that a repeat gets the same. */
  answer?: (result: { state: S; events: readonly Event[] }) => Answer;
}

/** By which other aggregate an act is permitted: why not, by its state (undefined where there is none). */
export interface Permit {
  by: Other;
  refusalOf(state: unknown): Error | undefined;
  /** Another that has a say too, where this one has become part of it; each is asked once. */
  further?(state: unknown): Other | undefined;
}

/** Why an act is not permitted, if it is not: the first is asked by its state, which was read already. */
export async function forbiddenBy(
  store: Store,
  permit: Permit | undefined,
  first: unknown,
): Promise<Error | undefined> {
  if (!permit) return undefined;
  const asked = new Set([permit.by.id]);
  for (let state = first; ; ) {
    const refusal = permit.refusalOf(state);
    const further = permit.further?.(state);
    if (refusal || !further || asked.has(further.id)) return refusal;
    asked.add(further.id);
    state = (await statesOf(store, [further])).get(further.id);
  }
}

export interface Result<S, Event> {
  state: S | undefined;
  events: readonly Event[];
  answer: Answer | undefined;
  replayed: boolean;
}

/** How long conflicts are fought before giving up, in milliseconds: half of the function's own time. */
const RETRY_BUDGET_MS = 10_000;
/** By when an attempt must be over, in milliseconds: two seconds before the function's own time is. */
const LATEST_END = 18_000;

/**
 * Among how many milliseconds the pause before the next attempt is drawn. Attempts that overlap undo one another,
 * so the window doubles with each, and is never narrower than twice what the last attempt took: where many are at
 * work at once an attempt takes long, and they spread out at the first conflict instead of at the sixth.
 */
function windowAfter(attempt: number, took: number): number {
  return Math.min(Math.max(20 * 2 ** attempt, 2 * took), 2000);
}

/**
 * Executes a command as one transaction: load, decide, commit. When somebody else was faster it loads and
 * decides again, waiting a random while that grows. A key seen before is answered as it was then, whatever
 * has become of the aggregate since. Throws the domain's Refusal or a StoreRefusal; then nothing is written. After
 * `tooBusy` alone an answer of the table may have been lost: a repeat with the same key finds out.
 */
export async function execute<
  S extends Versioned,
  E extends NewEvent,
  Key extends object,
  Command extends { type: string },
  Rules,
>(
  store: Store,
  aggregate: Aggregate<S, E, Key, Command, Rules>,
  request: Request<S, Stored<E, Key>, Command, Rules>,
): Promise<Result<S, Stored<E, Key>>> {
  const start = Date.now();
  for (let attempt = 0; ; attempt += 1) {
    const began = Date.now();
    const result = await attempted(store, aggregate, request);
    if (result) return result;
    const took = Date.now() - began;
    const spent = Date.now() - start;
    // The next attempt may take as long as this one.
    if (spent > RETRY_BUDGET_MS || spent + took > LATEST_END) throw new StoreRefusal('tooBusy');
    await pause(Math.random() * windowAfter(attempt, took));
  }
}

/** One attempt; undefined when it has to be made again on what is there by now. */
async function attempted<
  S extends Versioned,
  E extends NewEvent,
  Key extends object,
  Command extends { type: string },
  Rules,
>(
  store: Store,
  aggregate: Aggregate<S, E, Key, Command, Rules>,
  request: Request<S, Stored<E, Key>, Command, Rules>,
): Promise<Result<S, Stored<E, Key>> | undefined> {
  const { id, command, actor, rules, idempotency, permittedBy } = request;
  const now = request.now();
  const needs = aggregate.needs(command, now, request.id);
  // Throws the refusal, unless the request was carried out after all. A load that falls into the commit of the same
  // request may see what it did and not yet its receipt: the repeat would be refused for its own act. The receipt is read
  // once more; a read that begins after the snapshot was seen cannot miss it.
  const refused = async (refusal: Error) => {
    const receipt = idempotency && (await receiptOf(store, aggregate, id, idempotency.key));
    if (!receipt) throw refusal;
    return replay<S>(receipt, idempotency, (await load(store, aggregate, id)).state);
  };
  try {
    const loaded = await load(store, aggregate, id, {
      ...needs,
      others: [...(needs.others ?? []), ...(permittedBy ? [permittedBy.by] : [])],
      receiptKey: idempotency?.key,
      calendar: true,
    });
    const { state, receipt } = loaded;
    if (receipt) return replay<S>(receipt, idempotency, state);
    const forbidden =
      (await forbiddenBy(store, permittedBy, permittedBy && loaded.others.get(permittedBy.by.id))) ??
      mismatchOf(request.expectedVersions, state);
    if (forbidden) return await refused(forbidden);
    const given = { id, state, actor, now, beside: { ...loaded, rules } };
    const others = await withOthers(store, loaded.others, aggregate.needsBy(command, given));
    const result = aggregate.decide(command, { ...given, beside: { ...given.beside, others } });
    if ('refusal' in result) return await refused(result.refusal);
    const answer = request.answer?.(result);
    const done = { ...result, answer, replayed: false };
    if (result.events.length === 0) return done;
    const outcome = await commit(store, aggregate, {
      before: state,
      after: result.state,
      events: result.events,
      numbering: numberingOf(needs.series, loaded),
      reserve: aggregate.reserve(command.type, result.state),
      receipt: receiptFor(idempotency, answer),
    });
    if (outcome === 'committed') return done;
    return outcome === 'conflict' ? undefined : await refused(aggregate.taken(outcome.guard, outcome.by));
  } catch (error) {
    // Also a commit of which nobody knows what became: a repeat finds its receipt, or nothing.
    if (transientCause(error)) return undefined;
    throw error;
  }
}

/** Those read already, and those that the aggregate names: a call more, where any is missing. */
async function withOthers(store: Store, read: ReadonlyMap<string, unknown>, named: readonly Other[]) {
  const missing = named.filter(({ id }) => !read.has(id));
  return missing.length === 0 ? read : new Map([...read, ...(await statesOf(store, missing))]);
}

type Idempotency = { key: string; fingerprint: string };

function numberingOf(series: string | undefined, { numbered }: Loaded<unknown>) {
  return series === undefined ? undefined : { series, before: numbered };
}

function receiptFor(
  idempotency: Idempotency | undefined,
  answer: Answer | undefined,
): Commit<unknown, unknown>['receipt'] {
  if (!idempotency) return undefined;
  const { key, fingerprint } = idempotency;
  const body = JSON.stringify(answer?.body ?? null);
  return { key, receipt: { fingerprint, status: answer?.status ?? 200, body } };
}

/** The earlier answer to the same request; its key with another request is refused. */
function replay<S>(receipt: Receipt, idempotency: Idempotency | undefined, state: S | undefined) {
  if (receipt.fingerprint !== idempotency?.fingerprint) throw new StoreRefusal('idempotencyKeyReused');
  const answer = { status: receipt.status, body: JSON.parse(receipt.body) };
  return { state, events: [], answer, replayed: true };
}

function mismatchOf(
  expected: readonly number[] | undefined,
  state: Versioned | undefined,
): StoreRefusal | undefined {
  if (!expected || !state || expected.includes(state.version)) return undefined;
  return new StoreRefusal('versionMismatch', { actual: state.version });
}
