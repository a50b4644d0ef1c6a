import { beginningOf, endOfDay } from '../../../../kernel/calendar.ts';
import { afterSuspensions } from '../../../../kernel/procedure/delays.ts';
import { findProcedure } from '../../../../kernel/procedure/groups.ts';
import type { Convention, Pledge } from '../../state.ts';
import { type Duty, duty, inTime } from '../duty.ts';
import { unmetConditionsOf } from '../tranche.ts';
import { isNothing, receiverOf, undeclaredOf } from './delivery.ts';

/** The duties of contributions in kind: what is promised must be delivered, and what is delivered confirmed. */

/** Each pledge in kind of which something is not declared: in its fiscal year, and before a tranche that waits for it. */
export function deliveries(convention: Convention): Duty[] {
  return convention.pledges
    .filter(({ nature }) => nature !== 'cash')
    .filter((pledge) => !isNothing(undeclaredOf(convention.deliveries, pledge)))
    .map((pledge) => {
      const { amount } = undeclaredOf(convention.deliveries, pledge);
      return duty({
        kind: 'delivery',
        party: pledge.party,
        about: pledge.id,
        subject: pledge.id,
        ...(amount > 0 && { amount }),
        ...timesOf(convention, pledge),
      });
    });
}

function timesOf(convention: Convention, pledge: Pledge): Pick<Duty, 'openedAt' | 'dueAt'> {
  const { inForceAt = convention.phaseSince, settings, deliveries } = convention;
  const begins = beginningOf(`${pledge.fiscalYear}-01-01`);
  const ended = deliveries.flatMap((each) => (each.pledge === pledge.id ? (each.endedAt ?? []) : []));
  const openedAt = [begins, inForceAt, ...ended].sort().at(-1) ?? inForceAt;
  const moved = (instant: string) => afterSuspensions(convention, openedAt, instant, settings.dutyDelay);
  const yearEnds = moved(endOfDay(`${pledge.fiscalYear}-12-31`));
  const soonest = inTime(convention, openedAt);
  const asked = demandsOn(convention, pledge).filter((each) => each > openedAt);
  const [, whole = soonest] = [soonest, yearEnds].sort();
  const [dueAt = whole] = [whole, ...asked.map(moved)].sort();
  return { openedAt, dueAt };
}

/** The days from which tranches wait for what a party has promised of a nature. */
function demandsOn(convention: Convention, { party, nature }: Pledge): string[] {
  return convention.terms.tranches
    .filter(({ n }) => !findProcedure(convention, `tranche-${n}`))
    .filter((tranche) =>
      unmetConditionsOf(convention, tranche).some(
        (condition) =>
          condition.type === 'delivered' && condition.party === party && condition.nature === nature,
      ),
    )
    .map(({ dueDate }) => beginningOf(dueDate));
}

/** Each delivery that is declared: who receives it confirms it or returns it. */
export function confirmations(convention: Convention): Duty[] {
  return convention.deliveries
    .filter(({ status }) => status === 'declared')
    .map((delivery) =>
      duty({
        kind: 'deliveryConfirmation',
        party: receiverOf(convention.terms, delivery),
        about: delivery.id,
        subject: delivery.id,
        ...(delivery.amount > 0 && { amount: delivery.amount }),
        openedAt: delivery.declaredAt,
        dueAt: inTime(convention, delivery.declaredAt),
      }),
    );
}
