import { useMessages, useTranslations } from 'use-intl/react';
import { isolate } from './isolate.ts';
import { usePlaces } from './use-places.ts';

/** The group of a centre of which nobody has published whom it serves. */
export const NOT_PUBLISHED = 'not-published';

/**
 * The words for codes that the API gives as open text. Whoever launches a campaign or writes a convention may name a
 * target group of their own: it is said to be another one, by its code. A place that the API does not name is shown as
 * it is.
 */
export function useTerms() {
  const t = useTranslations();
  const { terms } = useMessages();
  const places = usePlaces();
  const word = (words: Readonly<Record<string, string>>, code: string) => words[code] ?? code;
  return {
    targetGroup: (code: string | undefined) => {
      if (code === undefined) return t('terms.noEarmark');
      if (code === NOT_PUBLISHED) return t('terms.groupNotPublished');
      const known: Readonly<Record<string, string>> = terms.targetGroup;
      return known[code] ?? t('terms.otherGroup', { group: isolate(code.replaceAll('-', ' ')) });
    },
    region: places.name,
    province: places.name,
    role: (code: string) => word(terms.role, code),
  };
}
