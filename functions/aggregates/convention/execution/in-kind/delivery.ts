import * as z from 'zod/mini';
import { Day, Instant } from '../../../../kernel/calendar.ts';
import { CentimesOrZero, sum } from '../../../../kernel/money.ts';
import { Slug } from '../../../../kernel/slug.ts';
import { DocumentReference } from '../../../shared/document.ts';
import { IN_KIND, type PledgeTerms, Quantity, Unit } from '../../terms.ts';

/**
 * A delivery as the convention keeps it: a part of what a party has promised in land, staff or goods. Its party declares
 * it with the minutes of the hand-over, and who receives it confirms it.
 */
export const Delivery = z.strictObject({
  id: z.string(),
  pledge: z.string(),
  party: Slug,
  nature: z.enum(IN_KIND),
  /** The day of the hand-over, in Morocco. */
  date: Day,
  /** Hundredths of the pledge's unit; absent where only a value is delivered. */
  quantity: z.optional(Quantity),
  unit: z.optional(Unit),
  /** Its value in centimes; 0 where it has none. */
  amount: CentimesOrZero,
  document: DocumentReference,
  /** `returned` by who should receive it, `withdrawn` by its own party; `reversed` once it was confirmed by mistake. */
  status: z.enum(['declared', 'confirmed', 'returned', 'withdrawn', 'reversed']),
  declaredBy: z.string(),
  declaredAt: Instant,
  /** The event that booked its value, where it has one. */
  bookedBy: z.optional(z.int()),
  /** The day on which its value stands in the ledger: the hand-over's, or the later one of the commitment. */
  valuedOn: z.optional(Day),
  /** Why it was returned, withdrawn or reversed. */
  reason: z.optional(z.string()),
  /** When that was: its party is to deliver from then on. */
  endedAt: z.optional(Instant),
});
export type Delivery = z.infer<typeof Delivery>;

/** A value in centimes and a quantity in hundredths of a unit; zero where there is none. */
export interface Measure {
  amount: number;
  quantity: number;
}

type Promised = Pick<PledgeTerms, 'amount' | 'quantity'> & { id: string };

function total(deliveries: readonly Delivery[]): Measure {
  return {
    amount: sum(deliveries.map(({ amount }) => amount)),
    quantity: sum(deliveries.map(({ quantity = 0 }) => quantity)),
  };
}

function less({ amount, quantity = 0 }: Promised, done: Measure): Measure {
  return { amount: Math.max(0, amount - done.amount), quantity: Math.max(0, quantity - done.quantity) };
}

const of = (deliveries: readonly Delivery[], { id }: Promised, ...statuses: Delivery['status'][]) =>
  total(deliveries.filter(({ pledge, status }) => pledge === id && statuses.includes(status)));

/** What of a pledge is delivered and confirmed. */
export function deliveredOf(deliveries: readonly Delivery[], pledge: Promised): Measure {
  return of(deliveries, pledge, 'confirmed');
}

/** What of a pledge nobody has declared: it may still be delivered, replaced or waived. */
export function undeclaredOf(deliveries: readonly Delivery[], pledge: Promised): Measure {
  return less(pledge, of(deliveries, pledge, 'confirmed', 'declared'));
}

/** What of a pledge is not confirmed. */
export function undeliveredOf(deliveries: readonly Delivery[], pledge: Promised): Measure {
  return less(pledge, deliveredOf(deliveries, pledge));
}

export const isNothing = ({ amount, quantity }: Measure): boolean => amount === 0 && quantity === 0;

/** The party that receives what another delivers: the project owner, or for its own contribution the account holder. */
export function receiverOf(
  { projectOwner, accountHolder }: { projectOwner: string; accountHolder: string },
  { party }: { party: string },
): string {
  return party === projectOwner ? accountHolder : projectOwner;
}
