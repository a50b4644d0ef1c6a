import * as z from 'zod/mini';

/** The published event of the stage: its days off have changed. The detail says which change; the API has them all. */

export const STAGE_SOURCE = 'sharaka.stage';
export const HOLIDAYS_CHANGED = 'sharaka.HolidaysChanged.v1';
export const HolidaysChanged = z.object({
  /** The same for the same change, however often it is delivered: `calendar#seq`. */
  id: z.string(),
  /** Numbers the changes of the stage's calendar from 1. */
  seq: z.int(),
});
