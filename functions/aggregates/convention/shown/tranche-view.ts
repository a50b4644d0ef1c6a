import type * as z from 'zod/mini';
import { sum } from '../../../kernel/money.ts';
import { availableFunds, unorderedFunds } from '../execution/availability.ts';
import { standingOf } from '../execution/centres/standing.ts';
import { trancheFunds } from '../execution/funds.ts';
import { deliveredOf } from '../execution/in-kind/delivery.ts';
import { balance, reached } from '../execution/ledger.ts';
import { type Call, owedOn } from '../execution/records.ts';
import { sharesOf } from '../execution/shares.ts';
import { conditionsStanding, justificationOf } from '../execution/tranche.ts';
import { isClosable, isFinished } from '../execution/tranche-closing.ts';
import { type Convention, ENDED } from '../state.ts';
import type { Condition, Tranche } from '../terms.ts';
import type { TrancheView } from './convention-answer.ts';

/** A tranche as it is shown: what each party owes to it and has paid, and what its conditions have come to. */

type Shown = z.infer<typeof TrancheView>;
type ShareState = Shown['shares'][number]['state'];

export function trancheViews(convention: Convention): Shown[] {
  return convention.terms.tranches.map((tranche) => {
    const by = { tranche: tranche.n };
    const own = convention.calls.filter((call) => call.tranche === tranche.n);
    const received = sum(own.map((call) => call.received));
    const shares = shareViews(convention, tranche);
    return {
      ...tranche,
      amount: sum(shares.map(({ amount }) => amount)),
      shares,
      conditions: conditionsStanding(convention, tranche.n).map((each) => ({
        ...each,
        ...progressOf(convention, each.condition),
      })),
      status: statusOf(convention, tranche.n),
      closable: convention.phase === 'active' && isClosable(convention, tranche.n),
      called: received + sum(own.map(({ awaited }) => awaited)),
      received,
      carriedOver: reached(convention.books.funds, 'received', by) - received,
      disbursed: reached(convention.books.funds, 'disbursed', by),
      justified: reached(convention.books.funds, 'justified', by),
      writtenOff: balance(convention.books.funds, 'writtenOff', by),
      unspent: balance(convention.books.funds, 'received', { ...by, nature: 'cash' }),
      availableFunds: availableFunds(convention, tranche.n),
      unorderedFunds: unorderedFunds(convention, tranche.n),
      unjustifiedFunds: trancheFunds(convention.books.funds, 'disbursed', tranche.n),
    };
  });
}

function statusOf(convention: Convention, n: number): Shown['status'] {
  if (convention.closedTranches.includes(n)) return 'closed';
  if (isFinished(convention, n)) return 'paid';
  if (ENDED.includes(convention.phase)) return 'cancelled';
  return convention.calls.some(({ tranche }) => tranche === n) ? 'called' : 'planned';
}

/** Each share with what its call has brought in: once a tranche is called, the calls are its shares. */
function shareViews(convention: Convention, tranche: Tranche): Shown['shares'] {
  const calls = convention.calls.filter((call) => call.tranche === tranche.n);
  if (calls.length === 0)
    return sharesOf(convention, tranche).map((share) => ({
      ...share,
      received: 0,
      state: stateOf(undefined),
    }));
  return calls.map((call) => {
    const { party, earmark, amount, received } = call;
    return { party, ...(earmark && { earmark }), amount, received, state: stateOf(call) };
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
  convention: Convention,
  condition: Condition,
): Pick<Shown['conditions'][number], 'money' | 'works'> {
  const { calls, pledges, deliveries } = convention;
  switch (condition.type) {
    case 'partyPaid': {
      const own = calls.filter(
        ({ tranche, party }) => tranche === condition.tranche && party === condition.party,
      );
      const money = {
        reached: sum(own.map((call) => call.received)),
        whole: sum(own.map(owedOn)),
      };
      return { money };
    }
    case 'trancheJustified': {
      const { justified, base } = justificationOf(convention, condition.tranche);
      return { money: { reached: justified, whole: base } };
    }
    case 'componentStatus':
      return { works: standingOf(convention, condition.component) };
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
