import { ACTION_PLAN } from '../functions/aggregates/action-plan/index.ts';
import { CAMPAIGN } from '../functions/aggregates/campaign/index.ts';
import { CENTRE } from '../functions/aggregates/centre/index.ts';
import { CONSULTATION } from '../functions/aggregates/consultation/index.ts';
import { CONVENTION } from '../functions/aggregates/convention/index.ts';
import { ORGANISATION } from '../functions/aggregates/organisation/index.ts';
import type { Kept } from '../functions/kernel/aggregate.ts';
import type { Versioned } from '../functions/kernel/context.ts';
import type { NewEvent } from '../functions/kernel/event.ts';

/** Every kind of aggregate with what the store keeps beside its snapshot, a line each. */

type Use<R> = <S extends Versioned, E extends NewEvent, Key extends object>(kind: Kept<S, E, Key>) => R;

interface HostedKept {
  letter: string;
  prefix: string;
  with<R>(use: Use<R>): R;
}

const kept = <S extends Versioned, E extends NewEvent, Key extends object>(
  kind: Kept<S, E, Key>,
): HostedKept => ({ letter: kind.letter, prefix: kind.prefix, with: (use) => use(kind) });

export const KEPT: readonly HostedKept[] = [
  kept(CONVENTION),
  kept(ORGANISATION),
  kept(CAMPAIGN),
  kept(CENTRE),
  kept(ACTION_PLAN),
  kept(CONSULTATION),
];
