import * as z from 'zod/mini';
import { Instant } from '../../kernel/calendar.ts';
import { type Mask, partOf } from '../../kernel/mask.ts';
import { Slug } from '../../kernel/slug.ts';
import { type Convention, Phase } from './convention.ts';
import { Event, type EventData } from './events.ts';
import { ConventionNumber } from './numbering.ts';
import { Terms } from './terms.ts';

/**
 * What other systems may learn of an event. Each type names the fields that leave the house; what is not named
 * stays in: who acted (only for which party), what people wrote, payees, links, references of accounts. How a field
 * looks is the event's own schema, so what the domain gives can always be published. A field may be added to a
 * version; to take one away or change its meaning makes the next version.
 */

const ENTRIES = {
  id: true,
  at: true,
  motive: true,
  party: true,
  nature: true,
  earmark: true,
  debit: true,
  credit: true,
  amount: true,
  subject: true,
  tranche: true,
  reverses: true,
} as const;
const TERMS = {
  reference: true,
  actType: true,
  title: true,
  firstYear: true,
  lastYear: true,
  projectOwner: true,
  accountHolder: true,
  target: true,
} as const;
const PARTY = { id: true, kind: true } as const;
const COMPONENT = {
  id: true,
  kind: true,
  work: true,
  province: true,
  targetGroup: true,
  cost: true,
  beneficiaries: true,
} as const;
const TRANCHE = { n: true, dueDate: true } as const;
const changed = <Row>(put: Row) => ({ put, removed: true, order: true }) as const;
/** What changed: the fields, and of each list the rows, by the keys that they have in `ConventionProposed`. */
const CHANGES = {
  ...TERMS,
  parties: changed(PARTY),
  components: changed(COMPONENT),
  tranches: changed(TRANCHE),
  earmarkFloors: true,
} as const;
const PLEDGE_TERMS = {
  fiscalYear: true,
  nature: true,
  amount: true,
  earmark: true,
  component: true,
} as const;
const TASKS = {
  id: true,
  procedure: true,
  step: true,
  kind: true,
  assignee: true,
  subject: true,
  dueAt: true,
} as const;
const FILED = { tranche: true, document: { kind: true, sha256: true } } as const;

/** The fields of each type of event that leave the house. */
const LEAVES: { [T in Event['type']]: Mask<EventData<T>> } = {
  ConventionProposed: {
    proposer: true,
    terms: { ...TERMS, parties: PARTY, components: COMPONENT, tranches: TRANCHE, earmarkFloors: true },
  },
  ConventionRevised: { terms: CHANGES },
  ConventionSubmitted: { phase: true },
  ConventionWithdrawn: {},
  PledgeMade: { pledge: { ...PLEDGE_TERMS, id: true, party: true, status: true } },
  PledgeRevised: { pledge: true, terms: PLEDGE_TERMS, entries: ENTRIES },
  PledgeWithdrawn: { pledge: true, entries: ENTRIES },
  PledgeConfirmed: { pledge: true, entries: ENTRIES },
  StepOpened: { procedure: true, order: true, tasks: TASKS },
  TaskDecided: { task: true, decision: true },
  TaskReminded: { task: true },
  TaskEscalated: { task: true, to: true, dueAt: true },
  DueDatesMoved: {
    why: true,
    holidays: { day: true },
    yearly: true,
    withdrawn: true,
    tasks: { task: true, dueAt: true },
    duties: { duty: true, kind: true, dueAt: true },
  },
  DutiesBegun: { duties: { duty: true, kind: true, dueAt: true } },
  TaskDeemed: { task: true },
  StepConcluded: { procedure: true, order: true, outcome: true },
  PhaseEntered: { phase: true },
  ConventionReturned: {},
  ConventionRejected: {},
  ConventionLapsed: {},
  EnteredIntoForce: { entries: ENTRIES },
  FundsCalled: {
    calls: { id: true, tranche: true, party: true, earmark: true, amount: true },
    entries: ENTRIES,
  },
  CallsCancelled: { calls: true, entries: ENTRIES },
  ReceiptRecorded: { call: true, entries: ENTRIES },
  PaymentPrepared: {
    order: { id: true, tranche: true, lines: { component: true, earmark: true, amount: true } },
  },
  PaymentAuthorised: { order: true },
  PaymentReturned: { order: true },
  PaymentCancelled: { order: true },
  PaymentExecuted: { order: true, entries: ENTRIES },
  DocumentProvided: { filed: FILED },
  ExpenditureJustified: { filed: FILED, entries: ENTRIES },
  ComponentReported: { component: true, status: true },
  EntryReversed: { entries: ENTRIES, reopens: true },
  AmendmentProposed: { number: true },
  AmendmentAdopted: { number: true, terms: CHANGES, entries: ENTRIES },
  AmendmentRejected: { number: true },
  ConventionSuspended: {},
  ConventionResumed: { delayedBy: true },
  ConventionTerminated: {},
  ClosureOpened: {},
  ClosureReturned: { phase: true },
  BalanceRefunded: { entries: ENTRIES },
  ConventionClosed: { unspent: true },
};

/** The schema of what is published of a type of event, version 1. It drops the fields that stay in. */
function publishedData<T extends Event['type']>(type: T): z.ZodMiniType {
  const whole = Event.def.options.find(({ shape }) => shape.type.def.values.some((each) => each === type));
  return partOf(whole?.shape.data ?? z.never(), LEAVES[type]);
}

/** What every published event says around its data. */
const AROUND = {
  /** The same for the same event, however often it is delivered: `conventionId#seq`. */
  id: z.string(),
  conventionId: z.string(),
  /** The number by which people speak of the convention: `RSK-2026-0007`. */
  number: ConventionNumber,
  /** Numbers a convention's events from 1 without a gap: by it a subscriber sees what came late, and what is missing. */
  seq: z.int(),
  at: Instant,
  /** For which party somebody acted; absent when a workflow did. */
  actingParty: z.optional(Slug),
  /** Of the convention as it stood when this was published: never older than the event. */
  region: Terms.shape.region,
  phase: Phase,
  parties: z.array(Slug),
};

/** The schema of a published event's detail. */
export function detailSchema(type: Event['type']) {
  return z.object({ ...AROUND, data: publishedData(type) });
}

/** An event as others may see it, beside the convention as it stands by now. */
export function detailOf(convention: Convention, { conventionId, seq, at, by, type, data }: Event) {
  return {
    id: `${conventionId}#${seq}`,
    conventionId,
    number: convention.number,
    seq,
    at,
    ...(by.kind === 'person' && { actingParty: by.party }),
    region: convention.terms.region,
    phase: convention.phase,
    parties: convention.terms.parties.map((party) => party.id),
    data: publishedData(type).parse(data),
  };
}

export const SOURCE = 'sharaka';
export const typeName = (type: Event['type']) => `${SOURCE}.${type}.v1`;

/** What happens to the stage as a whole: its days off have changed. The detail says which change; the API has them all. */
export const STAGE_SOURCE = 'sharaka.stage';
export const HOLIDAYS_CHANGED = 'sharaka.HolidaysChanged.v1';
export const HolidaysChanged = z.object({
  /** The same for the same change, however often it is delivered: `calendar#seq`. */
  id: z.string(),
  /** Numbers the changes of the stage's calendar from 1. */
  seq: z.int(),
});
