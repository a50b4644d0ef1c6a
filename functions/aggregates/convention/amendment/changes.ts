import * as z from 'zod/mini';
import { Centimes } from '../../../kernel/money.ts';
import { Slug } from '../../../kernel/slug.ts';
import { line } from '../../../kernel/text.ts';
import { PledgeFields, PledgeTerms, Quantity, Terms } from '../terms.ts';

/** An amendment as the convention keeps it: what it changes, and how far it is. */

export const Adjustment = z.union([
  z.strictObject({ add: z.extend(PledgeTerms, { party: Slug }) }),
  /** A value, a quantity, or both, by which a pledge becomes smaller. */
  z.strictObject({
    reduce: z.strictObject({ pledge: Slug, amount: z.optional(Centimes), quantity: z.optional(Quantity) }),
  }),
  /** The rest of a pledge in kind is owed no more. */
  z.strictObject({ waive: z.strictObject({ pledge: Slug }) }),
  /** The rest of a pledge in kind becomes a pledge in cash: of its value, unless another amount is agreed. */
  z.strictObject({
    replace: z.strictObject({
      pledge: Slug,
      amount: z.optional(Centimes),
      budgetLine: line(80),
      fiscalYear: z.optional(PledgeFields.shape.fiscalYear),
    }),
  }),
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
