import type { Convention } from '../../../functions/domain/convention.ts';
import type { Event } from '../../../functions/domain/events.ts';
import { ACCOUNTS, type Account, type Entry } from '../../../functions/domain/ledger.ts';

/** What must hold of every convention, computed here from the entries and events alone. */

const CASCADE = ['committed', 'called', 'received', 'disbursed', 'justified'] as const;

type Balances = Record<Account, number>;

function balancesOf(entries: readonly Entry[]): Map<string, Balances> {
  const purses = new Map<string, Balances>();
  for (const entry of entries) {
    const purse = `${entry.party}/${entry.nature}/${entry.earmark ?? '-'}`;
    const known = purses.get(purse) ?? {
      promise: 0,
      pledged: 0,
      committed: 0,
      called: 0,
      received: 0,
      disbursed: 0,
      justified: 0,
      refunded: 0,
    };
    purses.set(purse, known);
    known[entry.debit] += entry.amount;
    known[entry.credit] -= entry.amount;
  }
  return purses;
}

/** What has ever come as far as each stage: what lies there, and what has gone on, refunds from `received` on. */
function cumulative(of: Balances): number[] {
  const { committed, called, received, disbursed, justified, refunded } = of;
  const spent = disbursed + justified;
  const came = received + spent + refunded;
  return [committed + called + came, called + came, came, spent, justified];
}

/** The faults of a ledger: an account below zero, a stage beyond the one before, money made or lost. */
export function ledgerFaults(c: Convention): string[] {
  const faults: string[] = [];
  const purses = balancesOf(c.entries);
  const totals = CASCADE.map(() => 0);
  for (const [purse, balances] of purses) {
    if (ACCOUNTS.reduce((total, each) => total + balances[each], 0) !== 0)
      faults.push(`${purse}: unbalanced`);
    for (const account of ACCOUNTS)
      if (account !== 'promise' && balances[account] < 0) faults.push(`${purse}: ${account} < 0`);
    const stages = cumulative(balances);
    for (const [index, amount] of stages.entries()) {
      totals[index] = (totals[index] ?? 0) + amount;
      if (index > 0 && amount > (stages[index - 1] ?? 0))
        faults.push(`${purse}: ${CASCADE[index]} > ${CASCADE[index - 1]}`);
    }
  }
  for (const [index, amount] of totals.entries())
    if (index > 0 && amount > (totals[index - 1] ?? 0)) faults.push(`total: ${CASCADE[index]}`);
  for (const call of c.calls) {
    const came = c.entries
      .filter((each) => each.subject === call.id)
      .reduce(
        (sum, each) =>
          sum + (each.debit === 'received' ? each.amount : each.credit === 'received' ? -each.amount : 0),
        0,
      );
    if (came !== call.received || call.received > call.amount)
      faults.push(`${call.id}: ${call.received} / ${call.amount}`);
  }
  return faults;
}

const FORCE = ['active', 'suspended', 'closing', 'closed', 'terminated'];

/** The faults of earmarks: from commitment on, each floor is covered by what is committed for its group. */
export function floorFaults(c: Convention): string[] {
  if (!FORCE.includes(c.phase)) return [];
  const purses = [...balancesOf(c.entries.filter((entry) => entry.earmark !== undefined))];
  return c.terms.earmarkFloors
    .filter(({ targetGroup, minimum }) => {
      const mine = purses.filter(([purse]) => purse.endsWith(`/${targetGroup}`));
      return mine.reduce((total, [, balances]) => total + (cumulative(balances)[0] ?? 0), 0) < minimum;
    })
    .map(({ targetGroup }) => `floor of ${targetGroup}`);
}

/** Payments of a trail that took an earmark's money elsewhere than to its group, line by line. */
export function earmarkFaults(before: Convention, events: readonly Event[]): string[] {
  return events.flatMap((event) => {
    if (event.type !== 'PaymentExecuted') return [];
    const order = before.orders.find((each) => each.id === event.data.order);
    if (!order) return ['no order'];
    const strayed = order.lines.filter(
      ({ earmark, component }) =>
        earmark && before.terms.components.find((each) => each.id === component)?.targetGroup !== earmark,
    );
    const paid = (lines: { earmark?: string | undefined; amount: number }[]) => {
      const sums: Record<string, number> = {};
      for (const { earmark = '-', amount } of lines) sums[earmark] = (sums[earmark] ?? 0) + amount;
      return JSON.stringify(Object.entries(sums).sort());
    };
    const differs = paid(order.lines) !== paid(event.data.entries);
    return [
      ...strayed.map(({ component }) => `paid to ${component}`),
      ...(differs ? [`${order.id}: entries`] : []),
    ];
  });
}

const APPROVALS = ['review', 'deliberation', 'opposition', 'budgetControl', 'signature', 'visa'];

/** Acts of a trail by which one person did two things that two must do. */
export function segregationFaults(c: Convention, events: readonly Event[]): string[] {
  const faults: string[] = [];
  const who = (event: Event) => (event.by.kind === 'person' ? event.by.sub : event.by.name);
  const drafters = new Set<string>();
  const pledgers = new Map<string, string>();
  const amenders = new Map<string, string>();
  const orders = new Map<string, string[]>();
  const reporters = new Set<string>();
  const refunders = new Set<string>();
  const check = (event: Event, others: Iterable<string>) => {
    if ([...others].includes(who(event))) faults.push(`${event.type} ${event.seq} by ${who(event)}`);
  };
  for (const event of events) {
    if (event.type === 'ConventionProposed' || event.type === 'ConventionRevised') drafters.add(who(event));
    if (event.type === 'PledgeMade') pledgers.set(event.data.pledge.id, who(event));
    if (event.type === 'PledgeRevised') pledgers.set(event.data.pledge, who(event));
    if (event.type === 'PledgeConfirmed') check(event, [pledgers.get(event.data.pledge) ?? '']);
    if (event.type === 'AmendmentProposed') amenders.set(event.data.procedure.key, who(event));
    if (event.type === 'PaymentPrepared') orders.set(event.data.order.id, [who(event)]);
    if (event.type === 'PaymentAuthorised' || event.type === 'PaymentExecuted') {
      const hands = orders.get(event.data.order) ?? [];
      check(event, hands);
      orders.set(event.data.order, [...hands, who(event)]);
    }
    if (event.type === 'ClosureOpened') reporters.add(who(event));
    const task =
      event.type === 'TaskDecided' ? c.tasks.find((each) => each.id === event.data.task) : undefined;
    if (!task) continue;
    if (APPROVALS.includes(task.kind))
      check(event, task.procedure.startsWith('formation') ? drafters : [amenders.get(task.procedure) ?? '']);
    if (task.kind === 'finalReport' || task.kind === 'refundAuthorisation') check(event, reporters);
    if (task.kind === 'refundAuthorisation') refunders.add(who(event));
    if (task.kind === 'refundExecution') check(event, refunders);
  }
  return faults;
}
