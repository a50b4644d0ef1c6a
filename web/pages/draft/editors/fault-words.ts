import { useMessages, useTranslations } from 'use-intl/react';

/** What is wrong with a field or a pasted cell, in words. */
export function useFaultWords(): (fault: string) => string {
  const t = useTranslations();
  const { draft } = useMessages();
  const words: Readonly<Record<string, string>> = draft.fault;
  return (fault) => words[fault] ?? t('draft.fault.invalid');
}
