import type { ActionPlan } from '../../../aggregates/action-plan/action-plan.ts';
import type { Summary } from '../../../aggregates/centre/listing.ts';
import type { RegionCentres } from './answers.ts';

/** How many centres of a region are open: between those that were verified and those that were declared. */
export function centresOf(
  centres: readonly Summary[],
  programme: ActionPlan['contents']['programme'],
  { today, isWhole }: { today: string; isWhole: boolean },
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
    closed: closedIn(living, isWhole),
  };
}

/** How many of those that stand closed are named at first. */
const NAMED = 5;

function closedIn(centres: readonly Summary[], isWhole: boolean): RegionCentres['closed'] {
  const since = ({ built, since: day }: Summary) => built?.since ?? day;
  const closed = centres
    .filter(({ built, status }) => built !== undefined || status === 'suspended')
    .sort(
      (a, b) =>
        Number(b.built !== undefined) - Number(a.built !== undefined) || since(a).localeCompare(since(b)),
    );
  return {
    total: closed.length,
    items: closed.slice(0, isWhole ? undefined : NAMED).map(({ id, name, province, status, built }) => ({
      id,
      name,
      province,
      status,
      ...(built && { built }),
    })),
  };
}
