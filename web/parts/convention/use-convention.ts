import { createContext, use } from 'react';
import type { Convention } from './convention.ts';
import { useNamesOf } from './use-names.ts';

export const ConventionContext = createContext<Convention | undefined>(undefined);

/** The convention that the page is about. */
export function useConvention(): Convention {
  const convention = use(ConventionContext);
  if (!convention) throw new Error('No convention above');
  return convention;
}

/** The names of the ids of the page's convention, in the reader's language. */
export function useNames() {
  return useNamesOf(useConvention());
}
