import * as z from 'zod/mini';
import { idOf } from '../../../kernel/id.ts';
import type { RouteTable } from '../../../kernel/route.ts';
import { COMMANDS, type Command } from '../commands.ts';
import type { Event } from '../events.ts';
import { refuse } from '../refuse.ts';
import { orderView } from '../shown/order-view.ts';
import { BANK_ROUTES } from './bank.ts';
import { IN_KIND_ROUTES } from './in-kind.ts';
import { booked, route } from './route.ts';
import { TRANSFER_ROUTES } from './transfers.ts';

const {
  justifyExpenditure,
  provideDocument,
  reportComponent,
  recordReceipt,
  preparePayment,
  executePayment,
  closeTranche,
  proposeResolution,
  reverse,
} = COMMANDS;

/** Evidence on a tranche's file: a document, the committee's minutes, an expenditure, a component's state. */
const Evidence = z.discriminatedUnion('kind', [
  z.extend(z.omit(provideDocument.data, { tranche: true }), { kind: z.literal('document') }),
  z.extend(z.omit(provideDocument.data, { tranche: true }), { kind: z.literal('committeeMinutes') }),
  z.extend(z.omit(justifyExpenditure.data, { tranche: true }), { kind: z.literal('expenditure') }),
  z.extend(z.omit(reportComponent.data, { tranche: true }), { kind: z.literal('componentStatus') }),
]);

function trancheOf(n: string | undefined): number {
  if (!/^[1-9]\d?$/.test(n ?? '')) throw refuse('trancheUnknown', { tranche: { name: n ?? '' } });
  return Number(n);
}

function evidenceCommand(evidence: z.infer<typeof Evidence>, tranche: number): Command {
  switch (evidence.kind) {
    case 'document':
      return { type: 'provideDocument', data: { tranche, document: evidence.document } };
    case 'committeeMinutes': {
      const document = { ...evidence.document, kind: 'committee-minutes' };
      return { type: 'provideDocument', data: { tranche, document } };
    }
    case 'expenditure': {
      const { kind: _kind, ...data } = evidence;
      return { type: 'justifyExpenditure', data: { tranche, ...data } };
    }
    case 'componentStatus': {
      const { kind: _kind, ...data } = evidence;
      return { type: 'reportComponent', data: { tranche, ...data } };
    }
  }
}

function openedResolution(events: readonly Event[]) {
  const proposed = events.find((event) => event.type === 'ResolutionProposed');
  if (!proposed) throw new Error('A resolution was proposed without its event');
  const { number, frees, procedure } = proposed.data;
  return { resolution: { id: procedure.key, number, status: 'open' as const, frees } };
}

function preparedOrder(events: readonly Event[]) {
  const prepared = events.find((event) => event.type === 'PaymentPrepared');
  if (!prepared) throw new Error('A payment was prepared without its event');
  return { paymentOrder: orderView(prepared.data.order) };
}

export const MONEY_ROUTES: RouteTable<ReturnType<typeof route>> = {
  servedBy: 'Money',
  heading: 'Money',
  routes: [
    route({
      route: 'POST /v1/conventions/{id}/tranches/{n}/evidence',
      summary:
        'Lay evidence on a tranche: a document, minutes, an expenditure to justify, the state of a component',
      answers: 'Booked',
      gives: ['provideDocument', 'justifyExpenditure', 'reportComponent'],
      examples: ['evidence', 'minutes', 'documentOfTranche', 'componentReport'],
      body: Evidence,
      command: (evidence, { n }) => evidenceCommand(evidence, trancheOf(n)),
      status: 201,
      shows: booked,
    }),
    route({
      route: 'POST /v1/conventions/{id}/calls/{callId}/receipts',
      summary: "Record money that reached the convention's account in answer to a call",
      answers: 'Booked',
      gives: ['recordReceipt'],
      examples: ['receipt', 'receiptInExcess'],
      body: z.omit(recordReceipt.data, { call: true }),
      command: (receipt, { callId }) => ({ type: 'recordReceipt', data: { ...receipt, call: idOf(callId) } }),
      status: 201,
      shows: booked,
    }),
    ...BANK_ROUTES,
    ...IN_KIND_ROUTES,
    route({
      route: 'POST /v1/conventions/{id}/payment-orders',
      summary: 'Prepare a payment order of a tranche, out of what has come in',
      answers: 'PaymentPrepared',
      gives: ['preparePayment'],
      examples: ['payment'],
      body: preparePayment.data,
      command: (data) => ({ type: 'preparePayment', data }),
      status: 201,
      shows: preparedOrder,
    }),
    route({
      route: 'POST /v1/conventions/{id}/payment-orders/{orderId}/execution',
      summary: 'Execute an authorised payment order: the ledger is posted',
      answers: 'Booked',
      gives: ['executePayment'],
      examples: ['execution'],
      body: z.omit(executePayment.data, { order: true }),
      command: (data, { orderId }) => ({ type: 'executePayment', data: { ...data, order: idOf(orderId) } }),
      status: 201,
      shows: booked,
    }),
    route({
      route: 'POST /v1/conventions/{id}/tranches/{n}/closure',
      summary: 'Close a tranche: what is left of it serves later ones',
      answers: 'Booked',
      gives: ['closeTranche'],
      body: z.omit(closeTranche.data, { tranche: true }),
      command: (_body, { n }) => ({ type: 'closeTranche', data: { tranche: trancheOf(n) } }),
      status: 200,
      shows: booked,
    }),
    route({
      route: 'POST /v1/conventions/{id}/resolutions',
      summary:
        'Propose a resolution on money: to write off what is never justified, to reduce, cancel or carry over a call, to reserve money for another convention; others decide it',
      answers: 'ResolutionOpened',
      gives: ['proposeResolution'],
      examples: ['writeOff', 'callReduction', 'callCancellation', 'callCarriedOver', 'reprogramming'],
      body: proposeResolution.data,
      command: (data) => ({ type: 'proposeResolution', data }),
      status: 201,
      shows: openedResolution,
    }),
    ...TRANSFER_ROUTES,
    route({
      route: 'POST /v1/conventions/{id}/reversals',
      summary:
        'Reverse a receipt, a payment, a justification, a write-off or a movement of the bank, whole: name any of its entries',
      answers: 'Booked',
      gives: ['reverse'],
      examples: ['reversal'],
      body: reverse.data,
      command: (data) => ({ type: 'reverse', data }),
      status: 201,
      shows: booked,
    }),
  ],
};
