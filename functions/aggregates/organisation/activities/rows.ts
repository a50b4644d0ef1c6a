import * as z from 'zod/mini';
import type { ListPart } from '../../../kernel/aggregate.ts';
import { PROVINCES } from '../../shared/places.ts';
import { Details, Organisation } from '../organisation.ts';
import { Activity } from './activity.ts';

/**
 * Who does what, where: a row for each activity in the lists of the country, of its region and of its province, in the
 * order of the people it is for, so that a list narrowed to one group reads no row of another.
 */

/** After every day that there is: of an activity that goes on. */
export const NO_LAST_DAY = '9999-12-31';

export const ActivityRow = z.object({
  organisation: z.string(),
  party: Organisation.shape.party,
  name: Details.shape.name,
  kind: Details.shape.kind,
  ...z.omit(Activity, { declarer: true, told: true, withdrawn: true }).shape,
  /** The last day, or `9999-12-31`: what is narrowed by. */
  last: z.string(),
});
export type ActivityRow = z.infer<typeof ActivityRow>;

/** The beginning of the rows' keys; with a group, of those of the group. */
export const ACTIVITY_ROWS = 'ACTIVITY';
export const rowsOfGroup = (group: string | undefined) =>
  group === undefined ? ACTIVITY_ROWS : `${ACTIVITY_ROWS}#${group}`;

/** The list of a province, of a region, or of the country. */
export const activitiesList = (place?: string) => `REGISTER+${place ?? ''}`;

/** The rows of an organisation's activities. A withdrawn one has none, nor any of an organisation out of use. */
export function activityParts(organisation: Organisation): ListPart[] {
  const { id, activities, status } = organisation;
  const isShown = status !== 'suspended' && status !== 'merged';
  return activities.flatMap((activity) => {
    const { group, service, province, number, withdrawn } = activity;
    const region = PROVINCES.find(({ code }) => code === province)?.region;
    const order = `${group}#${service}#${id}#${String(number).padStart(4, '0')}`;
    const summary = isShown && !withdrawn ? rowOf(organisation, activity) : undefined;
    return [undefined, region, province].map((place) => ({
      prefix: ACTIVITY_ROWS,
      list: activitiesList(place),
      order,
      summary,
    }));
  });
}

function rowOf({ id, party, details }: Organisation, activity: Activity): ActivityRow {
  const { declarer: _who, told: _told, withdrawn: _none, ...shown } = activity;
  const { name, kind } = details;
  return { organisation: id, party, name, kind, ...shown, last: activity.until ?? NO_LAST_DAY };
}
