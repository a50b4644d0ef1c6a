import * as z from 'zod/mini';
import { codeSchema } from '../../api/code-schema.ts';
import { everyOf } from '../../api/every.ts';
import type { PatchCentresIdBody, PostCentresBody } from '../../api/schema.d.ts';
import { type Centre, provinceOf } from './centres.ts';
import { readDegrees } from './degrees.ts';

export const WORKS = everyOf<Centre['work']>()(['new', 'rehabilitation']);

/** What is known of a centre, as it is being written. */
export const DetailsDraft = z.object({
  ar: z.string(),
  fr: z.string(),
  province: z.optional(codeSchema(provinceOf)),
  commune: z.string(),
  lat: z.string(),
  lon: z.string(),
  work: z.optional(z.enum(WORKS)),
  concept: z.string(),
  groups: z.array(z.string()),
  floorArea: z.optional(z.number()),
  places: z.optional(z.number()),
  peopleAYear: z.optional(z.number()),
});
export type DetailsDraft = z.infer<typeof DetailsDraft>;

export const NO_DETAILS: DetailsDraft = {
  ar: '',
  fr: '',
  commune: '',
  lat: '',
  lon: '',
  concept: '',
  groups: [],
};

export function draftOf(centre: Centre): DetailsDraft {
  const { name, province, commune = '', point, work, concept = '', groups } = centre;
  const { floorArea, places, peopleAYear } = centre;
  return {
    ...name,
    province,
    commune,
    lat: point ? String(point.lat) : '',
    lon: point ? String(point.lon) : '',
    work,
    concept,
    groups,
    ...(floorArea !== undefined && { floorArea }),
    ...(places !== undefined && { places }),
    ...(peopleAYear !== undefined && { peopleAYear }),
  };
}

/** The optional fields: undefined where they are empty. */
function given({ commune, lat, lon, concept, floorArea, places, peopleAYear }: DetailsDraft) {
  const [north, east] = [readDegrees(lat), readDegrees(lon)];
  const text = (written: string) => (written.trim() === '' ? undefined : written.trim());
  return {
    commune: text(commune),
    point: north === undefined || east === undefined ? undefined : { lat: north, lon: east },
    concept: text(concept),
    floorArea,
    places,
    peopleAYear,
  };
}

type Required = Pick<PostCentresBody, 'name' | 'province' | 'work' | 'groups'>;

/** Undefined while something is not chosen without which there is no centre. */
function required({ ar, fr, province, work, groups }: DetailsDraft): Required | undefined {
  return province && work ? { name: { ar, fr }, province, work, groups } : undefined;
}

/** The details of a new centre. */
export function detailsOf(
  draft: DetailsDraft,
): Omit<PostCentresBody, 'ministry' | 'wilaya' | 'council' | 'planned'> | undefined {
  const needed = required(draft);
  const { commune, point, concept, floorArea, places, peopleAYear } = given(draft);
  return (
    needed && {
      ...needed,
      ...(commune && { commune }),
      ...(point && { point }),
      ...(concept && { concept }),
      ...(floorArea !== undefined && { floorArea }),
      ...(places !== undefined && { places }),
      ...(peopleAYear !== undefined && { peopleAYear }),
    }
  );
}

/** The corrections of a centre: an empty field is removed. */
export function correctionOf(draft: DetailsDraft): PatchCentresIdBody | undefined {
  const needed = required(draft);
  const fields = given(draft);
  const { commune = null, point = null, concept = null } = fields;
  const { floorArea = null, places = null, peopleAYear = null } = fields;
  return needed && { ...needed, commune, point, concept, floorArea, places, peopleAYear };
}
