import * as z from 'zod/mini';
import { Instant } from '../../../../kernel/calendar.ts';
import { Slug } from '../../../../kernel/slug.ts';
import { ComponentStatus } from '../../terms.ts';

/** How far a component is, as the centre that is linked to it says, or said when it was linked last. */
export const CentreNote = z.strictObject({
  centre: z.string(),
  component: Slug,
  status: ComponentStatus,
  /** Since when the centre says so. */
  since: Instant,
  /** Since when no centre is linked to it any more. */
  unlinkedAt: z.optional(Instant),
});
export type CentreNote = z.infer<typeof CentreNote>;
