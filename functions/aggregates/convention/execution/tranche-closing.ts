import * as z from 'zod/mini';
import { currentSteps, findProcedure } from '../../../kernel/procedure/groups.ts';
import type { ConventionContext } from '../context.ts';
import { phrase } from '../phrases/sentence.ts';
import { refuse } from '../refuse.ts';
import { rule } from '../rule.ts';
import type { Convention } from '../state.ts';
import { TrancheNumber } from '../terms.ts';
import { hasUnordered, isOpenOrder } from './availability.ts';
import { balance } from './ledger.ts';
import { isCalled } from './shares.ts';
import { trancheOf } from './tranche.ts';

/** The end of a tranche: it is spent to the centime, or closed, and its rest serves later ones. */

const isUnpaid = ({ calls }: Convention, n: number) =>
  calls.some(({ tranche, status }) => tranche === n && status === 'open');

const hasOpenOrder = ({ orders }: Convention, n: number) =>
  orders.some((order) => order.tranche === n && isOpenOrder(order));

/** Whether a tranche still asks for payment orders: all is paid in that was called, and some of it is not ordered. */
export function needsPreparation(convention: Convention, n: number): boolean {
  return !convention.closedTranches.includes(n) && !isUnpaid(convention, n) && hasUnordered(convention, n);
}

/** Whether nothing more comes in or goes out of a tranche unless somebody decides so. */
export function isFinished(convention: Convention, n: number): boolean {
  if (!isCalled(convention, n)) return false;
  if (isUnpaid(convention, n) || hasOpenOrder(convention, n)) return false;
  return !needsPreparation(convention, n);
}

/** Whether a tranche can be closed now: nothing of it is awaited nor ordered. */
export function isClosable(convention: Convention, n: number): boolean {
  const isClosed = convention.closedTranches.includes(n);
  return isCalled(convention, n) && !isClosed && !isUnpaid(convention, n) && !hasOpenOrder(convention, n);
}

/**
 * Closes a tranche: what is left of it serves later tranches, or goes back at the convention's closure. It is booked
 * when it is used. The tranche is open again where a payment of it comes back and no other one could pay it.
 */
export const closeTranche = rule({
  data: z.strictObject({ tranche: TrancheNumber }),
  by: { roles: ['authorising-officer'], capacity: 'accountHolder', phases: ['active'] },
  refuses: ['trancheUnknown', 'stepNotReached', 'trancheClosed', 'callsOpen', 'ordersOpen'],
  run(context, { tranche }): void {
    const { convention } = context;
    trancheOf(convention, tranche);
    if (convention.closedTranches.includes(tranche)) throw refuse('trancheClosed', { tranche });
    if (!findProcedure(convention, `tranche-${tranche}`))
      throw refuse('stepNotReached', { tranche, at: phrase('awaitsCall') });
    if (isUnpaid(convention, tranche)) throw refuse('callsOpen', { tranche });
    if (hasOpenOrder(convention, tranche)) throw refuse('ordersOpen', { tranche });
    const rest = balance(convention.books.funds, 'received', { tranche, nature: 'cash' });
    context.emit({ type: 'TrancheClosed', data: { tranche, rest } });
  },
});

/**
 * Whether a closed tranche is opened again: a payment of it has come back, and no tranche is open whose orders could
 * pay it. Nothing counts on its rest then, because an order is open in open tranches alone.
 */
function isToOpenAgain({ closedTranches, orders, terms }: Convention, n: number): boolean {
  if (!closedTranches.includes(n) || closedTranches.length < terms.tranches.length) return false;
  return orders.some(
    ({ tranche, status, returns = [] }) =>
      tranche === n && (status === 'refused' || status === 'reversed' || returns.length > 0),
  );
}

function stageOf(convention: Convention, n: number, wasClosed: boolean): 'funds' | 'preparation' | undefined {
  if (isUnpaid(convention, n)) return 'funds';
  return wasClosed || needsPreparation(convention, n) ? 'preparation' : undefined;
}

/** Reopens the stage that a tranche has come back to, where its procedure does not stand there. */
export function reopenTranche(context: ConventionContext, n: number): void {
  const { convention } = context;
  const procedure = findProcedure(convention, `tranche-${n}`);
  if (!procedure || !['active', 'suspended'].includes(convention.phase)) return;
  const wasClosed = isToOpenAgain(convention, n);
  const stage = stageOf(convention, n, wasClosed);
  const isThere = procedure.status === 'open' && currentSteps(procedure)[0]?.stage === stage;
  if (stage === undefined || (isThere && !wasClosed)) return;
  context.emit({
    type: 'TrancheReopened',
    data: { procedure: procedure.key, stage, ...(wasClosed && { wasClosed }) },
  });
}
