import * as z from 'zod/mini';
import { Centimes } from '../../../kernel/money.ts';
import { TargetGroup } from '../terms.ts';

/** A resolution as the convention keeps it: what is proposed, why, and how far it is. */

/** The matter of a resolution, by its type. */
export const ResolutionMatter = z.discriminatedUnion('type', [
  /** Money that was paid out of a tranche and is never justified: centimes, for one earmark or none. */
  z.strictObject({
    type: z.literal('writeOff'),
    tranche: z.int().check(z.positive(), z.maximum(60)),
    earmark: z.optional(TargetGroup),
    amount: Centimes,
  }),
]);
export type ResolutionMatter = z.infer<typeof ResolutionMatter>;

export const Resolution = z.strictObject({
  /** `resolution-1`: the key of its procedure, and the subject of its tasks and entries. */
  id: z.string(),
  number: z.int(),
  reason: z.string(),
  matter: ResolutionMatter,
  /** `reversed` once its entries are undone. */
  status: z.enum(['open', 'adopted', 'rejected', 'reversed']),
  preparedBy: z.string(),
});
export type Resolution = z.infer<typeof Resolution>;

/** The resolution that a task is about, where it is about one. */
export function resolutionAskedAbout(
  { resolutions }: { resolutions: readonly Resolution[] },
  { subject }: { subject?: string | undefined },
): Resolution | undefined {
  return resolutions.find(({ id }) => id === subject);
}
