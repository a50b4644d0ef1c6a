import type { Event } from '../domain/events.ts';
import type { Account, Entry } from '../domain/ledger.ts';

/** What an event adds to the figures that a dashboard shows. Money is in dirhams, and less when it is reversed. */

const STAGES: Record<string, { from: Account; to: Account }> = {
  MoneyPledged: { from: 'promise', to: 'pledged' },
  MoneyCalled: { from: 'committed', to: 'called' },
  MoneyReceived: { from: 'called', to: 'received' },
  MoneyDisbursed: { from: 'received', to: 'disbursed' },
};

const DIRHAM = 100;

function moved(entries: readonly Entry[], from: Account, to: Account): number {
  const sum = (debit: Account, credit: Account) =>
    entries
      .filter((entry) => entry.debit === debit && entry.credit === credit)
      .reduce((total, { amount }) => total + amount, 0);
  return (sum(to, from) - sum(from, to)) / DIRHAM;
}

function moneyOf(entries: readonly Entry[]): Record<string, number> {
  return Object.fromEntries(
    Object.entries(STAGES)
      .map(([name, { from, to }]) => [name, moved(entries, from, to)] as const)
      .filter(([, amount]) => amount !== 0),
  );
}

/** How many of what: nothing for an event that no figure counts. */
export function figuresOf(event: Event): Record<string, number> {
  const money = 'entries' in event.data ? moneyOf(event.data.entries) : {};
  switch (event.type) {
    case 'PledgeMade':
      return { PledgesMade: 1 };
    case 'PledgeConfirmed':
      return { PledgesConfirmed: 1, ...money };
    case 'StepOpened':
      return { TasksOpened: event.data.tasks.length };
    case 'TaskDecided':
      return { TasksDecided: 1 };
    case 'TaskEscalated':
      return { TasksEscalated: 1 };
    case 'EnteredIntoForce':
      return { ConventionsInForce: 1, ...money };
    case 'ConventionClosed':
      return { ConventionsClosed: 1 };
    default:
      return money;
  }
}
