import { setTimeout as pause } from 'node:timers/promises';
import type { Command } from '../aggregates/convention/commands.ts';
import type { Convention } from '../aggregates/convention/convention.ts';
import type { Event } from '../aggregates/convention/events.ts';
import { CONVENTION } from '../aggregates/convention/index.ts';
import type { StageRules } from '../aggregates/convention/stage-rules.ts';
import type { Actor } from '../kernel/principal.ts';
import { type Commit, commit, load, type Receipt, receiptOf } from './conventions.ts';
import { StoreRefusal } from './refusals.ts';
import { reserveFor } from './size-reserve.ts';
import type { Store } from './table.ts';
import { transientCause } from './transient-errors.ts';

export interface Answer {
  status: number;
  body: unknown;
}

export interface Request {
  conventionId: string;
  command: Command;
  actor: Actor;
  rules: StageRules;
  now: () => string;
  /** The caller's key, and the fingerprint of the whole request it belongs to. */
  idempotency?: { key: string; fingerprint: string };
  /** The versions on which it was decided; without them any. */
  expectedVersions?: readonly number[];
  /** What to answer: a pure function of what was decided, so that a repeat can be answered alike. */
  answer?: (result: { convention: Convention; events: readonly Event[] }) => Answer;
}

export interface Result {
  convention: Convention | undefined;
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
 * has become of the convention since. Throws the domain's Refusal or a StoreRefusal; then nothing is written. After
 * `tooBusy` alone an answer of the table may have been lost: a repeat with the same key finds out.
 */
export async function execute(store: Store, request: Request): Promise<Result> {
  const start = Date.now();
  for (let attempt = 0; ; attempt += 1) {
    const began = Date.now();
    const result = await attempted(store, request);
    if (result) return result;
    const took = Date.now() - began;
    const spent = Date.now() - start;
    // The next attempt may take as long as this one.
    if (spent > RETRY_BUDGET_MS || spent + took > LATEST_END) throw new StoreRefusal('tooBusy');
    await pause(Math.random() * windowAfter(attempt, took));
  }
}

/** One attempt; undefined when it has to be made again on what is there by now. */
async function attempted(store: Store, request: Request): Promise<Result | undefined> {
  const { conventionId, command, actor, rules, idempotency } = request;
  const now = request.now();
  const { series } = CONVENTION.needs(command, now);
  try {
    const { convention, receipt, numbered, holidays } = await load(store, conventionId, {
      receiptKey: idempotency?.key,
      series,
      calendar: true,
    });
    if (receipt) return replay(receipt, request, convention);
    const mismatch = mismatchOf(request, convention);
    if (mismatch) return await refused(store, request, mismatch);
    const beside = { rules, holidays, numbered };
    const result = CONVENTION.decide(command, { id: conventionId, state: convention, actor, now, beside });
    if ('refusal' in result) return await refused(store, request, result.refusal);
    const { events, state: after } = result;
    const answer = request.answer?.({ convention: after, events });
    const done = { convention: after, events, answer, replayed: false };
    if (events.length === 0) return done;
    const reserve = reserveFor(command.type, after);
    const numbering = series === undefined ? undefined : { series, before: numbered };
    const written = { before: convention, after, events, numbering, reserve };
    const outcome = await commit(store, { ...written, receipt: receiptFor(request, answer) });
    return outcome === 'committed' ? done : undefined;
  } catch (error) {
    // Also a commit of which nobody knows what became: a repeat finds its receipt, or nothing.
    if (transientCause(error)) return undefined;
    throw error;
  }
}

function receiptFor({ idempotency }: Request, answer: Answer | undefined): Commit['receipt'] {
  if (!idempotency) return undefined;
  const { key, fingerprint } = idempotency;
  const body = JSON.stringify(answer?.body ?? null);
  return { key, receipt: { fingerprint, status: answer?.status ?? 200, body } };
}

/**
 * Throws the refusal, unless the request was carried out after all. A load that falls into the commit of the
 * same request may see what it did and not yet its receipt: the repeat would be refused for its own act. The
 * receipt is read once more; a read that begins after the snapshot was seen cannot miss it.
 */
async function refused(store: Store, request: Request, refusal: Error): Promise<Result> {
  const { conventionId, idempotency } = request;
  const receipt = idempotency && (await receiptOf(store, conventionId, idempotency.key));
  if (!receipt) throw refusal;
  return replay(receipt, request, (await load(store, conventionId)).convention);
}

function replay(receipt: Receipt, { idempotency }: Request, convention: Convention | undefined): Result {
  if (receipt.fingerprint !== idempotency?.fingerprint) throw new StoreRefusal('idempotencyKeyReused');
  const answer = { status: receipt.status, body: JSON.parse(receipt.body) };
  return { convention, events: [], answer, replayed: true };
}

function mismatchOf(
  { expectedVersions }: Request,
  convention: Convention | undefined,
): StoreRefusal | undefined {
  if (!expectedVersions || !convention || expectedVersions.includes(convention.version)) return undefined;
  return new StoreRefusal('versionMismatch', { actual: convention.version });
}
