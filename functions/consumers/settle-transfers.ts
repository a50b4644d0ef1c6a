import type { Command } from '../aggregates/convention/commands.ts';
import type { EventType } from '../aggregates/convention/events.ts';
import { isInStep } from '../aggregates/convention/execution/reprogramming/other.ts';
import {
  isOpenTransfer,
  transferFrom,
} from '../aggregates/convention/execution/reprogramming/reservation.ts';
import { CONVENTION } from '../aggregates/convention/index.ts';
import type { Convention } from '../aggregates/convention/state.ts';
import type { BatchAnswer } from '../batch-answer.ts';
import { stageRules } from '../stage.ts';
import { execute } from '../store/execute.ts';
import { load } from '../store/load.ts';
import { openStore } from '../store/table.ts';
import { eachAggregate } from './batch.ts';
import { fromQueue } from './deliveries.ts';

/** The events after which one of two conventions has something to learn of the other. */
export const MOVES_TRANSFERS = [
  'ResolutionAdopted',
  'ReservationTransferred',
  'ReservationReleased',
  'TransferAnnounced',
  'TransferAccepted',
  'ConventionRejected',
  'ConventionLapsed',
  'ConventionWithdrawn',
  'ConventionTerminated',
  'ConventionClosed',
] as const satisfies EventType[];

/**
 * Carries each transfer between two conventions to its end. It looks at both as they stand, and where they are not in step
 * gives each, first the source and then the target, the command by which it learns of the other: so it may be told twice,
 * late, out of order, or killed in between. The event of either command brings it here again.
 */
export async function handler(batch: unknown): Promise<BatchAnswer> {
  return eachAggregate(fromQueue(batch), async ({ id }) => {
    const convention = await read(id);
    if (!convention) return;
    const targets = distinct(convention.reservations.map(({ target }) => target));
    const sources = distinct(convention.transfersIn.filter(isOpenTransfer).map(({ source }) => source));
    await each([
      ...targets.map((target) => async () => settle(convention, await read(target))),
      ...sources.map((source) => async () => settle(await read(source), convention)),
    ]);
  });
}

const distinct = (ids: readonly string[]) => [...new Set(ids)];

const read = async (id: string) => (await load(openStore(), CONVENTION, id)).state;

/** Does one after the other. What fails stops no other; the first failure is thrown once all were tried. */
async function each(works: readonly (() => Promise<void>)[]): Promise<void> {
  const failures: unknown[] = [];
  for (const work of works) await work().catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}

/** What was once settled asks for no command, however many events there are after it. */
async function settle(source: Convention | undefined, target: Convention | undefined): Promise<void> {
  if (!source || !target) return;
  const outOfStep = source.reservations.filter(
    (reservation) =>
      reservation.target === target.id &&
      !isInStep(reservation, transferFrom(target, source.id, reservation.number), target),
  );
  await each(
    outOfStep.map(({ number }) => async () => {
      await give(source.id, { type: 'settleReservation', data: { reservation: number, target: target.id } });
      await give(target.id, { type: 'noteTransfer', data: { source: source.id, reservation: number } });
    }),
  );
}

const ACTOR = { kind: 'system', name: 'settle-transfers' } as const;

async function give(id: string, command: Command): Promise<void> {
  await execute(openStore(), CONVENTION, {
    id,
    command,
    actor: ACTOR,
    rules: stageRules(),
    now: () => new Date().toISOString(),
  });
}
