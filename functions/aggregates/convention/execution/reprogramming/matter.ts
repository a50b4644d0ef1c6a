import { sum } from '../../../../kernel/money.ts';
import type { ConventionContext } from '../../context.ts';
import { partyName } from '../../formation/consistency.ts';
import { assertTransfersFew } from '../../limits.ts';
import { settleByAct } from '../../procedures/approval.ts';
import { refuse } from '../../refuse.ts';
import type { Convention } from '../../state.ts';
import { isOpenOrder, unorderedOf } from '../availability.ts';
import { uncoveredOf } from '../bank/holdings.ts';
import type { Posting } from '../entries.ts';
import { fundingLines, spread } from '../funding-lines.ts';
import { trancheFund } from '../funds.ts';
import { balance, freeBalanceOf } from '../ledger.ts';
import type { ResolutionAbout, ResolutionMatter } from '../resolution.ts';
import { trancheOf } from '../tranche.ts';
import { needsPreparation } from '../tranche-closing.ts';
import { hasEnded, hasParty, otherOf } from './other.ts';

/** The resolution that reserves money of a tranche for another convention of the same parties. */

export type Reprogramming = Extract<ResolutionMatter, { type: 'reprogramming' }>;

/** Refuses what cannot be reserved now; says what it is about, and the convention that it is for. */
export function aboutReprogramming(context: ConventionContext, matter: Reprogramming): ResolutionAbout {
  const { convention, party } = context;
  const { tranche, earmark, amount } = matter;
  trancheOf(convention, tranche);
  const available = unorderedOf(convention, tranche, earmark);
  if (amount > available) {
    const fund = trancheFund(tranche, earmark);
    throw refuse('reservationExceedsReceived', { amount, available, fund }).at('matter.amount');
  }
  if (amount > reservableOf(convention, tranche, earmark))
    throw refuse('chargesUncovered', { uncovered: uncoveredOf(convention) });
  const target = otherOf(context, matter.target);
  // A convention in which the proposer takes no part is as unknown as one that does not exist.
  if (!target || target.id === convention.id || !hasParty(target, party))
    throw refuse('transferTargetUnknown').at('matter.target');
  if (hasEnded(target)) throw refuse('transferTargetEnded', { number: { name: target.number } });
  assertTransfersFew(target);
  const stranger = fundingLines(convention, 'received', tranche, earmark).find(
    (each) => each.amount > 0 && !hasParty(target, each.party),
  );
  if (stranger) {
    const number = { name: target.number };
    throw refuse('transferPartyMissing', { party: partyName(convention.terms, stranger.party), number });
  }
  return { tranche, ...(earmark && { earmark }), amount, targetNumber: target.number };
}

/** What of a tranche's own money neither an open order will take nor charges that nobody bears have taken: centimes. */
function reservableOf(convention: Convention, tranche: number, earmark: string | undefined): number {
  const { funds } = convention.books;
  const ordered = convention.orders.filter(isOpenOrder).flatMap(({ lines }) => lines);
  const free = freeBalanceOf(funds) - balance(funds, 'unallocated') - sum(ordered.map((line) => line.amount));
  return Math.max(0, Math.min(unorderedOf(convention, tranche, earmark), free));
}

/** Never more than is there: at the adoption, what was paid, ordered or charged meanwhile is left out. */
export function reservationPostings(
  convention: Convention,
  { tranche, earmark, amount }: Reprogramming,
  subject: string,
): Posting[] {
  const left = Math.min(amount, reservableOf(convention, tranche, earmark));
  const move = { motive: 'reservation', debit: 'reserved', subject, ...(earmark && { earmark }) } as const;
  return spread(convention, left, 'received', tranche, move);
}

/** Ends the task to prepare payment orders of a tranche of which nothing is left to order. */
export function settleReserved(context: ConventionContext, matter: ResolutionMatter): void {
  if (matter.type !== 'reprogramming' || needsPreparation(context.convention, matter.tranche)) return;
  const task = context.convention.tasks.find(
    ({ kind, procedure, status }) =>
      kind === 'paymentPreparation' && procedure === `tranche-${matter.tranche}` && status === 'open',
  );
  if (task) settleByAct(context, task);
}
