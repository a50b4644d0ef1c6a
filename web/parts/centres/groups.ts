import { useMessages } from 'use-intl/react';
import { useTerms } from '../../i18n/use-terms.ts';

/** The groups that centres serve: those that have a word, and how each is called. */
export function useGroups() {
  const { terms } = useMessages();
  return { usual: Object.keys(terms.targetGroup), name: useTerms().targetGroup };
}
