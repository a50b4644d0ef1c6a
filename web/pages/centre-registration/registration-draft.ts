import * as z from 'zod/mini';
import { codeSchema } from '../../api/code-schema.ts';
import type { PostCentresBody } from '../../api/schema.d.ts';
import { DetailsDraft, detailsOf, NO_DETAILS } from '../../parts/centres/details-draft.ts';
import { LinkDraft, linkOf } from '../../parts/centres/link-draft.ts';
import { PlannedDraft, plannedDraftOf, plannedOf } from '../../parts/centres/planned-draft.ts';
import { regionOf } from '../../parts/figures/figures.ts';
import type { Core } from '../../parts/parties/core.ts';

/** A centre as it is being registered. */
export const RegistrationDraft = z.object({
  /** Undefined while it follows from the reader's own party. */
  region: z.optional(codeSchema(regionOf)),
  ministry: z.optional(z.string()),
  wilaya: z.optional(z.string()),
  council: z.optional(z.string()),
  details: DetailsDraft,
  planned: PlannedDraft,
  link: LinkDraft,
});
export type RegistrationDraft = z.infer<typeof RegistrationDraft>;

export const NEW_CENTRE: RegistrationDraft = {
  details: NO_DETAILS,
  planned: plannedDraftOf({}),
  link: {},
};

/** The request; undefined while something is not chosen without which there is no centre. */
export function registrationOf(draft: RegistrationDraft, core: Core): PostCentresBody | undefined {
  const details = detailsOf(draft.details);
  const { ministry, wilaya, council } = core;
  if (!details || !ministry || !wilaya || !council) return undefined;
  const link = linkOf(draft.link);
  return { ...details, ministry, wilaya, council, planned: plannedOf(draft.planned), ...(link && { link }) };
}
