import type {
  PatchOrganisationsIdActivitiesNumberBody,
  PostOrganisationsIdActivitiesBody,
} from '../../api/schema.d.ts';
import type { Organisation } from './filters.ts';

/** An activity as its forms hold it. */

export type Activity = Organisation['activities'][number];

export interface ActivityDraft {
  commune: string;
  from: string;
  until: string;
  capacity: number | undefined;
}

export interface NewActivity extends ActivityDraft {
  service: Activity['service'] | undefined;
  group: string | undefined;
  province: Activity['province'] | undefined;
}

const NONE: ActivityDraft = { commune: '', from: '', until: '', capacity: undefined };
/** In one province it begins with that. */
export const newActivity = ({ provinces: [first, ...others] }: Organisation): NewActivity => ({
  ...NONE,
  service: undefined,
  group: undefined,
  province: others.length === 0 ? first : undefined,
});

/** The activity of a number; one that a colleague has withdrawn meanwhile is empty. */
export function activityDraft({ activities }: Organisation, number: number): ActivityDraft {
  const found = activities.find((each) => each.number === number);
  return {
    commune: found?.commune ?? '',
    from: found?.from ?? '',
    until: found?.until ?? '',
    capacity: found?.capacity,
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
