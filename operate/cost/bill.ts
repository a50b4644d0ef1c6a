import { z } from 'zod';
import { copiesKept } from '../../infra/data/copies.ts';
import type { Usage } from './usage.ts';

/** The cost of a simulated convention, part by part. */

const PriceList = z.object({
  date: z.string(),
  currency: z.string(),
  note: z.string(),
  /** By how much the prices of a region are those below, and who says so. */
  regions: z.record(z.string(), z.object({ dearer: z.number(), source: z.string() })),
  use: z.object({
    httpRequest: z.number(),
    invocation: z.number(),
    gigabyteSecond: z.number(),
    transition: z.number(),
    writeUnit: z.number(),
    readUnit: z.number(),
    busEvent: z.number(),
    queueRequest: z.number(),
    mail: z.number(),
    logGigabyte: z.number(),
    trace: z.number(),
    /** A gigabyte in the table, in its point-in-time recovery, and in one copy of AWS Backup. */
    tableGigabyteMonth: z.number(),
    recoveryGigabyteMonth: z.number(),
    copyGigabyteMonth: z.number(),
  }),
  /** The permanent monthly free tier of an account; not the one of its first year. */
  free: z.record(z.string(), z.number()),
  month: z.object({
    key: z.number(),
    alarm: z.number(),
    alarmOnMetricMath: z.number(),
    dashboard: z.number(),
    customMetric: z.number(),
    firewall: z.number(),
    firewallRule: z.number(),
    /** The users who sign in that month, with the pool's protection against stolen passwords. */
    person: z.number(),
    /** A partner's system; what it pays for each of its tokens comes on top. */
    partnerClient: z.number(),
    queueRequest: z.number(),
  }),
});
export type Prices = z.infer<typeof PriceList> & { region: string; source: string };

const times = <T extends Record<string, number>>(prices: T, factor: number): T => {
  const dearer = { ...prices };
  for (const name of Object.keys(prices)) Object.assign(dearer, { [name]: Number(prices[name]) * factor });
  return dearer;
};

/** The prices of a region. Throws where the list does not know it. */
export function pricesOf(list: unknown, region: string): Prices {
  const found = PriceList.parse(list);
  const known = found.regions[region];
  if (!known) throw new Error(`The prices know no ${region}: add it to the list's regions.`);
  const { dearer, source } = known;
  return { ...found, use: times(found.use, dearer), month: times(found.month, dearer), region, source };
}

/** The values that a recording on one machine cannot measure. */
export interface Assumptions {
  years: number;
  /** How often people look at something for each time they act. */
  looksPerAct: number;
  /** How many tasks are reminded of, as a part of all: a convention waits, it does not hurry. */
  late: number;
  /** Starting a function that nobody has used for a while, milliseconds: at this pace every one is started anew. */
  startMilliseconds: number;
  /** How much longer a function takes in the cloud than here, where the database is beside it. */
  slower: number;
}

export interface Part {
  name: string;
  quantity: number;
  unit: string;
  cost: number;
}

/** The cost of some conventions a year together, less the free tier. */
export function yearOf(parts: readonly Part[], { free }: Prices, conventions: number): number {
  return parts.reduce((sum, { name, quantity, cost }) => {
    const needed = quantity * conventions;
    const paid = Math.max(0, needed - 12 * (free[name] ?? 0));
    return sum + (needed === 0 ? 0 : (paid / needed) * cost * conventions);
  }, 0);
}

const GIGABYTE = 1024 ** 3;
const MEMORY_GIGABYTES = 0.5;
/** The size of a function's start, end and lines in its log. */
const LOG_BYTES = 1500;
/** A queue is asked for a message, the message is deleted; the bus puts it in. */
const REQUESTS_A_MESSAGE = 3;
/**
 * A reminder: the wait ends, the deadlines are applied, and the group is waited for again. So it is once before, when
 * the least time has passed in which the reminder could have been due.
 */
const STATES_A_REMINDER = 4;
const CALLS_A_REMINDER = 4;

const CONSUMERS = ['DispatchWorkflows', 'Publish', 'Project', 'Notify', 'CountMetrics'];
const BEHIND_BUS = ['Project', 'Notify', 'CountMetrics'];

export function billOf(usage: Usage, { use }: Prices, assumed: Assumptions): Part[] {
  const acts = usage.of('Conventions', 'Money');
  const steps = usage.of('Steps');
  const following = usage.of(...CONSUMERS);
  const looked = usage.of('Read');
  const looks = acts.count * assumed.looksPerAct;
  const reminders = Math.round(usage.mails * assumed.late);
  const more = { steps: reminders * CALLS_A_REMINDER, consumers: reminders * CONSUMERS.length };
  const requests = acts.count + looks;
  const invocations = requests + steps.count + following.count + more.steps + more.consumers;
  const millisecondsEach = (of: { count: number; milliseconds: number }) =>
    of.milliseconds / Math.max(of.count, 1);
  const busy =
    acts.milliseconds +
    steps.milliseconds +
    following.milliseconds +
    looks * millisecondsEach(looked) +
    more.steps * millisecondsEach(steps) +
    more.consumers * millisecondsEach(following);
  const seconds = (busy * assumed.slower + invocations * assumed.startMilliseconds) / 1000;
  const writesAnAct = usage.writeUnits / Math.max(acts.count + steps.count, 1);
  const readsALook = usage.readUnits.looking / Math.max(looked.count, 1);
  // Calls that follow from a request or a batch of the stream are part of its trace.
  const traces = requests + steps.count + usage.of('DispatchWorkflows', 'Publish').count + 3 * reminders;
  const messages = usage.of(...BEHIND_BUS).count + reminders * BEHIND_BUS.length;
  // It grows from nothing: over its life a convention is half as large as at its end.
  const kept = (usage.storedBytes / 2 / GIGABYTE) * assumed.years * 12;
  const part = (name: string, quantity: number, unit: string, price: number) => ({
    name,
    quantity,
    unit,
    cost: quantity * price,
  });
  return [
    part('API requests', requests, 'requests', use.httpRequest),
    part('Function starts', invocations, 'invocations', use.invocation),
    part('Function time', seconds * MEMORY_GIGABYTES, 'GB-seconds', use.gigabyteSecond),
    part('Workflows', usage.transitions + reminders * STATES_A_REMINDER, 'transitions', use.transition),
    part('Writing', usage.writeUnits + reminders * writesAnAct, 'write units', use.writeUnit),
    part('Reading', usage.readUnits.following + looks * readsALook, 'read units', use.readUnit),
    part('Keeping', kept, 'GB-months', use.tableGigabyteMonth + use.recoveryGigabyteMonth),
    // Every copy is a full one.
    part('Copies', kept * copiesKept(), 'GB-months', use.copyGigabyteMonth),
    part('Event bus', usage.busEvents + reminders, 'events', use.busEvent),
    part('Queues', messages * REQUESTS_A_MESSAGE, 'requests', use.queueRequest),
    part('Mail', usage.mails + reminders, 'mails', use.mail),
    part('Logs', (invocations * LOG_BYTES) / GIGABYTE, 'GB', use.logGigabyte),
    part('Traces', traces, 'traces', use.trace),
  ];
}
