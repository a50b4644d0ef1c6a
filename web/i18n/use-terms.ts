import { useMessages, useTranslations } from 'use-intl/react';
import { usePlaces } from './use-places.ts';

/**
 * The words for codes that the API gives as open text: a target group that has no word here yet, or a place
 * that it does not name, is shown as it is.
 */
export function useTerms() {
  const t = useTranslations();
  const { terms } = useMessages();
  const places = usePlaces();
  const word = (words: Readonly<Record<string, string>>, code: string) => words[code] ?? code;
  return {
    targetGroup: (code: string | undefined) =>
      code === undefined ? t('terms.noEarmark') : word(terms.targetGroup, code),
    region: places.name,
    province: places.name,
    role: (code: string) => word(terms.role, code),
  };
}
