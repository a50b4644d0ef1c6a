import type * as z from 'zod/mini';
import { sum } from '../../../kernel/money.ts';
import { findProcedure } from '../../../kernel/procedure/groups.ts';
import { trancheFunds } from '../execution/funds.ts';
import { deliveredOf } from '../execution/in-kind/delivery.ts';
import { balance, reached, toJustify } from '../execution/ledger.ts';
import type { Call } from '../execution/records.ts';
import { conditionsStanding } from '../execution/tranche.ts';
import type { Procedure } from '../procedures/tasks.ts';
import { type Convention, ENDED } from '../state.ts';
import type { Condition, Tranche } from '../terms.ts';
import type { TrancheView } from './convention-answer.ts';

/** A tranche as it is shown: what each party owes to it and has paid, and what its conditions have come to. */

type Shown = z.infer<typeof TrancheView>;
type ShareState = Shown['shares'][number]['state'];

export function trancheViews(convention: Convention): Shown[] {
  return convention.terms.tranches.map((tranche) => {
    const by = { tranche: tranche.n };
    const procedure = findProcedure(convention, `tranche-${tranche.n}`);
    return {
      ...tranche,
      amount: sum(tranche.shares.map(({ amount }) => amount)),
      shares: shareViews(tranche, convention.calls),
      conditions: conditionsStanding(convention, tranche.n).map((each) => ({
        ...each,
        ...progressOf(convention, each.condition),
      })),
      status: statusOf(convention, procedure),
      called: reached(convention.books.funds, 'called', by),
      received: reached(convention.books.funds, 'received', by),
      disbursed: reached(convention.books.funds, 'disbursed', by),
      justified: reached(convention.books.funds, 'justified', by),
      writtenOff: balance(convention.books.funds, 'writtenOff', by),
      availableFunds: trancheFunds(convention.books.funds, 'received', tranche.n),
      unjustifiedFunds: trancheFunds(convention.books.funds, 'disbursed', tranche.n),
    };
  });
}

function statusOf({ phase }: Convention, procedure: Procedure | undefined): Shown['status'] {
  if (procedure?.status === 'done') return 'paid';
  if (ENDED.includes(phase)) return 'cancelled';
  return procedure ? 'called' : 'planned';
}

/**
 * Each share with what its call has brought in: a tranche has one share of a party for a group, and one call for it.
 */
function shareViews({ n, shares }: Tranche, calls: readonly Call[]): Shown['shares'] {
  return shares.map((share) => {
    const call = calls.find(
      ({ tranche, party, earmark }) => tranche === n && party === share.party && earmark === share.earmark,
    );
    return { ...share, received: call?.received ?? 0, state: stateOf(call) };
  });
}

function stateOf(call: Call | undefined): ShareState {
  if (!call) return 'planned';
  if (call.received >= call.amount) return 'received';
  if (call.status === 'cancelled') return 'cancelled';
  return call.received > 0 ? 'partly' : 'called';
}

/** How far what a condition asks for has come: money in centimes, or the state of the works. */
function progressOf(
  { calls, books: { funds }, componentStatus, pledges, deliveries }: Convention,
  condition: Condition,
): Pick<Shown['conditions'][number], 'money' | 'works'> {
  switch (condition.type) {
    case 'partyPaid': {
      const own = calls.filter(
        ({ tranche, party }) => tranche === condition.tranche && party === condition.party,
      );
      const money = {
        reached: sum(own.map((call) => call.received)),
        whole: sum(own.map((call) => call.amount)),
      };
      return { money };
    }
    case 'trancheJustified': {
      const by = { tranche: condition.tranche };
      return {
        money: { reached: reached(funds, 'justified', by), whole: toJustify(funds, by) },
      };
    }
    case 'componentStatus':
      return { works: componentStatus[condition.component] ?? 'planned' };
    case 'delivered': {
      const promised = pledges.filter(
        ({ party, nature }) => party === condition.party && nature === condition.nature,
      );
      const whole = sum(promised.map(({ amount }) => amount));
      const reached = sum(promised.map((pledge) => deliveredOf(deliveries, pledge).amount));
      return whole > 0 ? { money: { reached, whole } } : {};
    }
    case 'documentProvided':
    case 'committeeMinutes':
      return {};
  }
}
