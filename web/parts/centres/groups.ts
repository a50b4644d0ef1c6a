import { useMessages, useTranslations } from 'use-intl/react';
import { useTerms } from '../../i18n/use-terms.ts';
import { NOT_PUBLISHED } from './centres.ts';

/** The groups that centres serve: those that have a word, and how each is called. */
export function useGroups() {
  const t = useTranslations();
  const { terms } = useMessages();
  const { targetGroup } = useTerms();
  return {
    usual: Object.keys(terms.targetGroup),
    name: (group: string) => (group === NOT_PUBLISHED ? t('centres.groupNotPublished') : targetGroup(group)),
  };
}
