import * as z from 'zod/mini';
import type { PutCentresIdPlannedDaysBody } from '../../api/schema.d.ts';
import type { Centre } from './centres.ts';

/** The stages for which a day can be planned. */
export const PLANNABLE = ['studies', 'works', 'equipped', 'authorised', 'inService'] as const;

/** The planned day of each stage, as it is being written; empty for a stage that is not planned. */
export const PlannedDraft = z.object({
  studies: z.string(),
  works: z.string(),
  equipped: z.string(),
  authorised: z.string(),
  inService: z.string(),
});
export type PlannedDraft = z.infer<typeof PlannedDraft>;

export const plannedDraftOf = (planned: Centre['planned']): PlannedDraft => ({
  studies: planned.studies ?? '',
  works: planned.works ?? '',
  equipped: planned.equipped ?? '',
  authorised: planned.authorised ?? '',
  inService: planned.inService ?? '',
});

export function plannedOf({
  studies,
  works,
  equipped,
  authorised,
  inService,
}: PlannedDraft): PutCentresIdPlannedDaysBody {
  return {
    ...(studies && { studies }),
    ...(works && { works }),
    ...(equipped && { equipped }),
    ...(authorised && { authorised }),
    ...(inService && { inService }),
  };
}
