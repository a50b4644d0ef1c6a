import { type Line, lineFrom } from '../../shared/import/line.ts';
import type { Centre } from '../centre.ts';
import type { CentreColumn } from './columns.ts';

/** A centre as a row of a file: the text of each cell that it has. */

export function lineOf({ details, planned, link }: Pick<Centre, 'details' | 'planned' | 'link'>): Line {
  const cells: { [C in CentreColumn]?: string | number | undefined } = {
    name_ar: details.name.ar,
    name_fr: details.name.fr,
    province: details.province,
    kind: details.work,
    target_group: details.groups.join(' '),
    places: details.places,
    planned_opening: planned.inService,
    lon: details.point?.lon,
    lat: details.point?.lat,
    convention: link?.convention,
    component: link?.component,
    commune: details.commune,
    concept: details.concept,
    floor_area: details.floorArea,
    people_a_year: details.peopleAYear,
    planned_studies: planned.studies,
    planned_works: planned.works,
    planned_equipped: planned.equipped,
    planned_authorised: planned.authorised,
  };
  return lineFrom(cells);
}
