import type * as z from 'zod/mini';
import {
  type Delivery,
  deliveredOf,
  receiverOf,
  undeclaredOf,
  undeliveredOf,
} from '../execution/in-kind/delivery.ts';
import type { Convention } from '../state.ts';
import type { DeliveryView, InKindView } from './convention-answer.ts';

/** Contributions in kind as they are shown: what is promised, delivered, waiting to be confirmed, and left. */

export function deliveryView({
  declaredBy: _who,
  bookedBy: _event,
  ...delivery
}: Delivery): z.infer<typeof DeliveryView> {
  return delivery;
}

export function inKindViews({ terms, pledges, deliveries }: Convention): z.infer<typeof InKindView>[] {
  return pledges
    .filter(({ nature }) => nature !== 'cash')
    .map((pledge) => {
      const left = undeclaredOf(deliveries, pledge);
      const undelivered = undeliveredOf(deliveries, pledge);
      return {
        pledge: pledge.id,
        receiver: receiverOf(terms, pledge),
        delivered: deliveredOf(deliveries, pledge),
        unconfirmed: {
          amount: undelivered.amount - left.amount,
          quantity: undelivered.quantity - left.quantity,
        },
        left,
      };
    });
}
