import * as z from 'zod/mini';
import type { PostConventionsIdResolutionsBody as Proposal } from '../../../api/schema.d.ts';
import type { Call, Convention } from '../../../parts/convention/convention.ts';

/** A change of a call as it is being proposed. Amounts in centimes. */
export const ChangeCallDraft = z.object({
  how: z.optional(z.enum(['reduceCall', 'cancelCall', 'carryCall'])),
  amount: z.optional(z.number()),
  to: z.optional(z.number()),
  reason: z.string(),
});
export type ChangeCallDraft = z.infer<typeof ChangeCallDraft>;

export type How = NonNullable<ChangeCallDraft['how']>;

/** The tranches that a call can be carried to: later ones that are not called yet. */
export function laterTranches(
  { tranches }: Pick<Convention, 'tranches'>,
  call: Pick<Call, 'tranche'>,
): number[] {
  return tranches.filter(({ n, status }) => n > call.tranche && status === 'planned').map(({ n }) => n);
}

/** The request; undefined while something is missing, or more is taken off than is not paid. */
export function changeCallBody(
  { how, amount, to, reason }: ChangeCallDraft,
  { id: call, outstanding }: Pick<Call, 'id' | 'outstanding'>,
): Proposal | undefined {
  switch (how) {
    case 'reduceCall':
      if (amount === undefined || amount > outstanding) return undefined;
      return { reason, matter: { type: how, call, amount } };
    case 'cancelCall':
      return { reason, matter: { type: how, call } };
    case 'carryCall':
      return to === undefined ? undefined : { reason, matter: { type: how, call, to } };
    default:
      return undefined;
  }
}
