import { useMessages, useTranslations } from 'use-intl/react';

/**
 * The words for codes that the API gives as open text: a target group or a region that has no word here yet
 * is shown as it is.
 */
export function useTerms() {
  const t = useTranslations();
  const { terms, places } = useMessages();
  const word = (words: Readonly<Record<string, string>>, code: string) => words[code] ?? code;
  return {
    targetGroup: (code: string | undefined) =>
      code === undefined ? t('terms.noEarmark') : word(terms.targetGroup, code),
    region: (code: string) => word(terms.region, code),
    province: (code: string) => word(places, code),
    role: (code: string) => word(terms.role, code),
  };
}
