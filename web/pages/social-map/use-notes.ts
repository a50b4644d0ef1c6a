import { useTranslations } from 'use-intl/react';
import { isolate } from '../../i18n/isolate.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import type { SocialMap } from '../../parts/social-map/map.ts';

/** What must be said beside a map: what is measured, who says it as of which day, what of it is ours. */
export function useNotes() {
  const t = useTranslations();
  const format = useFormat();
  const { region } = useTerms();
  const sourceNote = ({ rows, credit }: SocialMap) => {
    const days = rows.flatMap(({ sources }) => sources.map(({ asOf }) => asOf)).sort();
    const [first, last] = [days[0], days.at(-1)];
    if (first === undefined || last === undefined) return [];
    const [from, to] = [isolate(format.day(first)), isolate(format.day(last))];
    if (credit !== null) return [t('socialMap.note.source', { source: isolate(credit), day: from })];
    return [
      first === last
        ? t('socialMap.note.asOf', { day: from })
        : t('socialMap.note.asOfBetween', { from, to }),
    ];
  };
  return (map: SocialMap): string[] => [
    t(`socialMap.hint.${map.indicator}`),
    ...(map.series?.basis
      ? [t('socialMap.note.basis', { basis: t(`socialMap.basis.${map.series.basis}`) })]
      : []),
    ...sourceNote(map),
    ...(map.ours === null ? [] : [t(`socialMap.ours.${map.ours}`)]),
    ...(map.unpublished.length === 0 || map.series === null
      ? []
      : [
          t('socialMap.note.unpublished', {
            count: map.unpublished.length,
            regions: format.list(map.unpublished.map((code) => isolate(region(code)))),
          }),
        ]),
  ];
}
