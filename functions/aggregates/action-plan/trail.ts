import type * as z from 'zod/mini';
import { authorShown } from '../../kernel/principal.ts';
import type { ActionPlan } from './action-plan.ts';
import type { PlanTrailEvent } from './answers.ts';
import type { Event } from './events.ts';
import { detailOf } from './published.ts';

/**
 * An event of a plan as its trail shows it: who did what and when. The hashes are those of the whole event, so that what
 * is shown here can be found in what is verified.
 */
export function trailEvent(plan: ActionPlan, event: Event): z.infer<typeof PlanTrailEvent> {
  const { seq, at, type, by, previous, hash, data } = event;
  const reason = 'reason' in data ? { reason: data.reason } : {};
  return {
    seq,
    at,
    type,
    by: authorShown(by),
    previous,
    hash,
    data: detailOf(plan, event).data,
    ...reason,
  };
}
