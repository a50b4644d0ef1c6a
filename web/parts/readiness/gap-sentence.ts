import { useTranslations } from 'use-intl/react';
import { isolate } from '../../i18n/isolate.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import type { Convention } from '../convention/convention.ts';
import { useConvention, useNames } from '../convention/use-convention.ts';

type Gap = Convention['gaps'][number];

/** A gap as a sentence: which pledge, group or funding line, what there is and what there should be. */
export function useGapSentence() {
  const t = useTranslations();
  const format = useFormat();
  const { targetGroup } = useTerms();
  const names = useNames();
  const pledges = new Map(useConvention().pledges.map((pledge) => [pledge.id, pledge]));
  const money = (centimes = 0) => isolate(format.money(centimes));
  return ({ gap, about = '', expected, actual }: Gap): string => {
    const pledge = pledges.get(about);
    // A funding line is a party and an earmark, or "-" for none.
    const [party = '', earmark] = about.split('/');
    const group = targetGroup(earmark === undefined ? about : earmark === '-' ? undefined : earmark);
    return t(`convention.gaps.${gap}`, {
      party: isolate(names.party(pledge?.party ?? party)),
      group: isolate(group),
      year: String(pledge?.fiscalYear ?? ''),
      amount: money(pledge?.amount),
      expected: money(expected),
      actual: money(actual),
    });
  };
}
