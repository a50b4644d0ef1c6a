import { dayOf } from '../../../kernel/calendar.ts';
import { newProcedure } from '../../../kernel/procedure/groups.ts';
import type { ConventionContext } from '../context.ts';
import type { Step } from '../procedures/tasks.ts';
import { refuse } from '../refuse.ts';
import type { Convention } from '../state.ts';
import type { Condition, Tranche } from '../terms.ts';
import { isFurther, standingOf } from './centres/standing.ts';
import type { Account } from './entries.ts';
import { isNothing, undeliveredOf } from './in-kind/delivery.ts';
import { balance } from './ledger.ts';
import type { Call } from './records.ts';
import { callableShares } from './shares.ts';

/** A tranche's way out of the schedule: its conditions, and the calls for funds that open its release. */

export function trancheOf(convention: Convention, n: number): Tranche {
  const tranche = convention.terms.tranches.find((each) => each.n === n);
  if (!tranche) throw refuse('trancheUnknown', { tranche: n });
  return tranche;
}

/** The conditions of a tranche: its own, or the settings' default for every tranche after the first. */
export function conditionsOf(convention: Convention, tranche: Tranche): Condition[] {
  if (tranche.conditions) return tranche.conditions;
  if (tranche.n === 1) return [];
  return [
    { type: 'trancheJustified', tranche: tranche.n - 1, percent: convention.settings.justifiedPercent },
    { type: 'committeeMinutes' },
  ];
}

function isMet(convention: Convention, n: number, condition: Condition): boolean {
  switch (condition.type) {
    case 'partyPaid': {
      const calls = convention.calls.filter(
        (call) => call.tranche === condition.tranche && call.party === condition.party,
      );
      return calls.length > 0 && calls.every(({ status }) => status !== 'open');
    }
    case 'trancheJustified': {
      const { justified, base } = justificationOf(convention, condition.tranche);
      // Nothing is left to justify where all that came was written off or took the bank's charges, or nothing was paid.
      if (base === 0) return leavesNothing(convention, condition.tranche);
      return justified * 100 >= base * condition.percent;
    }
    case 'documentProvided':
      return convention.documents.some(
        ({ tranche, document }) => tranche === n && document.kind === condition.document,
      );
    case 'componentStatus':
      return !isFurther(condition.status, standingOf(convention, condition.component));
    case 'committeeMinutes':
      return convention.documents.some(
        ({ tranche, document }) => tranche === n && document.kind === 'committee-minutes',
      );
    case 'delivered':
      return convention.pledges
        .filter(({ party, nature }) => party === condition.party && nature === condition.nature)
        .every((pledge) => isNothing(undeliveredOf(convention.deliveries, pledge)));
  }
}

/**
 * How far a tranche is justified, in centimes: of what was received for it and neither went back nor was written off,
 * and once it is closed of what was paid.
 */
export function justificationOf({ books: { funds }, closedTranches }: Convention, tranche: number) {
  const of = (account: Account) => balance(funds, account, { tranche, nature: 'cash' });
  const justified = of('justified');
  const paid = of('disbursed') + justified;
  return { justified, base: closedTranches.includes(tranche) ? paid : of('received') + paid };
}

/** Whether nothing more comes in for a tranche that was called. */
function leavesNothing({ calls }: Convention, tranche: number): boolean {
  const own = calls.filter((call) => call.tranche === tranche);
  return own.length > 0 && own.every(({ status }) => status !== 'open');
}

/** The conditions of a tranche's own that are not met now. */
export function unmetConditionsOf(convention: Convention, tranche: Tranche): Condition[] {
  return conditionsOf(convention, tranche).filter((condition) => !isMet(convention, tranche.n, condition));
}

/** Each condition of a tranche, and whether it is met now. */
export function conditionsStanding(convention: Convention, n: number) {
  const tranche = trancheOf(convention, n);
  return conditionsOf(convention, tranche).map((condition) => ({
    condition,
    met: isMet(convention, n, condition),
  }));
}

/**
 * The conditions of a tranche that are not yet met. A tranche that an open amendment changes, or an open resolution
 * carries a call to, must wait too.
 */
export function unmetConditions(convention: Convention, n: number): string[] {
  const unmet: string[] = unmetConditionsOf(convention, trancheOf(convention, n)).map(({ type }) => type);
  const amended = convention.amendments.some((each) => each.status === 'open' && each.changes.tranches);
  const carried = convention.resolutions.some(
    ({ status, matter }) => status === 'open' && matter.type === 'carryCall' && matter.to === n,
  );
  return [...unmet, ...(amended ? ['amendmentOpen'] : []), ...(carried ? ['resolutionOpen'] : [])];
}

/** Whether a tranche's date has come. */
export function isDue(tranche: Tranche, now: string): boolean {
  return tranche.dueDate <= dayOf(now);
}

/** The steps of a tranche: the parties pay what they are called for, then the account holder orders its payments. */
export function stepsOf(convention: Convention, calls: readonly Call[]): Step[] {
  const { settings, terms } = convention;
  const holder = terms.accountHolder;
  const common = { quorum: 'all', onTimeout: 'escalate' } as const;
  return [
    {
      id: 'funds',
      stage: 'funds',
      order: 1,
      kind: 'fundsCall',
      asked: calls.map((call) => ({
        assignee: { party: call.party, role: 'authorising-officer' },
        subject: call.id,
      })),
      delay: settings.fundsCallDelay,
      ...common,
    },
    {
      id: 'preparation',
      stage: 'preparation',
      order: 2,
      kind: 'paymentPreparation',
      asked: [{ assignee: { party: holder, role: 'officer' } }],
      delay: settings.preparationDelay,
      ...common,
    },
  ];
}

/** Calls each party for its share of a tranche whose conditions are met: the money moves from committed to called. */
export function callFunds(context: ConventionContext, tranche: Tranche): void {
  const { convention } = context;
  const calls = callableShares(convention, tranche).map(
    (share, index): Call => ({
      id: `c${convention.calls.length + index + 1}`,
      tranche: tranche.n,
      received: 0,
      awaited: 0,
      calledAt: context.now,
      status: 'open',
      ...share,
    }),
  );
  const entries = context.book(
    calls.map(({ id, party, earmark, amount }) => ({
      motive: 'call',
      party,
      nature: 'cash',
      ...(earmark && { earmark }),
      debit: 'called',
      credit: 'committed',
      amount,
      subject: id,
      tranche: tranche.n,
    })),
  );
  const procedure = newProcedure('tranche', tranche.n, stepsOf(convention, calls));
  context.emit({ type: 'FundsCalled', data: { procedure, calls, entries } });
}
