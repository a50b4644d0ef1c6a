import * as z from 'zod/mini';
import { Centimes } from '../../../kernel/money.ts';
import { Slug } from '../../../kernel/slug.ts';
import { PledgeTerms, Terms } from '../terms.ts';

/** An amendment as the convention keeps it: what it changes, and how far it is. */

export const Adjustment = z.union([
  z.strictObject({ add: z.extend(PledgeTerms, { party: Slug }) }),
  z.strictObject({ reduce: z.strictObject({ pledge: Slug, amount: Centimes }) }),
]);
export type Adjustment = z.infer<typeof Adjustment>;

/** The changes that an amendment may make; every list given replaces the whole list. */
export const AmendmentChanges = z.strictObject({
  title: z.optional(Terms.shape.title),
  object: z.optional(Terms.shape.object),
  lastYear: z.optional(Terms.shape.lastYear),
  components: z.optional(Terms.shape.components),
  target: z.optional(Terms.shape.target),
  earmarkFloors: z.optional(Terms.shape.earmarkFloors),
  tranches: z.optional(Terms.shape.tranches),
  contributions: z.optional(z.array(Adjustment).check(z.minLength(1), z.maxLength(200))),
});
export type AmendmentChanges = z.infer<typeof AmendmentChanges>;

export const Amendment = z.strictObject({
  number: z.int(),
  reason: z.string(),
  changes: AmendmentChanges,
  status: z.enum(['open', 'adopted', 'rejected']),
  preparedBy: z.string(),
});
export type Amendment = z.infer<typeof Amendment>;
