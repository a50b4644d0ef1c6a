import type * as z from 'zod/mini';
import { phraseIn } from '../../../kernel/messages.ts';
import { sum } from '../../../kernel/money.ts';
import type { Person } from '../../../kernel/principal.ts';
import { etagOf } from '../../../kernel/version.ts';
import type { Language } from '../../../kernel/wording.ts';
import { closureObstacles } from '../closure/obstacles.ts';
import { refundOf } from '../closure/refund.ts';
import { possibleActs } from '../commands.ts';
import { accountOf } from '../execution/bank/bearers.ts';
import { isRefusable, returnableOfLine } from '../execution/bank/returnable.ts';
import { freedBy } from '../execution/call-changes.ts';
import { leftToPay } from '../execution/costs.ts';
import { outstandingOn } from '../execution/on-call.ts';
import type { Call, PaymentOrder } from '../execution/records.ts';
import { isOfCall } from '../execution/reduced-call.ts';
import type { Resolution } from '../execution/resolution.ts';
import { floors, totals } from '../formation/readiness.ts';
import { revisableIn } from '../formation/revise.ts';
import { decisionsFor } from '../procedures/decisions.ts';
import { progressOf, runsNeeded } from '../procedures/progress.ts';
import type { Convention } from '../state.ts';
import type { Readiness } from './answers.ts';
import { actOf, askedIn } from './asked.ts';
import { taskView } from './asking.ts';
import type { CallView, ConventionView, ResolutionView } from './convention-answer.ts';
import { deliveryView, inKindViews } from './in-kind-view.ts';
import { CONVENTION_MESSAGES } from './messages.ts';
import { orderView } from './order-view.ts';
import { phaseStops } from './phase-stops.ts';
import { awaitsSignature, gapViews, pledgedByParty, pledgingIn } from './readiness-view.ts';
import { awaited, figuresOfAll, hasBegun, waitingLine } from './summary.ts';
import { trancheViews } from './tranche-view.ts';
import { describeWarning, type OtherConvention, referenceTaken, warnings } from './warnings.ts';

/** A convention as a party's people see it. Subjects of accounts stay inside; names of who acted are shown. */

/** When something is read, and in which language. */
interface Reading {
  now: string;
  language: Language;
}

/** Whom the convention waits for at an instant (ISO, UTC), due first before the others. */
function waitingFor(convention: Convention, { now, language }: Reading) {
  return awaited(convention)
    .filter((each) => each.openedAt <= now || hasBegun(each, convention))
    .map((each) => ({
      ...waitingLine(convention, each),
      asked: askedIn(each.kind, language),
      act: actOf(convention, each),
    }));
}

/** The sum that a party still owes on the calls that are open. */
function ownDue({ calls }: Convention, party: string): number {
  const own = calls.filter((call) => call.party === party && call.status === 'open');
  return sum(own.map(({ amount, received }) => amount - received));
}

/**
 * Whether the system itself has the next step: nobody is asked, and yet a procedure goes on or begins by itself. What
 * is delivered in kind may be awaited for a year beside all else.
 */
function isUnderWay(convention: Convention, waiting: readonly { kind: string }[], now: string): boolean {
  if (waiting.some(({ kind }) => kind !== 'delivery')) return false;
  const runs = runsNeeded(convention, now);
  return runs.some(({ procedure }) => progressOf(convention, procedure, now).next === 'openGroup');
}

function resolutionView(
  convention: Convention,
  { preparedBy: _who, ...resolution }: Resolution,
): z.infer<typeof ResolutionView> {
  const { status, matter } = resolution;
  const isOpen = status === 'open' && isOfCall(matter);
  return { ...resolution, frees: isOpen ? freedBy(convention, matter) : [] };
}

function callView(convention: Convention, call: Call): z.infer<typeof CallView> {
  const task = convention.tasks.findLast(({ kind, subject }) => kind === 'fundsCall' && subject === call.id);
  return {
    ...call,
    outstanding: outstandingOn(convention, call),
    ...(task && { askedAt: task.openedAt }),
    ...(task && call.status === 'open' && { dueAt: task.dueAt }),
    frees: call.status === 'open' ? freedBy(convention, { type: 'cancelCall', call: call.id }) : [],
  };
}

/** An order with what may still come back of it, once it is paid. */
function listedOrder(convention: Convention, order: PaymentOrder) {
  if (order.status !== 'executed') return orderView(order);
  const returnable = order.lines.map((_line, index) => returnableOfLine(convention, order, index + 1));
  return { ...orderView(order), returnable, refusable: isRefusable(convention, order) };
}

/**
 * A convention with where it stands, whom it waits for since when, its money, and what its reader may do to it
 * by role, party and phase. Amounts in centimes.
 */
export function conventionView(
  convention: Convention,
  reader: Person,
  reading: Reading,
): z.infer<typeof ConventionView> {
  const {
    id,
    number,
    version,
    phase,
    phaseSince,
    createdAt,
    changedAt,
    proposer,
    settings,
    plan,
    textVersion,
  } = convention;
  const waiting = waitingFor(convention, reading);
  const pledges = convention.pledges.map(({ preparedBy: _who, ...pledge }) => pledge);
  return {
    id,
    number,
    version,
    etag: etagOf(version),
    phase,
    phaseSince,
    phases: phaseStops(convention),
    createdAt,
    changedAt,
    proposer,
    ...(convention.reason !== undefined && { reason: convention.reason }),
    textVersion,
    terms: convention.terms,
    settings,
    plan,
    pledges,
    totals: { ...totals(convention), byParty: pledgedByParty(convention) },
    figures: figuresOfAll(convention),
    floors: floors(convention),
    pledging: pledgingIn(phase),
    awaitsSignature: awaitsSignature(phase),
    gaps: gapViews(convention),
    possibleActs: possibleActs(reader, convention),
    revisable: revisableIn(phase),
    waitingFor: waiting,
    underWay: isUnderWay(convention, waiting, reading.now),
    tasks: convention.tasks.map((task) => ({
      ...taskView(convention, task),
      decisions: [...decisionsFor(task, reader)],
    })),
    tranches: trancheViews(convention),
    componentStatus: convention.componentStatus,
    leftToPay: leftToPay(convention),
    calls: convention.calls.map((call) => callView(convention, call)),
    ownDue: ownDue(convention, reader.party),
    orders: convention.orders.map((order) => listedOrder(convention, order)),
    account: { ...accountOf(convention), refund: refundOf(convention) },
    documents: convention.documents.map(({ tranche, document }) => ({ tranche, document })),
    amendments: convention.amendments.map(({ preparedBy: _who, ...amendment }) => amendment),
    resolutions: convention.resolutions.map((resolution) => resolutionView(convention, resolution)),
    inKind: inKindViews(convention),
    deliveries: convention.deliveries.map(deliveryView),
    reservations: convention.reservations,
    transfersIn: convention.transfersIn,
    closureObstacles: closureObstacles(convention),
  };
}

/**
 * The gaps before a convention's signature, and its warnings. `others` bear its reference, and its reader may
 * see them.
 */
export function readinessView(
  convention: Convention,
  others: readonly OtherConvention[],
  language: Language,
): z.infer<typeof Readiness> {
  const found = gapViews(convention);
  const warned = [...warnings(convention), ...referenceTaken(others)];
  return {
    ready: found.length === 0,
    gaps: found,
    warnings: warned.map((each) => {
      return { ...each, message: phraseIn(CONVENTION_MESSAGES, describeWarning(each, convention), language) };
    }),
  };
}
