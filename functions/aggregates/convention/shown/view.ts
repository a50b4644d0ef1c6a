import type * as z from 'zod/mini';
import { phraseIn } from '../../../kernel/messages.ts';
import { sum } from '../../../kernel/money.ts';
import type { Person } from '../../../kernel/principal.ts';
import { findProcedure } from '../../../kernel/procedure/groups.ts';
import { etagOf } from '../../../kernel/version.ts';
import type { Language } from '../../../kernel/wording.ts';
import { closureObstacles } from '../closure/obstacles.ts';
import { possibleActs } from '../commands.ts';
import { leftToPay } from '../execution/costs.ts';
import { trancheFunds } from '../execution/funds.ts';
import { reached } from '../execution/ledger.ts';
import type { Call } from '../execution/records.ts';
import { conditionsStanding } from '../execution/tranche.ts';
import { gaps } from '../formation/readiness.ts';
import { revisableIn } from '../formation/revise.ts';
import { decisionsFor } from '../procedures/decisions.ts';
import type { Procedure } from '../procedures/tasks.ts';
import { type Convention, ENDED } from '../state.ts';
import type { Readiness } from './answers.ts';
import { actOf, askedIn } from './asked.ts';
import { taskView } from './asking.ts';
import type { CallView, ConventionView, TrancheView } from './convention-answer.ts';
import { CONVENTION_MESSAGES } from './messages.ts';
import { awaited, hasBegun, waitingLine } from './summary.ts';
import { describeWarning, type OtherConvention, referenceTaken, warnings } from './warnings.ts';

/** A convention as a party's people see it. Subjects of accounts stay inside; names of who acted are shown. */

/** When something is read, and in which language. */
interface Reading {
  now: string;
  language: Language;
}

type TrancheStatus = z.infer<typeof TrancheView>['status'];

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

function trancheStatus({ phase }: Convention, procedure: Procedure | undefined): TrancheStatus {
  if (procedure?.status === 'done') return 'paid';
  if (ENDED.includes(phase)) return 'cancelled';
  return procedure ? 'called' : 'planned';
}

function trancheViews(convention: Convention): z.infer<typeof TrancheView>[] {
  return convention.terms.tranches.map((tranche) => {
    const by = { tranche: tranche.n };
    const procedure = findProcedure(convention, `tranche-${tranche.n}`);
    return {
      ...tranche,
      conditions: conditionsStanding(convention, tranche.n),
      status: trancheStatus(convention, procedure),
      called: reached(convention.entries, 'called', by),
      received: reached(convention.entries, 'received', by),
      disbursed: reached(convention.entries, 'disbursed', by),
      justified: reached(convention.entries, 'justified', by),
      availableFunds: trancheFunds(convention.entries, 'received', tranche.n),
      unjustifiedFunds: trancheFunds(convention.entries, 'disbursed', tranche.n),
    };
  });
}

function callView({ tasks }: Convention, call: Call): z.infer<typeof CallView> {
  const task = tasks.findLast(({ kind, subject }) => kind === 'fundsCall' && subject === call.id);
  return {
    ...call,
    outstanding: call.amount - call.received,
    ...(task && { askedAt: task.openedAt }),
    ...(task && call.status === 'open' && { dueAt: task.dueAt }),
  };
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
  const pledges = convention.pledges.map(({ preparedBy: _who, ...pledge }) => pledge);
  return {
    id,
    number,
    version,
    etag: etagOf(version),
    phase,
    phaseSince,
    createdAt,
    changedAt,
    proposer,
    ...(convention.reason !== undefined && { reason: convention.reason }),
    textVersion,
    terms: convention.terms,
    settings,
    plan,
    pledges,
    totals: {
      pledged: sum(pledges.map((pledge) => pledge.amount)),
      cost: sum(convention.terms.components.map((component) => component.cost)),
    },
    gaps: gaps(convention),
    possibleActs: possibleActs(reader, convention),
    revisable: revisableIn(phase),
    waitingFor: waitingFor(convention, reading),
    tasks: convention.tasks.map((task) => ({
      ...taskView(convention, task),
      decisions: [...decisionsFor(task, reader)],
    })),
    tranches: trancheViews(convention),
    componentStatus: convention.componentStatus,
    leftToPay: leftToPay(convention),
    calls: convention.calls.map((call) => callView(convention, call)),
    orders: convention.orders.map(({ id: order, tranche, lines, status, reference }) => ({
      id: order,
      tranche,
      lines,
      status,
      reference,
    })),
    documents: convention.documents.map(({ tranche, document }) => ({ tranche, document })),
    amendments: convention.amendments.map(({ number, reason, changes, status }) => ({
      number,
      reason,
      changes,
      status,
    })),
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
  const found = gaps(convention);
  const warned = [...warnings(convention), ...referenceTaken(others)];
  return {
    ready: found.length === 0,
    gaps: found,
    warnings: warned.map((each) => {
      return { ...each, message: phraseIn(CONVENTION_MESSAGES, describeWarning(each, convention), language) };
    }),
  };
}
