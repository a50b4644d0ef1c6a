import { useQuery } from '@tanstack/react-query';
import { useApi } from '../api/client.ts';
import { placesQuery } from '../api/places.ts';
import type { GetPlacesAnswer } from '../api/schema.d.ts';
import { useFormat } from './use-format.ts';

export interface Places {
  /** Every region in the order of its code; none while they are on their way. */
  regions: readonly Place[];
  /** The provinces of a region, or of all. */
  provincesOf: (region: string | undefined) => readonly Place[];
  /** A region's or a province's name; the code where nobody knows one. */
  name: (code: string) => string;
  /**
   * Whether the names are on their way. They are longer than their codes: a head that got them later would move what is
   * below it. Once asking for them has failed, nobody waits for them.
   */
  areAwaited: boolean;
}

interface Place {
  code: string;
  name: string;
}

const NONE: GetPlacesAnswer['regions'] = [];

/** Places as the API names them, in the reader's language. */
export function usePlaces(): Places {
  const { text } = useFormat();
  const { data, isLoading, failureCount } = useQuery(placesQuery(useApi()));
  const { regions = NONE } = data ?? {};
  const named = (place: { code: string; name: { ar: string; fr: string } }) => ({
    code: place.code,
    name: text(place.name),
  });
  const all = regions.flatMap((region) => [region, ...region.provinces]);
  return {
    regions: regions.map(named),
    provincesOf: (code) =>
      regions
        .filter((region) => code === undefined || region.code === code)
        .flatMap(({ provinces }) => provinces.map(named)),
    name: (code) => {
      const place = all.find((each) => each.code === code);
      return place ? text(place.name) : code;
    },
    areAwaited: isLoading && failureCount === 0,
  };
}
