import { setTimeout as pause } from 'node:timers/promises';
import type { Actor } from '../domain/actor.ts';
import type { Command } from '../domain/commands.ts';
import type { Convention } from '../domain/convention.ts';
import { decide } from '../domain/decide.ts';
import type { Event } from '../domain/events.ts';
import { commit, load, type Receipt } from './conventions.ts';
import { StoreRefusal } from './refusals.ts';
import type { Store } from './table.ts';

export interface Answer {
  status: number;
  body: unknown;
}

export interface Request {
  conventionId: string;
  command: Command;
  actor: Actor;
  now: () => string;
  /** The caller's key, and the fingerprint of the whole request it belongs to. */
  idempotency?: { key: string; fingerprint: string };
  expectedVersion?: number;
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
const PATIENCE = 5000;

/**
 * Executes a command as one transaction: load, decide, commit. When somebody else was faster it loads and
 * decides again, waiting a random while that grows. A key seen before is answered as it was then, whatever
 * has become of the convention since. Throws the domain's Refusal or a StoreRefusal; then nothing is written.
 */
export async function execute(store: Store, request: Request): Promise<Result> {
  const { conventionId, command, actor, idempotency } = request;
  const deadline = Date.now() + PATIENCE;
  for (let attempt = 0; ; attempt += 1) {
    const { convention, receipt } = await load(store, conventionId, idempotency?.key);
    if (receipt) return replay(receipt, request, convention);
    assertVersion(request, convention);
    const verdict = decide(conventionId, convention, command, actor, request.now());
    if ('refusal' in verdict) throw verdict.refusal;
    const answer = request.answer?.(verdict);
    const done = { convention: verdict.convention, events: verdict.events, answer, replayed: false };
    if (verdict.events.length === 0) return done;
    const outcome = await commit(store, {
      before: convention,
      after: verdict.convention,
      events: verdict.events,
      receipt: idempotency && {
        key: idempotency.key,
        receipt: {
          fingerprint: idempotency.fingerprint,
          status: answer?.status ?? 200,
          body: JSON.stringify(answer?.body ?? null),
        },
      },
    });
    if (outcome === 'committed') return done;
    if (Date.now() > deadline) throw new StoreRefusal('tooBusy');
    await pause(Math.random() * Math.min(20 * 2 ** attempt, 400));
  }
}

function replay(receipt: Receipt, { idempotency }: Request, convention: Convention | undefined): Result {
  if (receipt.fingerprint !== idempotency?.fingerprint) throw new StoreRefusal('idempotencyKeyReused');
  const answer = { status: receipt.status, body: JSON.parse(receipt.body) };
  return { convention, events: [], answer, replayed: true };
}

function assertVersion({ expectedVersion }: Request, convention: Convention | undefined): void {
  if (expectedVersion === undefined || !convention || convention.version === expectedVersion) return;
  throw new StoreRefusal('versionMismatch', { expected: expectedVersion, actual: convention.version });
}
