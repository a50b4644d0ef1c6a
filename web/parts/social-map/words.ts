import { useTranslations } from 'use-intl/react';
import { isolate } from '../../i18n/isolate.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { usePlaces } from '../../i18n/use-places.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import type { Look } from './looks.ts';
import type { MapRow, SocialMap } from './map.ts';

/** The words of a map: its name, and those of its values and classes. */
export function useMapWords(map: SocialMap) {
  const t = useTranslations();
  const { number, percent } = useFormat();
  const places = usePlaces();
  const { targetGroup } = useTerms();
  const { unit, bounds, indicator, year, series } = map;
  const written = (value: number) => isolate(unit === 'permille' ? percent(value / 1000) : number(value));
  const boundsOf = (index: number) => {
    const [from = 0, to = 0] = bounds.slice(index, index + 2);
    return { from: written(from), to: written(to) };
  };
  // Nothing is above a hundred per cent; what exceeds another end is in the last class as well.
  const isOpen = (index: number) =>
    index === bounds.length - 2 && !(unit === 'permille' && bounds.at(-1) === 1000);
  const rangeOf = (index: number) => {
    const { from, to } = boundsOf(index);
    if (isOpen(index)) return t('socialMap.class.from', { from });
    return index < bounds.length - 2
      ? t('socialMap.class.between', { from, to })
      : t('socialMap.class.last', { from, to });
  };
  return {
    /** Of what and where the map is. */
    caption: (place: string) =>
      series && indicator === 'coverage'
        ? t('socialMap.captionOf', {
            indicator: t(`socialMap.measure.${series.measure}`),
            group: targetGroup(series.group),
            place,
            year: String(year),
          })
        : t('socialMap.caption', {
            indicator: t(`socialMap.indicator.${indicator}`),
            place,
            year: String(year),
          }),
    place: (code: MapRow['place']) => (code === 'MA' ? t('socialMap.country') : places.name(code)),
    value: ({ status, value, atLeast, atMost }: MapRow): string => {
      if (status === 'hidden' || status === 'doubtful') return t(`socialMap.status.${status}`);
      if (value !== null) return written(value);
      if (atLeast !== null && atMost !== null)
        return t('socialMap.value.between', { least: written(atLeast), most: written(atMost) });
      if (atLeast !== null) return t('socialMap.value.atLeast', { least: written(atLeast) });
      if (atMost !== null) return t('socialMap.value.atMost', { most: written(atMost) });
      return t('socialMap.status.unknown');
    },
    count: ({ count }: MapRow) => (count === null ? '' : isolate(number(count))),
    /** The same in the fewest words, for the rows of the table. */
    shortWords: (look: Look) => {
      if (typeof look !== 'number') return t(`socialMap.status.${look}`);
      return isOpen(look) ? rangeOf(look) : t('ui.range', boundsOf(look));
    },
    lookWords: (look: Look) => (typeof look === 'number' ? rangeOf(look) : t(`socialMap.look.${look}`)),
  };
}
