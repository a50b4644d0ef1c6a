import * as z from 'zod/mini';
import { codeSchema } from '../../api/code-schema.ts';
import type {
  PatchOrganisationsIdActivitiesNumberBody,
  PostOrganisationsIdActivitiesBody,
} from '../../api/schema.d.ts';
import { SERVICES } from './activities-filters.ts';
import { type Organisation, provinceOf } from './filters.ts';

/** An activity as its forms hold it. */

export type Activity = Organisation['activities'][number];

export const ActivityDraft = z.object({
  commune: z.string(),
  from: z.string(),
  until: z.string(),
  capacity: z.optional(z.number()),
});
export type ActivityDraft = z.infer<typeof ActivityDraft>;

export const NewActivity = z.extend(ActivityDraft, {
  service: z.optional(z.enum(SERVICES)),
  group: z.optional(z.string()),
  province: z.optional(codeSchema(provinceOf)),
});
export type NewActivity = z.infer<typeof NewActivity>;

const NONE: ActivityDraft = { commune: '', from: '', until: '' };
/** In one province it begins with that. */
export const newActivity = ({ provinces: [first, ...others] }: Organisation): NewActivity => ({
  ...NONE,
  ...(others.length === 0 && first !== undefined && { province: first }),
});

/** The activity of a number; one that a colleague has withdrawn meanwhile is empty. */
export function activityDraft({ activities }: Organisation, number: number): ActivityDraft {
  const found = activities.find((each) => each.number === number);
  return {
    commune: found?.commune ?? '',
    from: found?.from ?? '',
    until: found?.until ?? '',
    ...(found?.capacity !== undefined && { capacity: found.capacity }),
  };
}

/** What is sent to declare it; undefined until what is needed is there. */
export function declarationOf({
  service,
  group,
  province,
  commune,
  from,
  until,
  capacity,
}: NewActivity): PostOrganisationsIdActivitiesBody | undefined {
  if (service === undefined || group === undefined || province === undefined) return undefined;
  return {
    service,
    group,
    province,
    from,
    ...(commune !== '' && { commune }),
    ...(until !== '' && { until }),
    ...(capacity !== undefined && { capacity }),
  };
}

/** What is sent to correct it: what is empty is removed. */
export const activityCorrectionOf = ({
  commune,
  from,
  until,
  capacity,
}: ActivityDraft): PatchOrganisationsIdActivitiesNumberBody => ({
  from,
  commune: commune === '' ? null : commune,
  until: until === '' ? null : until,
  capacity: capacity ?? null,
});
