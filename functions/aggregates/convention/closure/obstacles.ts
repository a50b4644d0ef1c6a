import * as z from 'zod/mini';
import { Centimes, CentimesOrZero, sum } from '../../../kernel/money.ts';
import { listed, type Refusal } from '../../../kernel/refusal.ts';
import type { Phrase } from '../../../kernel/sentence.ts';
import { Slug } from '../../../kernel/slug.ts';
import { isOpenOrder } from '../execution/availability.ts';
import { holdingsIn } from '../execution/funds.ts';
import { isNothing, receiverOf, undeclaredOf } from '../execution/in-kind/delivery.ts';
import { leftPhrases } from '../execution/in-kind/left.ts';
import { reached, toJustify } from '../execution/ledger.ts';
import {
  TRANSFER_OBSTACLES,
  transferObstacles,
  transferPhrase,
} from '../execution/reprogramming/obstacles.ts';
import { trancheOf } from '../execution/tranche.ts';
import { earmarkName, partyName } from '../formation/consistency.ts';
import { phrase } from '../phrases/sentence.ts';
import { refuse } from '../refuse.ts';
import type { Convention } from '../state.ts';
import type { Tranche } from '../terms.ts';

/** The obstacles to a convention's closure, in figures; amounts in centimes. */
export const ClosureObstacle = z.union([
  z.strictObject({ obstacle: z.literal('amendmentOpen') }),
  z.strictObject({ obstacle: z.literal('trancheUnfinished'), tranche: z.int() }),
  z.strictObject({ obstacle: z.literal('callOutstanding'), party: Slug, tranche: z.int(), amount: Centimes }),
  z.strictObject({ obstacle: z.literal('resolutionOpen'), number: z.int() }),
  z.strictObject({ obstacle: z.literal('justificationMissing'), amount: Centimes }),
  /** What of a pledge in kind nobody has declared: a value in centimes, a quantity in hundredths of its unit; 0 for none. */
  z.strictObject({
    obstacle: z.literal('contributionUndelivered'),
    pledge: z.string(),
    amount: CentimesOrZero,
    quantity: z.int(),
  }),
  /** A delivery that is declared, by its id: who receives it has not said whether it is so. */
  z.strictObject({ obstacle: z.literal('deliveryUnconfirmed'), delivery: z.string() }),
  ...TRANSFER_OBSTACLES,
]);
export type ClosureObstacle = z.infer<typeof ClosureObstacle>;

/**
 * Why a convention cannot be closed yet; nothing where it can. A terminated one is closed as it is, once it is known
 * what was delivered to it, and no money is on its way to or from another convention.
 */
export function closureObstacles(convention: Convention): ClosureObstacle[] {
  const { phase, amendments, resolutions, calls, terms } = convention;
  if (phase === 'terminated') return [...unconfirmed(convention), ...transferObstacles(convention)];
  // What is left of a tranche and not ordered goes back with the refund: it is no obstacle.
  const isDone = ({ n }: Tranche) =>
    calls.some(({ tranche }) => tranche === n) &&
    !convention.orders.some((order) => order.tranche === n && isOpenOrder(order));
  const missing = unjustified(convention);
  return [
    ...(amendments.some(({ status }) => status === 'open') ? [{ obstacle: 'amendmentOpen' as const }] : []),
    ...calls
      .filter(({ status }) => status === 'open')
      .map(({ party, tranche, amount, received }) => ({
        obstacle: 'callOutstanding' as const,
        party,
        tranche,
        amount: amount - received,
      })),
    ...terms.tranches
      .filter((tranche) => !isDone(tranche))
      .map(({ n }) => ({ obstacle: 'trancheUnfinished' as const, tranche: n })),
    ...resolutions
      .filter(({ status }) => status === 'open')
      .map(({ number }) => ({ obstacle: 'resolutionOpen' as const, number })),
    ...(missing > 0 ? [{ obstacle: 'justificationMissing' as const, amount: missing }] : []),
    ...undelivered(convention),
    ...unconfirmed(convention),
    ...transferObstacles(convention),
  ];
}

function undelivered({ pledges, deliveries }: Convention): ClosureObstacle[] {
  return pledges
    .filter(({ nature }) => nature !== 'cash')
    .map((pledge) => ({ pledge: pledge.id, ...undeclaredOf(deliveries, pledge) }))
    .filter((each) => !isNothing(each))
    .map((each) => ({ obstacle: 'contributionUndelivered' as const, ...each }));
}

function unconfirmed({ deliveries }: Convention): ClosureObstacle[] {
  return deliveries
    .filter(({ status }) => status === 'declared')
    .map(({ id }) => ({ obstacle: 'deliveryUnconfirmed' as const, delivery: id }));
}

/** What is still to be justified before an ordinary closure, in centimes; zero or less where that is enough. */
function unjustified({ books, settings }: Convention): number {
  const disbursed = toJustify(books.funds);
  const justified = reached(books.funds, 'justified');
  return Math.ceil((disbursed * settings.closureJustifiedPercent) / 100) - justified;
}

/** How far a tranche is that has not come to its end. */
function trancheObstacle(convention: Convention, tranche: number): Phrase {
  const { calls, orders } = convention;
  if (!calls.some((call) => call.tranche === tranche)) {
    const { dueDate, shares } = trancheOf(convention, tranche);
    const amount = sum(shares.map((share) => share.amount));
    return phrase('trancheNotCalled', { tranche, amount, dueDate: { day: dueDate } });
  }
  const index = orders.findIndex((order) => order.tranche === tranche && isOpenOrder(order));
  const { status = 'prepared', lines = [] } = orders[index] ?? {};
  const amount = sum(lines.map((line) => line.amount));
  return phrase('orderOpen', { order: index + 1, tranche, amount, status });
}

/** An obstacle in a sentence's terms; an open amendment is a refusal of its own. */
function phraseOf(convention: Convention, obstacle: ClosureObstacle): Phrase[] {
  const { terms, books } = convention;
  switch (obstacle.obstacle) {
    case 'amendmentOpen':
      return [];
    case 'trancheUnfinished':
      return [trancheObstacle(convention, obstacle.tranche)];
    case 'callOutstanding': {
      const { party, tranche, amount } = obstacle;
      return [phrase('callOutstanding', { party: partyName(terms, party), tranche, outstanding: amount })];
    }
    case 'resolutionOpen':
      return [phrase('resolutionUndecided', { resolution: obstacle.number })];
    case 'contributionUndelivered': {
      const pledge = convention.pledges.find(({ id }) => id === obstacle.pledge);
      if (!pledge) return [];
      const { party, fiscalYear: year, nature } = pledge;
      const left = leftPhrases(obstacle, pledge);
      return [phrase('contributionUndelivered', { party: partyName(terms, party), left, year, nature })];
    }
    case 'deliveryUnconfirmed':
      return unconfirmedPhrase(convention, obstacle.delivery);
    case 'reservationHeld':
    case 'transferUnconfirmed':
      return [transferPhrase(obstacle)];
    case 'justificationMissing': {
      const funds = holdingsIn(books.funds, 'disbursed').map(({ amount, party, tranche = 0, earmark }) =>
        phrase('fundUnjustified', {
          amount,
          party: partyName(terms, party),
          tranche,
          earmark: earmarkName(earmark),
        }),
      );
      return [phrase('justificationMissing', { missing: obstacle.amount, funds: listed(funds) })];
    }
  }
}

function unconfirmedPhrase({ terms, pledges, deliveries }: Convention, id: string): Phrase[] {
  const delivery = deliveries.find((each) => each.id === id);
  const pledge = pledges.find((each) => each.id === delivery?.pledge);
  if (!delivery || !pledge) return [];
  const { amount, quantity = 0, date } = delivery;
  const left = leftPhrases({ amount, quantity }, pledge);
  const party = partyName(terms, receiverOf(terms, delivery));
  return [phrase('deliveryUnconfirmed', { party, left, day: { day: date } })];
}

/** The refusal of a closure that comes too early; undefined when it may come. */
export function unripe(convention: Convention): Refusal | undefined {
  const obstacles = closureObstacles(convention);
  if (obstacles.some(({ obstacle }) => obstacle === 'amendmentOpen')) return refuse('amendmentOpen');
  const phrases = obstacles.flatMap((each) => phraseOf(convention, each));
  return phrases.length > 0 ? refuse('closureTooEarly', { what: listed(phrases) }) : undefined;
}

/** Whether the final report may be laid on the file: nothing is left to be received, paid or justified. */
export function isRipe(convention: Convention): boolean {
  return unripe(convention) === undefined;
}
