import { dayOf } from '../../../kernel/calendar.ts';
import { newProcedure } from '../../../kernel/procedure/groups.ts';
import type { ConventionContext } from '../context.ts';
import type { Step } from '../procedures/tasks.ts';
import { refuse } from '../refuse.ts';
import type { Convention } from '../state.ts';
import { COMPONENT_STATUSES, type Condition, type Tranche } from '../terms.ts';
import { isNothing, undeliveredOf } from './in-kind/delivery.ts';
import { reached, toJustify } from './ledger.ts';
import type { Call } from './records.ts';

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
      return calls.length > 0 && calls.every((call) => call.received >= call.amount);
    }
    case 'trancheJustified': {
      const by = { tranche: condition.tranche };
      const { funds } = convention.books;
      const isPaid = reached(funds, 'disbursed', by) > 0;
      return isPaid && reached(funds, 'justified', by) * 100 >= toJustify(funds, by) * condition.percent;
    }
    case 'documentProvided':
      return convention.documents.some(
        ({ tranche, document }) => tranche === n && document.kind === condition.document,
      );
    case 'componentStatus': {
      const status = convention.componentStatus[condition.component] ?? 'planned';
      return COMPONENT_STATUSES.indexOf(status) >= COMPONENT_STATUSES.indexOf(condition.status);
    }
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

/** The conditions of a tranche that are not yet met. A tranche that an open amendment changes must wait too. */
export function unmetConditions(convention: Convention, n: number): string[] {
  const unmet: string[] = unmetConditionsOf(convention, trancheOf(convention, n)).map(({ type }) => type);
  const amended = convention.amendments.some((each) => each.status === 'open' && each.changes.tranches);
  return amended ? [...unmet, 'amendmentOpen'] : unmet;
}

/** Whether a tranche's date has come. */
export function isDue(tranche: Tranche, now: string): boolean {
  return tranche.dueDate <= dayOf(now);
}

/** The steps of a tranche: the parties pay what they are called for, then the account holder pays it out. */
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
    {
      id: 'authorisation',
      stage: 'authorisation',
      order: 3,
      kind: 'paymentAuthorisation',
      asked: [{ assignee: { party: holder, role: 'authorising-officer' } }],
      delay: settings.authorisationDelay,
      ...common,
    },
    {
      id: 'execution',
      stage: 'execution',
      order: 4,
      kind: 'paymentExecution',
      asked: [{ assignee: { party: holder, role: 'accountant' } }],
      delay: settings.executionDelay,
      ...common,
    },
  ];
}

/** Calls each party for its share of a tranche whose conditions are met: the money moves from committed to called. */
export function callFunds(context: ConventionContext, tranche: Tranche): void {
  const { convention } = context;
  const calls = tranche.shares.map(
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
