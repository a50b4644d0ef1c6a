import type { DocumentReference } from '../shared/document.ts';
import type { ConventionContext } from './context.ts';
import type { Books } from './execution/books.ts';
import { type Measure, undeclaredOf } from './execution/in-kind/delivery.ts';
import type { FiledDocument, PaymentOrder } from './execution/records.ts';
import type { Other } from './execution/reprogramming/other.ts';
import { isOpenTransfer } from './execution/reprogramming/reservation.ts';
import { refuse } from './refuse.ts';
import type { Convention, Pledge } from './state.ts';

/**
 * How many of a kind one convention holds: far beyond what real ones need, and few enough that people hear what
 * there is too much of before the file as a whole is too large to be kept.
 */
export const MOST = {
  pledgesOfParty: 40,
  /** Per party, on the file of each tranche and on that of the closure. */
  documents: 40,
  /** Of amendments and resolutions those that are open or adopted: what was rejected does not count. */
  amendments: 20,
  resolutions: 40,
  deliveriesOfPledge: 40,
  /** Announced or accepted, and not yet confirmed. */
  openTransfersIn: 60,
  receiptsOfCall: 40,
  /** Orders that are paid or under way. */
  ordersOfTranche: 20,
  /** Orders that were returned, refused by the bank or reversed. */
  endedOrdersOfTranche: 40,
  /** Advances, money sent back, income, charges, payments that came back: of all together. */
  movements: 200,
  /** The acts by which parties bear charges. */
  covers: 200,
} as const;

/** Refuses pledges of which one party has made too many. */
export function assertPledgesFew(pledges: readonly { party: string }[], party: string): void {
  const most = MOST.pledgesOfParty;
  if (pledges.filter((each) => each.party === party).length > most) throw refuse('pledgesTooMany', { most });
}

const isCounted = ({ status }: { status: string }) => status === 'open' || status === 'adopted';

export function assertAmendmentsFew({ amendments }: Convention): void {
  const most = MOST.amendments;
  if (amendments.filter(isCounted).length >= most) throw refuse('amendmentsTooMany', { most });
}

/** A resolution that leaves nothing of what it is about (`settles`) is always taken: only parts can be too many. */
export function assertResolutionsFew({ resolutions }: Convention, settles: boolean): void {
  const most = MOST.resolutions;
  if (!settles && resolutions.filter(isCounted).length >= most) throw refuse('resolutionsTooMany', { most });
}

/** Refuses money for a convention that waits for too much already; what is confirmed or called off counts no more. */
export function assertTransfersFew({ number, transfersIn }: Pick<Other, 'number' | 'transfersIn'>): void {
  const most = MOST.openTransfersIn;
  if (transfersIn.filter(isOpenTransfer).length >= most)
    throw refuse('transfersTooMany', { most, number: { name: number } });
}

/** What pays the rest of a call is always taken: only parts can be too many. */
export function assertReceiptsFew({ books }: Convention, call: string): void {
  const most = MOST.receiptsOfCall;
  const booked = books.acts.filter(
    ({ motive, subject }) => (motive === 'receipt' || motive === 'application') && subject === call,
  );
  if (booked.length >= most) throw refuse('receiptsTooMany', { most });
}

/** What delivers the rest of a pledge is always taken: only parts can be too many. */
export function assertDeliveriesFew(
  { deliveries }: Convention,
  pledge: Pledge,
  last: Partial<Measure>,
): void {
  const most = MOST.deliveriesOfPledge;
  const { amount, quantity } = undeclaredOf(deliveries, pledge);
  if (last.amount === amount && (last.quantity ?? 0) === quantity) return;
  if (deliveries.filter((each) => each.pledge === pledge.id).length >= most)
    throw refuse('deliveriesTooMany', { most });
}

const MOVEMENTS: readonly string[] = [
  'advance',
  'advanceReturn',
  'paymentReturn',
  'income',
  'charge',
  'transferIn',
];

/** Refuses one more movement of the bank beside receipts and payments. */
export function assertMovementsFew({ books }: Convention): void {
  assertActsFew(books, MOVEMENTS, MOST.movements);
}

/** Covers count by themselves: the movements of the bank never keep a charge from being borne. */
export function assertCoversFew({ books }: Convention): void {
  assertActsFew(books, ['chargeCover'], MOST.covers);
}

function assertActsFew({ acts }: Books, motives: readonly string[], most: number): void {
  if (acts.filter(({ motive }) => motives.includes(motive)).length >= most)
    throw refuse('movementsTooMany', { most });
}

const STANDING: readonly PaymentOrder['status'][] = ['prepared', 'authorised', 'executed'];

/** Refuses one more order of a tranche; those that were returned, refused or reversed count by themselves. */
export function assertOrdersFew({ orders }: Convention, tranche: number): void {
  const own = orders.filter((order) => order.tranche === tranche);
  const standing = own.filter(({ status }) => STANDING.includes(status)).length;
  if (standing >= MOST.ordersOfTranche) throw refuse('ordersTooMany', { most: MOST.ordersOfTranche });
  const most = MOST.endedOrdersOfTranche;
  if (own.length - standing >= most) throw refuse('ordersTooMany', { most });
}

/** Refuses a document on a tranche's file, or on the closure's, that has as many of the actor's party as it may. */
export function assertDocumentsFew({ convention, party }: ConventionContext, tranche?: number): void {
  const most = MOST.documents;
  const filed = convention.documents.filter((each) => each.tranche === tranche && each.party === party);
  if (filed.length >= most) throw refuse('documentsTooMany', { most });
}

/** A document as the actor lays it on a tranche's file, or on the closure's. */
export function filed(
  { party, actorId }: ConventionContext,
  document: DocumentReference,
  tranche?: number,
): FiledDocument {
  return { ...(tranche !== undefined && { tranche }), document, party, filedBy: actorId };
}

/** The same; refused when the file is full. */
export function filing(
  context: ConventionContext,
  document: DocumentReference,
  tranche?: number,
): FiledDocument {
  assertDocumentsFew(context, tranche);
  return filed(context, document, tranche);
}
