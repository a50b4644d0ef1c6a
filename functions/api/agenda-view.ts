import * as z from 'zod/mini';
import { Instant } from '../kernel/calendar.ts';
import { Role } from '../kernel/roles.ts';
import { isValid, type Subscription } from '../kernel/subscription.ts';

/** A subscription as the API shows it: to its holder, and to the administrator of their party. */

const Terms = z.strictObject({ createdAt: Instant, validUntil: Instant, roles: z.array(Role) });

export const Subscribed = z.strictObject({
  /** Absent where there is none, or it has ended. */
  subscription: z.optional(Terms),
});

/** With the address, which is answered this once. */
export const SubscriptionMade = z.strictObject({
  subscription: Terms,
  /** The path and query under the portal's own origin. */
  address: z.string(),
});

const Subscriber = z.extend(Terms, { holder: z.string(), name: z.string() });
export const Subscribers = z.strictObject({ items: z.array(Subscriber) });

const termsOf = ({ createdAt, validUntil, roles }: Subscription): z.infer<typeof Terms> => ({
  createdAt,
  validUntil,
  roles,
});

export function subscriptionView(found: Subscription | undefined, now: string): z.infer<typeof Subscribed> {
  return found && isValid(found, now) ? { subscription: termsOf(found) } : {};
}

export const madeView = (made: Subscription, address: string): z.infer<typeof SubscriptionMade> => ({
  subscription: termsOf(made),
  address: `/v1/agenda.ics?address=${address}`,
});

export const subscriberView = (found: Subscription): z.infer<typeof Subscriber> => ({
  ...termsOf(found),
  holder: found.holder,
  name: found.name,
});
