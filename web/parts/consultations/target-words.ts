import { useTranslations } from 'use-intl/react';
import { everyOf } from '../../api/every.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import type { Plan } from '../plans/plan.ts';

type Target = Pick<Plan['targets'][number], 'group' | 'year' | 'measure'> & { place: string };

const MEASURES = everyOf<Target['measure']>()([
  'population',
  'eligible',
  'registered',
  'reached',
  'capacity',
  'waiting',
  'submitted',
  'processed',
  'delivered',
]);

/** A target of a plan in words: for whom, where, what is counted, and for which year. */
export function useTargetWords(): (target: Target) => string {
  const t = useTranslations();
  const terms = useTerms();
  return ({ place, group, year, measure }) =>
    [
      terms.targetGroup(group),
      terms.province(place),
      t(`consultations.measures.${measure}`),
      String(year),
    ].join(' · ');
}

/** The target that a link names, `MA-KEN/women/2027/capacity`; undefined where it names none. */
export function targetIn(part: string): Target | undefined {
  const [place = '', group = '', year = '', named = ''] = part.split('/');
  const measure = MEASURES.find((each) => each === named);
  return measure && { place, group, year: Number(year), measure };
}
