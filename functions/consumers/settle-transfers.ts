import type { Command } from '../aggregates/convention/commands.ts';
import type { EventType } from '../aggregates/convention/events.ts';
import { CONVENTION } from '../aggregates/convention/index.ts';
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
 * Carries each transfer between two conventions to its end. It looks at both as they stand, first at the source and then
 * at the target, and gives each the command by which it learns of the other: so it may be told twice, late, out of order,
 * or killed in between. The event of either command brings it here again.
 */
export async function handler(batch: unknown): Promise<BatchAnswer> {
  return eachAggregate(fromQueue(batch), async ({ id }) => {
    const { state: convention } = await load(openStore(), CONVENTION, id);
    for (const { number, target } of convention?.reservations ?? []) await settle(id, number, target);
    for (const { source, reservation, status } of convention?.transfersIn ?? [])
      if (status === 'announced' || status === 'accepted') await settle(source, reservation, id);
  });
}

async function settle(source: string, reservation: number, target: string): Promise<void> {
  await give(source, { type: 'settleReservation', data: { reservation, target } });
  await give(target, { type: 'noteTransfer', data: { source, reservation } });
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
