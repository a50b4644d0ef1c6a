import { useTranslations } from 'use-intl/react';
import { isolate } from '../../../../i18n/isolate.ts';
import { useFormat } from '../../../../i18n/use-format.ts';
import { useTerms } from '../../../../i18n/use-terms.ts';
import type { Task } from '../../../../parts/convention/convention.ts';
import { useConvention, useNames } from '../../../../parts/convention/use-convention.ts';
import { useMeasure } from '../../../../parts/in-kind/use-measure.ts';
import { procedureOf } from '../../../../parts/tasks/procedure.ts';
import type { Writing } from './trail-events.ts';

/** How the trail's sentences are written in the reader's language, each name and amount in its own direction. */
export function useWriting(steps: ReadonlyMap<string, Task['kind']>): Writing {
  const t = useTranslations();
  const format = useFormat();
  const terms = useTerms();
  const names = useNames();
  const measure = useMeasure();
  const { id, tasks, orders, deliveries, resolutions } = useConvention();
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const deliveriesById = new Map(deliveries.map((delivery) => [delivery.id, delivery]));
  const ordersById = new Map(orders.map((order) => [order.id, order]));
  return {
    party: (party) => isolate(names.party(party)),
    component: (component) => isolate(names.component(component)),
    assignee: (asked) => isolate(names.assignee(asked)),
    group: (earmark) => isolate(terms.targetGroup(earmark)),
    money: (centimes) => isolate(format.money(centimes)),
    measure,
    day: (value) => isolate(format.day(value)),
    // Any year has the day but the 29 February, which a leap year has.
    monthDay: (value) => isolate(format.dayOfYear(`2000-${value}`)),
    text: (words) => isolate(format.text(words)),
    list: format.list,
    procedure: (key) => {
      const { kind, number } = procedureOf(key);
      return t(`convention.procedure.${kind}`, { number });
    },
    asked: (kind) => t(`convention.task.${kind}`),
    nature: (nature) => t(`terms.nature.${nature}`),
    phase: (phase) => t(`terms.phase.${phase}`),
    works: (state) => t(`convention.works.states.${state}`),
    changed: (part) => t(`convention.changed.${part}`),
    decision: (decision) => t(`convention.approvals.decision.${decision}`),
    outcome: (outcome) => t(`trail.outcome.${outcome}`),
    task: (task) => byId.get(`${id}.${task}`),
    delivery: (delivery) => deliveriesById.get(delivery),
    order: (order) => ordersById.get(order),
    resolution: (number) => resolutions.find((resolution) => resolution.number === number),
    step: (procedure, order) => steps.get(`${procedure}/${order}`),
  };
}
