import type { FieldFault } from '../../kernel/refusal.ts';
import { consultationOf } from '../shared/named-consultation.ts';
import { reachedOf } from '../shared/published-coverage.ts';
import { type Contents, targetKey } from './contents.ts';
import type { ActionPlanContext } from './context.ts';
import { phrase } from './refuse.ts';

/** What a plan's consultations and targets are checked against: what others have recorded, read in the same call. */

type Reading = Pick<ActionPlanContext, 'beside' | 'now'>;

/** A consultation that is named anew exists, and is one of the plan's region. */
export function* consultationFaults(
  context: Reading,
  consultations: Contents['consultations'],
  { region, known }: { region: string; known: Contents['consultations'] },
): Generator<FieldFault> {
  for (const [index, id] of consultations.entries()) {
    if (known.includes(id)) continue;
    const found = consultationOf(context, id);
    const path = `consultations.${index}`;
    const consultation = { name: id };
    if (!found) yield { path, why: phrase('consultationUnknown', { consultation }) };
    else if (found.region !== region) yield { path, why: phrase('consultationElsewhere', { consultation }) };
  }
}

/**
 * A target below what is reached already says why. What is reached is the lower bound of the newest published figures,
 * as everybody sees them: a number that is hidden asks for nothing, or a refusal would tell it. Targets that stay as
 * they were are not asked again.
 */
export function* reachedFaults(
  context: Reading,
  targets: Contents['targets'],
  before: Contents['targets'],
): Generator<FieldFault> {
  const known = new Map(before.map((target) => [targetKey(target), target]));
  for (const [index, target] of targets.entries()) {
    const { place, group, measure, value, reason } = target;
    const past = known.get(targetKey(target));
    if (measure !== 'reached' || reason !== undefined) continue;
    if (past?.value === value && past.reason === undefined) continue;
    const reached = reachedOf(context, { place, group });
    if (!reached || value >= reached.count) continue;
    const { count, year } = reached;
    yield {
      path: `targets.${index}.reason`,
      why: phrase('targetBelowReached', { place, group, count, year: { name: String(year) } }),
    };
  }
}
