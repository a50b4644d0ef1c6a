import * as z from 'zod/mini';
import type { PostConventionsIdDeliveriesBody as Body } from '../../../api/schema.d.ts';
import { DocumentDraft, emptyDocument, referenceOf } from '../../../parts/documents/document-draft.ts';

/** A delivery as it is being declared: hundredths of the unit, centimes. */
export const DeliveryDraft = z.object({
  date: z.string(),
  quantity: z.optional(z.number()),
  /** Empty where it follows from the quantity. */
  amount: z.optional(z.number()),
  document: DocumentDraft,
});
export type DeliveryDraft = z.infer<typeof DeliveryDraft>;

/** At first all that is left is delivered today. */
export function firstDelivery(left: { amount: number; quantity: number }, today: string): DeliveryDraft {
  return {
    date: today,
    ...(left.quantity > 0 ? { quantity: left.quantity } : { amount: left.amount }),
    document: emptyDocument('delivery-minutes'),
  };
}

/** The request; undefined while something is missing. */
export function deliveryBody(
  pledge: string,
  { date, quantity, amount, document }: DeliveryDraft,
): Body | undefined {
  const reference = referenceOf(document);
  if (!reference || date === '' || (quantity === undefined && amount === undefined)) return undefined;
  return {
    pledge,
    date,
    ...(quantity !== undefined && { quantity }),
    ...(amount !== undefined && { amount }),
    document: reference,
  };
}
