import type { ConventionState } from './saving/text.ts';
import type { Step } from './step-search.ts';

/** Where a step is: a draft that the API has goes on at its own address. */
export function useStepTo({ id }: Pick<ConventionState, 'id'>) {
  return (step: Step, field?: string) => {
    const search = { step, ...(field !== undefined && { field }) };
    return id === undefined
      ? ({ to: '/conventions/new', search, resetScroll: false } as const)
      : ({ to: '/conventions/$id/edit', params: { id }, search, resetScroll: false } as const);
  };
}
