import { kindsFor } from '../../parts/acts/evidence-kinds.ts';
import {
  BANK_HEADING,
  CALLS_HEADING,
  EVIDENCE_HEADING,
  IN_KIND_HEADING,
  LIFE_HEADING,
  ORDERS_HEADING,
  RESOLUTIONS_HEADING,
  REVERSALS_HEADING,
  TRANSFERS_HEADING,
} from '../../parts/acts/headings.ts';
import { closableTranches, may, mayActInKind, mayAtBank, mayWriteOff } from '../../parts/acts/may.ts';
import { hasTransferActs } from '../../parts/acts/transferable.ts';
import { openCalls } from '../../parts/calls/open-calls.ts';
import type { Convention } from '../../parts/convention/convention.ts';
import { isAsked } from '../../parts/tasks/asked.ts';

/** Where each act stands on the page of acts, in the order of the page. */
const PLACES = {
  calls: CALLS_HEADING,
  bank: BANK_HEADING,
  prepare: ORDERS_HEADING,
  authorise: ORDERS_HEADING,
  execute: ORDERS_HEADING,
  closeTranche: ORDERS_HEADING,
  evidence: EVIDENCE_HEADING,
  writeOff: RESOLUTIONS_HEADING,
  life: LIFE_HEADING,
  inKind: IN_KIND_HEADING,
  transfers: TRANSFERS_HEADING,
  reverse: REVERSALS_HEADING,
} as const;

export type Offer = keyof typeof PLACES;

const OFFERS = Object.keys(PLACES).filter((name): name is Offer => name in PLACES);

function isOffered(convention: Convention): Record<Offer, boolean> {
  const { calls, tranches, orders, account } = convention;
  const waiting = (kind: Convention['tasks'][number]['kind']) =>
    convention.tasks.filter((task) => task.status === 'open' && task.kind === kind);
  const hasPaid = orders.some(({ status }) => status === 'executed');
  return {
    calls: may(convention, 'recordReceipt', 'proposeResolution') && openCalls(calls).length > 0,
    bank: mayAtBank(convention),
    prepare:
      may(convention, 'preparePayment') && tranches.some(({ availableFunds }) => availableFunds.length > 0),
    authorise: waiting('paymentAuthorisation').some(isAsked),
    execute: may(convention, 'executePayment') && waiting('paymentExecution').length > 0,
    closeTranche: closableTranches(convention).length > 0,
    evidence: kindsFor(convention).length > 0,
    writeOff: mayWriteOff(convention),
    reverse: may(convention, 'reverse') && (account.balance > 0 || hasPaid),
    life: may(convention, 'amend', 'suspend', 'resume', 'terminate', 'withdraw', 'close'),
    inKind: mayActInKind(convention),
    transfers: hasTransferActs(convention),
  };
}

/** What the reader can do on this convention now, each with the heading that it stands under. */
export function offersOf(convention: Convention): { offer: Offer; hash: string }[] {
  const offered = isOffered(convention);
  return OFFERS.filter((offer) => offered[offer]).map((offer) => ({ offer, hash: PLACES[offer] }));
}
