import * as z from 'zod/mini';
import { Centimes } from '../../../kernel/money.ts';
import { Slug } from '../../../kernel/slug.ts';
import { TargetGroup } from '../../shared/target-group.ts';
import { Id } from '../fields.ts';
import { ConventionNumber } from '../formation/numbering.ts';
import { Condition, TrancheNumber } from '../terms.ts';

/** A resolution as the convention keeps it: what is proposed, why, and how far it is. */

/** The matter of a resolution, by its type. */
export const ResolutionMatter = z.discriminatedUnion('type', [
  /** Money that was paid out of a tranche and is never justified: centimes, for one earmark or none. */
  z.strictObject({
    type: z.literal('writeOff'),
    tranche: TrancheNumber,
    earmark: z.optional(TargetGroup),
    amount: Centimes,
  }),
  /** Of a call that is not paid, so much is not asked for any more: centimes. */
  z.strictObject({ type: z.literal('reduceCall'), call: Id, amount: Centimes }),
  /** What is not paid of a call is not asked for any more. */
  z.strictObject({ type: z.literal('cancelCall'), call: Id }),
  /** What is not paid of a call is called with a later tranche. */
  z.strictObject({ type: z.literal('carryCall'), call: Id, to: TrancheNumber }),
  /** Money received for a tranche that another convention of the same parties gets: centimes, by its id. */
  z.strictObject({
    type: z.literal('reprogramming'),
    tranche: TrancheNumber,
    earmark: z.optional(TargetGroup),
    amount: Centimes,
    target: Id,
  }),
]);
export type ResolutionMatter = z.infer<typeof ResolutionMatter>;

/** The money that a resolution is about, as it stood when it was proposed: centimes. */
export const ResolutionAbout = z.strictObject({
  tranche: z.int(),
  earmark: z.optional(TargetGroup),
  /** Whose call it is, where it is about a call. */
  party: z.optional(Slug),
  amount: Centimes,
  /** The number of the convention that the money goes to. */
  targetNumber: z.optional(ConventionNumber),
});
export type ResolutionAbout = z.infer<typeof ResolutionAbout>;

/** A condition of a tranche not yet called that a change of a call would meet. */
export const Freed = z.strictObject({ tranche: z.int(), condition: Condition });
export type Freed = z.infer<typeof Freed>;

export const Resolution = z.strictObject({
  /** `resolution-1`: the key of its procedure, and the subject of its tasks and entries. */
  id: z.string(),
  number: z.int(),
  reason: z.string(),
  matter: ResolutionMatter,
  about: ResolutionAbout,
  /** `reversed` once its entries are undone. */
  status: z.enum(['open', 'adopted', 'rejected', 'reversed']),
  /** Once it is adopted: what it has moved, in centimes; less than proposed where less was left. */
  moved: z.optional(z.int()),
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
