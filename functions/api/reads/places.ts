import { PROVINCES, REGIONS } from '../../aggregates/shared/places.ts';
import { ok } from '../http.ts';
import type { ReadRoute } from './read-route.ts';

const PLACES = {
  regions: REGIONS.map(({ code, ar, fr }) => ({
    code,
    name: { ar, fr },
    provinces: PROVINCES.filter(({ region }) => region === code).map((province) => ({
      code: province.code,
      name: { ar: province.ar, fr: province.fr },
    })),
  })),
};

export const PLACES_ROUTE: ReadRoute<'Places'> = {
  route: 'GET /v1/places',
  summary: 'The regions with their prefectures and provinces, named in Arabic and French',
  answers: 'Places',
  handle: async () => ok(PLACES),
};
