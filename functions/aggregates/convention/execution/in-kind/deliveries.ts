import * as z from 'zod/mini';
import { Day, isInFuture } from '../../../../kernel/calendar.ts';
import { Centimes } from '../../../../kernel/money.ts';
import { DocumentReference } from '../../../shared/document.ts';
import type { ConventionContext } from '../../context.ts';
import { ConfirmedDistinct, Id, Reason } from '../../fields.ts';
import { partyName } from '../../formation/consistency.ts';
import { assertDeliveriesFew } from '../../limits.ts';
import { BOOKABLE } from '../../permissions.ts';
import { phrase } from '../../phrases/sentence.ts';
import { refuse } from '../../refuse.ts';
import { rule } from '../../rule.ts';
import type { Convention, Pledge } from '../../state.ts';
import { Quantity } from '../../terms.ts';
import { assertNoSecondDelivery } from '../duplicates.ts';
import { type Delivery, receiverOf } from './delivery.ts';
import { measureOf } from './measure.ts';
import { bookedBack, bookedIn } from './postings.ts';

/**
 * Deliveries of land, staff and goods. The promising party declares each part with its minutes; the party that receives
 * it confirms it, and only then its value is booked from committed to delivered. What has no value is counted, and never
 * enters the ledger.
 */

type PledgeInKind = Pledge & Pick<Delivery, 'nature'>;

/** The pledge in kind of the actor's own party. */
function ownPromise({ convention, party }: ConventionContext, id: string): PledgeInKind {
  const pledge = convention.pledges.find((each) => each.id === id);
  if (!pledge) throw refuse('pledgeUnknown');
  if (pledge.party !== party) throw refuse('pledgeNotYours');
  const { nature, ...promised } = pledge;
  if (nature === 'cash') throw refuse('pledgeInCash').at('pledge');
  return { ...promised, nature };
}

function deliveryOf({ deliveries }: Convention, id: string): Delivery {
  const delivery = deliveries.find((each) => each.id === id);
  if (!delivery) throw refuse('deliveryUnknown');
  return delivery;
}

/** Refuses to change what is delivered of a pledge while an open amendment disposes of its rest. */
function assertNotAmended({ amendments }: Convention, pledge: string): void {
  const open = amendments.find(({ status }) => status === 'open');
  const named = (open?.changes.contributions ?? []).flatMap((each) => {
    if ('reduce' in each) return each.reduce.pledge;
    if ('waive' in each) return each.waive.pledge;
    return 'replace' in each ? each.replace.pledge : [];
  });
  if (named.includes(pledge)) throw refuse('deliveryAmended');
}

function assertReceives({ convention, party }: ConventionContext, delivery: Delivery): void {
  const receiver = receiverOf(convention.terms, delivery);
  if (party !== receiver) throw refuse('deliveryNotYours', { party: partyName(convention.terms, receiver) });
}

function assertStatus({ status }: Delivery, ...possible: Delivery['status'][]): void {
  if (!possible.includes(status)) throw refuse('deliverySettled', { status: `delivery-${status}` });
}

/** Declares a part of what the actor's party has promised in kind as handed over. */
export const deliver = rule({
  data: z.strictObject({
    pledge: Id,
    date: Day,
    quantity: z.optional(Quantity),
    amount: z.optional(Centimes),
    document: DocumentReference,
    confirmedDistinct: ConfirmedDistinct,
  }),
  by: { roles: ['officer'], capacity: 'member', phases: BOOKABLE },
  refuses: [
    'pledgeUnknown',
    'pledgeNotYours',
    'pledgeInCash',
    'dateInFuture',
    'deliveryAmended',
    'quantityNotPromised',
    'valueNotPromised',
    'quantityMissing',
    'valueMissing',
    'deliveryExceedsPledge',
    'deliveriesTooMany',
    'possibleDuplicate',
  ],
  run(context, { pledge: id, date, document, confirmedDistinct, ...given }): void {
    const { convention, party, actorId, now } = context;
    const pledge = ownPromise(context, id);
    if (isInFuture(date, now)) throw refuse('dateInFuture', { date: { day: date } }).at('date');
    assertNotAmended(convention, id);
    assertNoSecondDelivery(convention, { pledge: id, date, document, confirmedDistinct, ...given });
    const measure = measureOf(convention, pledge, given);
    assertDeliveriesFew(convention, pledge, measure);
    const delivery: Delivery = {
      id: `d${convention.deliveries.length + 1}`,
      pledge: id,
      party,
      nature: pledge.nature,
      date,
      ...measure,
      ...(measure.quantity !== undefined && { unit: pledge.unit }),
      document,
      status: 'declared',
      declaredBy: actorId,
      declaredAt: now,
    };
    context.emit({ type: 'DeliveryDeclared', data: { delivery } });
  },
});

/** Confirms a delivery for the party that receives it; its value is booked, where it has one. */
export const confirmDelivery = rule({
  data: z.strictObject({ delivery: Id }),
  by: { roles: ['approver'], capacity: 'ownerOrHolder', phases: BOOKABLE },
  refuses: [
    'deliveryUnknown',
    'deliveryNotYours',
    'deliverySettled',
    'segregationOfDuties',
    'fundsInsufficient',
  ],
  run(context, { delivery: id }): void {
    const delivery = deliveryOf(context.convention, id);
    assertReceives(context, delivery);
    assertStatus(delivery, 'declared');
    if (delivery.declaredBy === context.actorId)
      throw refuse('segregationOfDuties', { what: phrase('youDeclaredDelivery') });
    const { pledge } = delivery;
    const entries = context.book(bookedIn(context.convention, delivery));
    context.emit({ type: 'DeliveryConfirmed', data: { delivery: id, pledge, entries } });
  },
});

/** Takes a delivery of the actor's party back that nobody has confirmed. */
export const withdrawDelivery = rule({
  data: z.strictObject({ delivery: Id, reason: Reason }),
  by: { roles: ['officer'], capacity: 'member', phases: BOOKABLE },
  refuses: ['deliveryUnknown', 'pledgeNotYours', 'deliverySettled', 'deliveryAmended'],
  run(context, { delivery: id, reason }): void {
    const delivery = deliveryOf(context.convention, id);
    if (delivery.party !== context.party) throw refuse('pledgeNotYours');
    assertStatus(delivery, 'declared');
    const { pledge } = delivery;
    assertNotAmended(context.convention, pledge);
    context.emit({ type: 'DeliveryWithdrawn', data: { delivery: id, pledge, reason } });
  },
});

/** Returns a delivery that was not as declared, for the party that receives it; one confirmed by mistake is reversed. */
export const returnDelivery = rule({
  data: z.strictObject({ delivery: Id, reason: Reason }),
  by: { roles: ['approver'], capacity: 'ownerOrHolder', phases: BOOKABLE },
  refuses: ['deliveryUnknown', 'deliveryNotYours', 'deliverySettled', 'deliveryAmended', 'fundsInsufficient'],
  run(context, { delivery: id, reason }): void {
    const delivery = deliveryOf(context.convention, id);
    assertReceives(context, delivery);
    assertStatus(delivery, 'declared', 'confirmed');
    const { pledge } = delivery;
    assertNotAmended(context.convention, pledge);
    if (delivery.status === 'declared')
      return context.emit({ type: 'DeliveryReturned', data: { delivery: id, pledge, reason } });
    const entries = context.book(bookedBack(context.convention, delivery));
    context.emit({ type: 'DeliveryReversed', data: { delivery: id, pledge, reason, entries } });
  },
});
