import type { Component, Convention } from '../../../parts/convention/convention.ts';

/** The centres among the components: all, those in service, and those that are finished and not in service. */
export function centresOf(components: readonly Component[], states: Convention['componentStatus']) {
  const centres = components.filter(({ kind }) => kind === 'centre');
  const inState = (state: string) => centres.filter(({ id }) => states[id] === state).length;
  return { all: centres.length, inService: inState('inService'), idle: inState('finished') };
}
