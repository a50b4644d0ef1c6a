import { findProcedure } from '../../../../kernel/procedure/groups.ts';
import type { Convention } from '../../state.ts';
import { type Duty, duty, inTime } from '../duty.ts';

/** Each component whose centre has come to another state than was reported: the project owner's officer reports it. */
export function componentReports(convention: Convention): Duty[] {
  const { terms, componentStatus, centres, phaseSince } = convention;
  return centres
    .filter(({ unlinkedAt }) => unlinkedAt === undefined)
    .filter(({ component }) => terms.components.some(({ id }) => id === component))
    .filter(({ component, status }) => (componentStatus[component] ?? 'planned') !== status)
    .map(({ component, since }) => {
      const [openedAt = since] = [since, phaseSince].sort().reverse();
      const about = { party: terms.projectOwner, about: component, subject: component };
      const tranche = waitingTranche(convention, component);
      const times = { openedAt, dueAt: inTime(convention, openedAt) };
      return duty({ kind: 'componentReport', ...about, ...(tranche !== undefined && { tranche }), ...times });
    });
}

/** The first tranche not yet called that waits for the component. */
function waitingTranche(convention: Convention, component: string): number | undefined {
  return convention.terms.tranches.find(
    ({ n, conditions = [] }) =>
      !findProcedure(convention, `tranche-${n}`) &&
      conditions.some((each) => each.type === 'componentStatus' && each.component === component),
  )?.n;
}
