import * as z from 'zod/mini';
import { Day, isInFuture } from '../../../kernel/calendar.ts';
import { Centimes, proRata, sum } from '../../../kernel/money.ts';
import { currentSteps, currentTasks, findProcedure } from '../../../kernel/procedure/groups.ts';
import type { Phrase } from '../../../kernel/sentence.ts';
import { Slug } from '../../../kernel/slug.ts';
import { BankReference, ConfirmedDistinct, Id, TrancheNumber } from '../fields.ts';
import { misused } from '../formation/pledges.ts';
import { assertOrdersFew, assertReceiptsFew, filing } from '../limits.ts';
import { BOOKABLE } from '../permissions.ts';
import { phrase } from '../phrases/sentence.ts';
import { settleByAct } from '../procedures/approval.ts';
import { refuse } from '../refuse.ts';
import { rule } from '../rule.ts';
import {
  type Convention,
  PaymentLine,
  type PaymentOrder,
  type Procedure,
  type Task,
  type TaskKind,
} from '../state.ts';
import { ComponentStatus, DocumentReference, TargetGroup } from '../terms.ts';
import { assertWithinCosts } from './costs.ts';
import { assertNoSecondJustification, assertNoSecondReceipt, assertNoSecondTransfer } from './duplicates.ts';
import { trancheFund } from './funds.ts';
import { balance, type Posting } from './ledger.ts';
import { trancheOf } from './tranche.ts';

/** Disbursement: receipts, payment orders, payment and justification. */

/** The open task of a kind on a tranche's road; refused when the road has not come to it. */
function openTask(convention: Convention, n: number, kind: TaskKind): Task {
  trancheOf(convention, n);
  const procedure = findProcedure(convention, `tranche-${n}`);
  const task =
    procedure &&
    currentTasks(convention, procedure).find((each) => each.kind === kind && each.status === 'open');
  if (!task) throw refuse('stepNotReached', { tranche: n, at: awaitedIn(procedure) });
  return task;
}

/** What a tranche's procedure waits for, for a refusal of an act whose time it is not. */
function awaitedIn(procedure: Procedure | undefined): Phrase {
  if (!procedure) return phrase('awaitsCall');
  const step = currentSteps(procedure)[0];
  if (procedure.status !== 'open' || !step) return phrase('awaitsNothing');
  return phrase('awaits', { step: step.kind });
}

/** Records money that reached the convention's account; the call's task is settled once it is all there. */
export const recordReceipt = rule({
  data: z.strictObject({
    call: Id,
    amount: Centimes,
    valueDate: Day,
    reference: BankReference,
    confirmedDistinct: ConfirmedDistinct,
  }),
  by: { roles: ['accountant'], capacity: 'accountHolder', phases: BOOKABLE },
  run(context, { call: id, amount, valueDate, reference, confirmedDistinct }): void {
    const call = context.convention.calls.find((each) => each.id === id);
    if (!call) throw refuse('callUnknown');
    if (isInFuture(valueDate, context.now))
      throw refuse('dateInFuture', { date: { day: valueDate } }).at('valueDate');
    assertNoSecondReceipt(context.convention, { call: id, amount, valueDate, reference, confirmedDistinct });
    const outstanding = call.amount - call.received;
    if (amount > outstanding) throw refuse('receiptExceedsCall', { amount, outstanding }).at('amount');
    if (amount < outstanding) assertReceiptsFew(context.convention, id);
    const entries = context.book([
      {
        motive: 'receipt',
        party: call.party,
        nature: 'cash',
        ...(call.earmark && { earmark: call.earmark }),
        debit: 'received',
        credit: call.status === 'cancelled' ? 'committed' : 'called',
        amount,
        subject: id,
        tranche: call.tranche,
        reference,
        valueDate,
      },
    ]);
    context.emit({ type: 'ReceiptRecorded', data: { call: id, entries } });
    const task = context.convention.tasks.find((each) => each.subject === id && each.status === 'open');
    if (amount === outstanding && task) settleByAct(context, task);
  },
});

/** Money of a tranche that lies in an account, for one earmark (or none): by party, in centimes. */
function fundingLines(
  convention: Convention,
  account: 'received' | 'disbursed',
  tranche: number,
  earmark: string | undefined,
) {
  return convention.terms.parties.map(({ id: party }) => ({
    party,
    amount: balance(convention.entries, account, {
      party,
      nature: 'cash',
      earmark: earmark ?? null,
      tranche,
    }),
  }));
}

/** Moves an amount out of the parties' funding lines in proportion to what each holds, losing no centime. */
function spread(
  convention: Convention,
  amount: number,
  from: 'received' | 'disbursed',
  tranche: number,
  posting: Pick<Posting, 'motive' | 'debit' | 'subject' | 'reference' | 'earmark'>,
): Posting[] {
  const held = fundingLines(convention, from, tranche, posting.earmark);
  const shares = proRata(
    amount,
    held.map((fundingLine) => fundingLine.amount),
  );
  return held.flatMap(({ party }, index) => {
    const share = shares[index] ?? 0;
    return share === 0 ? [] : [{ ...posting, party, nature: 'cash', credit: from, amount: share, tranche }];
  });
}

function byEarmark(lines: readonly PaymentLine[]): Map<string | undefined, number> {
  const totals = new Map<string | undefined, number>();
  for (const line of lines) totals.set(line.earmark, (totals.get(line.earmark) ?? 0) + line.amount);
  return totals;
}

function assertPayable(convention: Convention, order: Pick<PaymentOrder, 'id' | 'tranche' | 'lines'>): void {
  const { tranche, lines } = order;
  for (const { component: id, earmark } of lines) {
    const component = convention.terms.components.find((each) => each.id === id);
    if (!component) throw refuse('componentUnknown', { component: { name: id } });
    if (earmark && component.targetGroup !== earmark) throw misused(earmark, component);
  }
  for (const [earmark, amount] of byEarmark(lines)) {
    const available = sum(
      fundingLines(convention, 'received', tranche, earmark).map((fundingLine) => fundingLine.amount),
    );
    if (amount > available) {
      throw refuse('fundsInsufficient', { asked: amount, available, fund: trancheFund(tranche, earmark) });
    }
  }
  assertWithinCosts(convention, order);
}

/**
 * Prepares the payment order of a tranche: at most what was received, each earmark for its own group, each
 * component within its cost.
 */
export const preparePayment = rule({
  data: z.strictObject({
    tranche: TrancheNumber,
    lines: z.array(PaymentLine).check(z.minLength(1), z.maxLength(200)),
  }),
  by: { roles: ['officer'], capacity: 'accountHolder', phases: ['active'] },
  run(context, { tranche, lines }): void {
    const task = openTask(context.convention, tranche, 'paymentPreparation');
    assertOrdersFew(context.convention, tranche);
    const order: PaymentOrder = {
      id: `o${context.convention.orders.length + 1}`,
      tranche,
      lines,
      status: 'prepared',
      preparedBy: context.actorId,
    };
    assertPayable(context.convention, order);
    context.emit({ type: 'PaymentPrepared', data: { order } });
    settleByAct(context, task);
  },
});

/** The order that a tranche's authorisation and execution are about: the last one prepared. */
export function pendingOrder(convention: Convention, tranche: number): PaymentOrder | undefined {
  return convention.orders.findLast((order) => order.tranche === tranche);
}

const UNPAYABLE = {
  prepared: 'orderToAuthorise',
  returned: 'orderToPrepare',
  executed: 'orderPaid',
  reversed: 'orderReversed',
  cancelled: 'orderCancelled',
} as const;

/** Executes an authorised order: the money leaves the account. Never by who authorised or prepared it. */
export const executePayment = rule({
  data: z.strictObject({
    order: Id,
    reference: BankReference,
    confirmedDistinct: ConfirmedDistinct,
  }),
  by: { roles: ['accountant'], capacity: 'accountHolder', phases: ['active'] },
  run(context, data): void {
    const { order: id, reference, confirmedDistinct } = data;
    const order = context.convention.orders.find((each) => each.id === id);
    if (!order) throw refuse('orderUnknown');
    if (order.status !== 'authorised')
      throw refuse('orderNotPayable', { why: phrase(UNPAYABLE[order.status]) });
    const task = openTask(context.convention, order.tranche, 'paymentExecution');
    if ([order.authorisedBy, order.preparedBy].includes(context.actorId))
      throw refuse('segregationOfDuties', { what: phrase('youPreparedOrder') });
    const amount = sum(order.lines.map((line) => line.amount));
    assertNoSecondTransfer(context.convention, { amount, reference, now: context.now, confirmedDistinct });
    assertPayable(context.convention, order);
    const postings = [...byEarmark(order.lines)].flatMap(([earmark, part]) =>
      spread(context.convention, part, 'received', order.tranche, {
        motive: 'disbursement',
        debit: 'disbursed',
        subject: id,
        reference,
        ...(earmark && { earmark }),
      }),
    );
    context.emit({
      type: 'PaymentExecuted',
      data: { order: id, by: context.actorId, reference, entries: context.book(postings) },
    });
    settleByAct(context, task);
  },
});

/** Lays a document on a tranche's file. */
export const provideDocument = rule({
  data: z.strictObject({ tranche: TrancheNumber, document: DocumentReference }),
  by: { roles: ['officer'], capacity: 'member', phases: BOOKABLE },
  run(context, { tranche, document }): void {
    trancheOf(context.convention, tranche);
    context.emit({ type: 'DocumentProvided', data: { filed: filing(context, document, tranche) } });
  },
});

/** Justifies money disbursed from a tranche with a document; never more than was disbursed. */
export const justifyExpenditure = rule({
  data: z.strictObject({
    tranche: TrancheNumber,
    amount: Centimes,
    earmark: z.optional(TargetGroup),
    document: DocumentReference,
    confirmedDistinct: ConfirmedDistinct,
  }),
  by: { roles: ['officer'], capacity: 'projectOwner', phases: ['active', 'terminated'] },
  run(context, data): void {
    const { tranche, amount, earmark, document, confirmedDistinct } = data;
    const { sha256 } = document;
    trancheOf(context.convention, tranche);
    assertNoSecondJustification(context.convention, { tranche, earmark, sha256, confirmedDistinct });
    const available = sum(
      fundingLines(context.convention, 'disbursed', tranche, earmark).map(
        (fundingLine) => fundingLine.amount,
      ),
    );
    if (amount > available) {
      const fund = trancheFund(tranche, earmark);
      throw refuse('justificationExceedsDisbursed', { amount, available, fund }).at('amount');
    }
    const postings = spread(context.convention, amount, 'disbursed', tranche, {
      motive: 'justification',
      debit: 'justified',
      subject: sha256,
      reference: document.title,
      ...(earmark && { earmark }),
    });
    context.emit({
      type: 'ExpenditureJustified',
      data: { filed: filing(context, document, tranche), entries: context.book(postings) },
    });
  },
});

/** Reports how far a component is, up to its being put into service. */
export const reportComponent = rule({
  data: z.strictObject({
    tranche: TrancheNumber,
    component: Slug,
    status: ComponentStatus,
    document: z.optional(DocumentReference),
  }),
  by: { roles: ['officer'], capacity: 'projectOwner', phases: ['active', 'suspended'] },
  run(context, data): void {
    const { tranche, component, status, document } = data;
    trancheOf(context.convention, tranche);
    if (!context.convention.terms.components.some((each) => each.id === component)) {
      throw refuse('componentUnknown', { component: { name: component } }).at('component');
    }
    if (document)
      context.emit({ type: 'DocumentProvided', data: { filed: filing(context, document, tranche) } });
    context.emit({ type: 'ComponentReported', data: { component, status } });
  },
});
