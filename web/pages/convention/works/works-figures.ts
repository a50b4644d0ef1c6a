import { everyOf } from '../../../api/every.ts';
import type { Component, Convention, WorksState } from '../../../parts/convention/convention.ts';
import { grouped } from '../../../parts/convention/grouped.ts';
import { sum } from '../../../parts/ledger/sum.ts';

/** The cost plan by the state of the works and by province. */

export const WORKS_STATES = everyOf<WorksState>()(['planned', 'underway', 'finished', 'inService']);

export interface Work extends Component {
  state: WorksState;
}

/** Each component with the state of its works: planned, as long as nothing else was reported. */
export function worksOf(components: readonly Component[], states: Convention['componentStatus']): Work[] {
  return components.map((component) => ({
    ...component,
    state: states[component.id] ?? 'planned',
  }));
}

export interface Figures {
  key: string;
  count: number;
  cost: number;
  beneficiaries: number;
  /** How many of them are open to the public. */
  inService: number;
}

function figuresOf(key: string, works: readonly Work[]): Figures {
  return {
    key,
    count: works.length,
    cost: sum(works.map((work) => work.cost)),
    beneficiaries: sum(works.map((work) => work.beneficiaries ?? 0)),
    inService: works.filter((work) => work.state === 'inService').length,
  };
}

/** Count and cost for each state of the works, in the order of their progress. */
export function byState(works: readonly Work[]): (Figures & { key: WorksState })[] {
  const groups = grouped(works, (work) => work.state);
  return WORKS_STATES.map((state) => ({ ...figuresOf(state, groups.get(state) ?? []), key: state }));
}

/** Count and cost for each province, the costliest first. */
export function byProvince(works: readonly Work[]): Figures[] {
  return [...grouped(works, (work) => work.province)]
    .map(([province, own]) => figuresOf(province, own))
    .sort((a, b) => b.cost - a.cost);
}

/** Centres that are finished and not in service, a failure that the Court of Accounts reports. */
export function idle(works: readonly Work[]): Work[] {
  return works.filter((work) => work.state === 'finished');
}
