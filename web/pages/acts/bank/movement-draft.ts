import * as z from 'zod/mini';
import { today } from '../../../i18n/format.ts';

/** What the bank says of each of its movements, as it is being typed. The amount in centimes. */
export const MovementDraft = z.object({
  amount: z.optional(z.number()),
  valueDate: z.string(),
  reference: z.string(),
});
export type MovementDraft = z.infer<typeof MovementDraft>;

/** A movement of today, of an amount if one is likely. */
export const movement = (amount?: number): MovementDraft => ({
  ...(amount !== undefined && { amount }),
  valueDate: today(),
  reference: '',
});

/** The part of a request that each movement has; undefined while the amount is missing or exceeds the most there is. */
export function movementBody(
  { amount, valueDate, reference }: MovementDraft,
  most = Number.POSITIVE_INFINITY,
): (MovementDraft & { amount: number }) | undefined {
  return amount === undefined || amount > most ? undefined : { amount, valueDate, reference };
}
