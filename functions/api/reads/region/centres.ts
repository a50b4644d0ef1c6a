import type { ActionPlan } from '../../../aggregates/action-plan/action-plan.ts';
import type { Summary } from '../../../aggregates/centre/listing.ts';
import type { RegionCentres } from './answers.ts';

/** How many centres of a region are open: between those that were verified and those that were declared. */
export function centresOf(
  centres: readonly Summary[],
  programme: ActionPlan['contents']['programme'],
  today: string,
): RegionCentres {
  const living = centres.filter(({ status }) => status !== 'abandoned');
  const count = (is: (centre: Summary) => boolean) => living.filter(is).length;
  return {
    ...(programme && { planned: programme.new.count + programme.rehabilitated.count }),
    registered: living.length,
    openAtLeast: count(
      ({ status, opening }) =>
        status === 'inService' && opening?.verified === true && opening.unconfirmedSince === undefined,
    ),
    openAtMost: count(({ status }) => status === 'inService'),
    built: count(({ built }) => built !== undefined),
    overdue: count(({ built }) => built !== undefined && built.openBy < today),
  };
}
