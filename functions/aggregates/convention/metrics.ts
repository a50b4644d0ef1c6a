import type { Event } from './events.ts';
import { type Account, type Entry, reached } from './ledger.ts';

/** What an event adds to the figures that a dashboard shows. Money is in dirhams, and less when it is reversed. */

const MONEY: Record<string, Account> = {
  MoneyPledged: 'pledged',
  MoneyCalled: 'called',
  MoneyReceived: 'received',
  MoneyDisbursed: 'disbursed',
};

const DIRHAM = 100;

/** What has newly reached a stage is what the event's own entries say: the figures of all events sum up. */
function moneyOf(entries: readonly Entry[]): Record<string, number> {
  const amounts = Object.entries(MONEY).map(
    ([name, stage]) => [name, reached(entries, stage) / DIRHAM] as const,
  );
  return Object.fromEntries(amounts.filter(([, amount]) => amount !== 0));
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
