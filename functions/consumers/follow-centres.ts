import type { EventType } from '../aggregates/centre/events.ts';
import { CENTRE_RECORD } from '../aggregates/centre/record.ts';
import { CONVENTION } from '../aggregates/convention/index.ts';
import type { BatchAnswer } from '../batch-answer.ts';
import { stageRules } from '../stage.ts';
import { execute } from '../store/execute.ts';
import { load } from '../store/load.ts';
import { openStore } from '../store/table.ts';
import { eachAggregate } from './batch.ts';
import { fromQueue } from './deliveries.ts';

/** The events after which a convention has something to learn of a centre. */
export const MOVES_COMPONENTS = [
  'CentreRegistered',
  'ComponentLinked',
  'ComponentUnlinked',
  'StageReached',
  'StageSetBack',
  'OpeningVerified',
  'CentreSuspended',
  'CentreResumed',
  'CentreClosed',
  'CentreAbandoned',
] as const satisfies EventType[];

/**
 * Tells the convention of a centre how far its component is, and conventions that it was linked to before that it is no
 * more. The convention looks at the centre as it stands, so it may be told twice, late or out of order.
 */
export async function handler(batch: unknown): Promise<BatchAnswer> {
  return eachAggregate(fromQueue(batch), async ({ id }) => {
    const { state: centre } = await load(openStore(), CENTRE_RECORD, id);
    if (!centre) return;
    const links = [...centre.formerLinks, ...(centre.link ? [centre.link] : [])];
    for (const convention of new Set(links.map((link) => link.convention))) await tell(convention, id);
  });
}

const ACTOR = { kind: 'system', name: 'follow-centres' } as const;

async function tell(convention: string, centre: string): Promise<void> {
  await execute(openStore(), CONVENTION, {
    id: convention,
    command: { type: 'noteCentre', data: { centre } },
    actor: ACTOR,
    rules: stageRules(),
    now: () => new Date().toISOString(),
  });
}
