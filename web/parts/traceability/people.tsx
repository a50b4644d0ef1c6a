import { useTranslations } from 'use-intl/react';
import { isolate } from '../../i18n/isolate.ts';
import { useFormat } from '../../i18n/use-format.ts';
import type { PeopleReached } from './traced.ts';

type Known = Pick<PeopleReached, 'atLeast' | 'atMost' | 'hidden'> & { year: number | null };

/** How many people came in a year: a number, the two between which it lies, or that it is hidden or not known. */
export function People({ people }: { people: Known | null }) {
  const t = useTranslations();
  const known = useKnown();
  if (!people || people.year === null) return t('traceability.unknown');
  const { year, hidden, atLeast } = people;
  return (
    <>
      {t('traceability.inYear', { year: String(year) })} {known(people)}
      {hidden && atLeast !== null ? ` ${t('traceability.partHidden')}` : null}
    </>
  );
}

function useKnown(): (people: Known) => string {
  const t = useTranslations();
  const { number } = useFormat();
  return ({ atLeast, atMost, hidden }) => {
    if (atLeast === null) return t(hidden ? 'traceability.hidden' : 'traceability.unknown');
    if (atMost === null) return t('traceability.atLeast', { count: atLeast });
    if (atMost === atLeast) return t('traceability.exactly', { count: atMost });
    return t('traceability.between', { least: isolate(number(atLeast)), most: isolate(number(atMost)) });
  };
}
