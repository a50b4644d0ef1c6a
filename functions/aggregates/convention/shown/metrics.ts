import type { Event } from '../events.ts';
import { fundsOf } from '../execution/books.ts';
import type { Account, Entry } from '../execution/entries.ts';
import { reached } from '../execution/ledger.ts';

/** The metrics of an event, for the dashboard. Money is in dirhams, and less when it is reversed. */

export const CONVENTION_METRICS = [
  'PledgesMade',
  'PledgesConfirmed',
  'MoneyPledged',
  'MoneyCalled',
  'MoneyReceived',
  'MoneyDisbursed',
  'TasksOpened',
  'TasksDecided',
  'TasksEscalated',
  'ConventionsInForce',
  'ConventionsClosed',
] as const;
type Metrics = Partial<Record<(typeof CONVENTION_METRICS)[number], number>>;

const MONEY = {
  MoneyPledged: 'pledged',
  MoneyCalled: 'called',
  MoneyReceived: 'received',
  MoneyDisbursed: 'disbursed',
} as const satisfies Partial<Record<keyof Metrics, Account>>;

const DIRHAM = 100;

/** The sum that has newly reached an account comes from the event's own entries: the figures of all events add up. */
function moneyOf(entries: readonly Entry[]): Metrics {
  const funds = fundsOf(entries);
  const amounts = Object.entries(MONEY).map(
    ([name, stage]) => [name, reached(funds, stage) / DIRHAM] as const,
  );
  return Object.fromEntries(amounts.filter(([, amount]) => amount !== 0));
}

/** How many of what: nothing for an event that no metric counts. */
export function metricsOf(event: Event): Metrics {
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
