import type { Event } from '../../../../functions/aggregates/convention/events.ts';
import { movementsOf } from '../../../../functions/aggregates/convention/execution/bank/statement/movements.ts';
import {
  ACCOUNTS,
  type Account,
  type Entry,
  valueDayOf,
} from '../../../../functions/aggregates/convention/execution/entries.ts';
import { bankBalanceOf } from '../../../../functions/aggregates/convention/execution/ledger.ts';
import { type Convention, ENDED } from '../../../../functions/aggregates/convention/state.ts';
import { dayOf, endOfDay, isWorkingDay } from '../../../../functions/kernel/calendar.ts';
import { stepOf } from '../../../../functions/kernel/procedure/groups.ts';

import { REHEARSAL } from '../../../support/stage.ts';

/** The invariants of every convention, computed here from the entries and events alone. */

const CASCADE = ['committed', 'called', 'received', 'disbursed', 'justified'] as const;

type Balances = Record<Account, number>;
type FundingLine = (entry: Entry) => string;

const fundingLineOf: FundingLine = (entry) => `${entry.party}/${entry.nature}/${entry.earmark ?? '-'}`;

function balancesOf(entries: readonly Entry[], within: FundingLine = fundingLineOf): Map<string, Balances> {
  const fundingLines = new Map<string, Balances>();
  for (const entry of entries) booked(fundingLines, entry, within);
  return fundingLines;
}

/** Books an entry; says which funding lines it has moved. */
function booked(fundingLines: Map<string, Balances>, entry: Entry, within: FundingLine): string[] {
  const of = (fundingLine: string) => fundingLines.get(fundingLine) ?? { ...NOTHING };
  const { fromTranche = entry.tranche } = entry;
  const [into, from] = [within(entry), within({ ...entry, tranche: fromTranche })];
  const entered = of(into);
  fundingLines.set(into, entered);
  entered[entry.debit] += entry.amount;
  const left = of(from);
  fundingLines.set(from, left);
  left[entry.credit] -= entry.amount;
  return [into, from];
}

const NOTHING: Balances = {
  promise: 0,
  pledged: 0,
  committed: 0,
  called: 0,
  received: 0,
  disbursed: 0,
  justified: 0,
  refunded: 0,
  unallocated: 0,
  income: 0,
  charged: 0,
  uncovered: 0,
  writtenOff: 0,
  delivered: 0,
  reserved: 0,
  transferred: 0,
};

/** The sum that has ever reached each account: its balance, and the sums that went on, refunds from `received` on. */
function cumulative(of: Balances): number[] {
  const { committed, called, received, disbursed, justified, refunded, charged, writtenOff, delivered } = of;
  const spent = disbursed + justified + writtenOff;
  const came = received + spent + refunded + charged + of.reserved + of.transferred;
  return [committed + delivered + called + came, called + came, came, spent, justified];
}

/** The faults of a ledger: an account below zero, a stage beyond the one before, money made or lost. */
export function ledgerFaults(c: Convention, entries: readonly Entry[]): string[] {
  const faults: string[] = [];
  const fundingLines = balancesOf(entries);
  const totals = CASCADE.map(() => 0);
  for (const [fundingLine, balances] of fundingLines) {
    if (ACCOUNTS.reduce((total, each) => total + balances[each], 0) !== 0)
      faults.push(`${fundingLine}: unbalanced`);
    for (const account of ACCOUNTS)
      if (account !== 'promise' && balances[account] < 0) faults.push(`${fundingLine}: ${account} < 0`);
    const stages = cumulative(balances);
    for (const [index, amount] of stages.entries()) {
      totals[index] = (totals[index] ?? 0) + amount;
      if (index > 0 && amount > (stages[index - 1] ?? 0))
        faults.push(`${fundingLine}: ${CASCADE[index]} > ${CASCADE[index - 1]}`);
    }
  }
  for (const [index, amount] of totals.entries())
    if (index > 0 && amount > (totals[index - 1] ?? 0)) faults.push(`total: ${CASCADE[index]}`);
  for (const call of c.calls) {
    const came = entries
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

const ofTranche: FundingLine = (entry) => `${fundingLineOf(entry)}/${entry.tranche ?? 0}`;

const nonZero = (entries: readonly Entry[]) =>
  [...balancesOf(entries, ofTranche)]
    .filter(([, balances]) => ACCOUNTS.some((each) => balances[each] !== 0))
    .sort();

/** The faults of a reversal: it undoes one act and all of it, so that every balance is as if it had never been. */
export function reversalFaults(before: readonly Entry[], events: readonly Event[]): string[] {
  return events.flatMap((event) => {
    if (event.type !== 'EntryReversed') return [];
    const undone = event.data.entries.flatMap(({ reverses }) => reverses ?? []);
    const acts = new Set(before.flatMap((each) => (undone.includes(each.id) ? each.event : [])));
    const others = before.filter((each) => !acts.has(each.event));
    const after = [...before, ...event.data.entries];
    const same = JSON.stringify(nonZero(after)) === JSON.stringify(nonZero(others));
    return [
      ...(acts.size === 1 ? [] : [`${acts.size} acts undone at once`]),
      ...(same ? [] : [`event ${event.seq} undoes a part`]),
    ];
  });
}

/** The faults of an act: its entries say another event than the one that booked them. */
export function bookingFaults(events: readonly Event[]): string[] {
  return events.flatMap((event) =>
    ('entries' in event.data ? event.data.entries : [])
      .filter((entry) => entry.event !== event.seq)
      .map(({ id }) => `${id}: event ${event.seq}`),
  );
}

/** What an event moved on the bank account, by what the event says and not by its entries' accounts: centimes. */
function bankMovement(event: Event, before: readonly Event[]): number {
  const total = (amounts: readonly { amount: number }[]) =>
    amounts.reduce((sum, { amount }) => sum + amount, 0);
  switch (event.type) {
    case 'ReceiptRecorded':
    case 'AdvanceRecorded':
    case 'TransferAccepted':
      return total(event.data.entries);
    case 'PaymentExecuted':
      return -total(event.data.entries.filter(({ motive }) => motive === 'disbursement'));
    case 'UnallocatedReturned':
    case 'ReservationTransferred':
      return -total(event.data.entries);
    case 'PaymentCameBack':
    case 'IncomeRecorded':
      return event.data.amount;
    case 'PaymentRefused':
      return total(event.data.entries);
    case 'ChargeRecorded':
      return -event.data.amount;
    case 'BalanceRefunded':
      return -total(event.data.entries.filter(({ motive }) => motive === 'refund'));
    case 'EntryReversed': {
      const undone = new Set(
        event.data.entries.map(({ reverses }) => Number(/^e(\d+)-/.exec(reverses ?? '')?.[1])),
      );
      const acts = before.filter(({ seq }) => undone.has(seq));
      return -acts.reduce((sum, act) => sum + bankMovement(act, []), 0);
    }
    default:
      return 0;
  }
}

/** The faults of the bank's balance: it is the sum of all movements of the trail, and never below zero. */
export function bankFaults(entries: readonly Entry[], events: readonly Event[]): string[] {
  const balances = [...balancesOf(entries).values()];
  const lies = balances.reduce(
    (sum, { received, reserved, unallocated, income, uncovered }) =>
      sum + received + reserved + unallocated + income - uncovered,
    0,
  );
  const moved = events.reduce((sum, event) => sum + bankMovement(event, events), 0);
  return [
    ...(lies === moved ? [] : [`the bank has ${moved}, the ledger ${lies}`]),
    ...(lies < 0 ? [`${lies} on the account`] : []),
  ];
}

/** The faults of what a bank statement is laid beside: its movements are not all that moved the bank's balance. */
export function statementFaults({ books }: Convention): string[] {
  const moved = movementsOf(books).reduce((sum, { amount }) => sum + amount, 0);
  const lies = bankBalanceOf(books.funds);
  return moved === lies ? [] : [`the statement's movements come to ${moved}, the bank has ${lies}`];
}

/** What is still open in a convention that has ended. */
export function openFaults(c: Convention, entries: readonly Entry[]): string[] {
  if (!ENDED.includes(c.phase)) return [];
  const live = ['open', 'prepared', 'authorised'];
  const stated = [...c.tasks, ...c.orders, ...c.calls].filter(({ status }) => live.includes(status));
  const numbered = [...c.procedures, ...c.amendments, ...c.resolutions].filter(({ status }) =>
    live.includes(status),
  );
  const called = [...balancesOf(entries)].filter(([, balances]) => balances.called !== 0);
  return [
    ...stated.map(({ id, status }) => `${c.phase}: ${id} ${status}`),
    ...numbered.map(({ number, status }) => `${c.phase}: ${number} ${status}`),
    ...called.map(([fundingLine, balances]) => `${c.phase}: ${fundingLine} called ${balances.called}`),
  ];
}

const FORCE = ['active', 'suspended', 'closing', 'closed', 'terminated'];

/** The faults of earmarks: from commitment on, each floor is covered by what is committed for its group. */
export function floorFaults(c: Convention, entries: readonly Entry[]): string[] {
  if (!FORCE.includes(c.phase)) return [];
  const fundingLines = [...balancesOf(entries.filter((entry) => entry.earmark !== undefined))];
  return c.terms.earmarkFloors
    .filter(({ targetGroup, minimum }) => {
      const mine = fundingLines.filter(([fundingLine]) => fundingLine.endsWith(`/${targetGroup}`));
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
    const differs =
      paid(order.lines) !== paid(event.data.entries.filter(({ motive }) => motive === 'disbursement'));
    return [
      ...strayed.map(({ component }) => `paid to ${component}`),
      ...(differs ? [`${order.id}: entries`] : []),
    ];
  });
}

/** The faults of payments: a component paid more, by payments that stand, than the cost not covered in kind. */
export function costFaults({ terms, pledges, orders }: Convention, entries: readonly Entry[]): string[] {
  const undone = new Set(entries.map((entry) => entry.reverses));
  const inEffect = new Set(
    entries.flatMap(({ id, motive, subject }) =>
      motive === 'disbursement' && !undone.has(id) ? [subject] : [],
    ),
  );
  const lines = orders
    .filter(({ id, status }) => inEffect.has(id) && status !== 'refused')
    .flatMap(({ lines: own, returns = [] }) =>
      own.map((line, index) => ({
        ...line,
        amount: returns
          .filter((each) => each.line === index + 1)
          .reduce((left, { amount }) => left - amount, line.amount),
      })),
    );
  const total = (amounts: { amount: number }[]) => amounts.reduce((sum, { amount }) => sum + amount, 0);
  return [...new Set(lines.map(({ component }) => component))].filter((component) => {
    const cost = terms.components.find(({ id }) => id === component)?.cost ?? 0;
    const inKind = pledges.filter((each) => each.component === component && each.nature !== 'cash');
    return total(lines.filter((line) => line.component === component)) + total(inKind) > cost;
  });
}

/** The effect of an entry on the money received: a receipt, a payment, a refund, or a reversal of one of these. */
const MOVES: readonly { debit: Account; credit: Account; to: 'came' | 'spent' | 'refunded'; by: 1 | -1 }[] = [
  { debit: 'received', credit: 'called', to: 'came', by: 1 },
  { debit: 'received', credit: 'committed', to: 'came', by: 1 },
  { debit: 'called', credit: 'received', to: 'came', by: -1 },
  { debit: 'committed', credit: 'received', to: 'came', by: -1 },
  { debit: 'disbursed', credit: 'received', to: 'spent', by: 1 },
  { debit: 'received', credit: 'disbursed', to: 'spent', by: -1 },
  { debit: 'charged', credit: 'received', to: 'spent', by: 1 },
  { debit: 'received', credit: 'charged', to: 'spent', by: -1 },
  { debit: 'refunded', credit: 'received', to: 'refunded', by: 1 },
  { debit: 'reserved', credit: 'received', to: 'spent', by: 1 },
  { debit: 'received', credit: 'reserved', to: 'spent', by: -1 },
];

/** The faults of a closed convention: for each funding line of each tranche, what came in was spent or given back. */
export function closureFaults({ phase }: Convention, entries: readonly Entry[]): string[] {
  if (phase !== 'closed') return [];
  const fundingLines = new Map<string, { came: number; spent: number; refunded: number }>();
  for (const { party, nature, earmark = '-', tranche = 0, fromTranche, debit, credit, amount } of entries) {
    if (fromTranche !== undefined) {
      // Carried from one tranche to another: it came there, and was spent here.
      for (const [n, side] of [
        [tranche, 'came'],
        [fromTranche, 'spent'],
      ] as const) {
        const fundingLine = `${party}/${nature}/${earmark}/${n}`;
        const known = fundingLines.get(fundingLine) ?? { came: 0, spent: 0, refunded: 0 };
        fundingLines.set(fundingLine, { ...known, [side]: known[side] + amount });
      }
      continue;
    }
    const move = MOVES.find((each) => each.debit === debit && each.credit === credit);
    if (!move) continue;
    const fundingLine = `${party}/${nature}/${earmark}/${tranche}`;
    const known = fundingLines.get(fundingLine) ?? { came: 0, spent: 0, refunded: 0 };
    fundingLines.set(fundingLine, { ...known, [move.to]: known[move.to] + move.by * amount });
  }
  const left = [...balancesOf(entries)].filter(([, { received }]) => received !== 0);
  const untrue = [...fundingLines].filter(([, { came, spent, refunded }]) => came - spent !== refunded);
  return [
    ...left.map(([fundingLine, { received }]) => `${fundingLine}: ${received} left`),
    ...untrue.map(([fundingLine, sums]) => `${fundingLine}: ${JSON.stringify(sums)}`),
  ];
}

/**
 * The faults of due dates: one of a delay in days that is not the end of a day in Morocco on which people work, and one
 * that moved to an earlier day.
 */
export function dueDateFaults(c: Convention, events: readonly Event[]): string[] {
  const off = { yearly: REHEARSAL.yearlyHolidays, days: c.settings.holidays };
  const unitOf = (id: string) => {
    const task = c.tasks.find((each) => each.id === id);
    return task && stepOf(c, task).delay.unit;
  };
  const given = events.flatMap((event) => {
    if (event.type === 'StepOpened')
      return event.data.tasks.map(({ id, dueAt }) => ({ id, dueAt, before: '' }));
    if (event.type === 'TaskEscalated') return [{ id: event.data.task, dueAt: event.data.dueAt, before: '' }];
    if (event.type !== 'DueDatesMoved') return [];
    return event.data.tasks.map(({ task: id, ...dates }) => ({ id, ...dates }));
  });
  return given.flatMap(({ id, dueAt, before }) => {
    const inDays = /Days$/.test(unitOf(id) ?? '');
    const isSound = !inDays || (dueAt === endOfDay(dayOf(dueAt)) && isWorkingDay(dayOf(dueAt), off));
    return isSound && dueAt > before ? [] : [`${id}: ${before} -> ${dueAt}`];
  });
}

/** What is promised and called stands by the day of its booking; what is promised in kind is there when it is delivered. */
function isPromise(account: Account, nature: string): boolean {
  return ['promise', 'pledged', 'called'].includes(account) || (account === 'committed' && nature === 'cash');
}

/** What was refunded to each party otherwise than it was authorised last. */
export function refundFaults(before: Convention, events: readonly Event[]): string[] {
  return events.flatMap((event) => {
    if (event.type !== 'BalanceRefunded') return [];
    const parts = before.terms.parties.map(({ id }) => {
      const own = event.data.entries.filter(({ motive, party }) => motive === 'refund' && party === id);
      return [id, own.reduce((sum, { amount }) => sum + amount, 0)] as const;
    });
    const isOther = ([id, paid]: readonly [string, number]) =>
      paid !== (before.refund?.find(({ party }) => party === id)?.amount ?? 0);
    return parts.filter(isOther).map(([id, paid]) => `${id}: ${paid} refunded, other than authorised`);
  });
}

/** The days of the bank on which an account but those of promises, of any fund, would have been below zero. */
export function valueDayFaults(entries: readonly Entry[]): string[] {
  const byDay = [...Map.groupBy(entries, valueDayOf)].sort(([a], [b]) => (a < b ? -1 : 1));
  const fundingLines = new Map<string, Balances>();
  return byDay.flatMap(([day, own]) => {
    const moved = new Set(own.flatMap((entry) => booked(fundingLines, entry, ofTranche)));
    return [...moved].flatMap((fundingLine) => {
      const balances = fundingLines.get(fundingLine) ?? NOTHING;
      const nature = fundingLine.split('/')[1] ?? '';
      return ACCOUNTS.filter((each) => balances[each] < 0 && !isPromise(each, nature)).map(
        (account) => `${fundingLine} on ${day}: ${account} ${balances[account]}`,
      );
    });
  });
}

/** What of a pledge in kind is delivered beyond its promise, or without an entry of its value, or with one and no value. */
export function deliveryFaults({ pledges, deliveries }: Convention, entries: readonly Entry[]): string[] {
  const total = (amounts: readonly number[]) => amounts.reduce((sum, each) => sum + each, 0);
  const standing = deliveries.filter(({ status }) => status === 'declared' || status === 'confirmed');
  const beyond = [...new Set(standing.map(({ pledge }) => pledge))].filter((id) => {
    const own = standing.filter(({ pledge }) => pledge === id);
    const { amount = 0, quantity = 0 } = pledges.find((each) => each.id === id) ?? {};
    const isMore = total(own.map((each) => each.amount)) > amount;
    return isMore || total(own.map((each) => each.quantity ?? 0)) > quantity;
  });
  const untrue = deliveries.filter(({ id, amount, status }) => {
    const own = entries.filter(({ subject }) => subject === id);
    const booked = own.map((each) => (each.debit === 'delivered' ? each.amount : -each.amount));
    return total(booked) !== (status === 'confirmed' ? amount : 0) || (amount === 0 && own.length > 0);
  });
  const cash = entries.filter(({ nature, debit }) => nature !== 'cash' && BANK_ACCOUNTS.includes(debit));
  return [
    ...beyond.map((id) => `${id}: delivered more than promised`),
    ...untrue.map(({ id, status, amount }) => `${id}: ${status} ${amount}`),
    ...cash.map(({ id, nature, debit }) => `${id}: ${nature} in ${debit}`),
  ];
}

/** The accounts that only cash enters. */
const BANK_ACCOUNTS: readonly Account[] = ['called', 'received', 'disbursed', 'justified', 'unallocated'];
