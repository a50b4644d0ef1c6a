import { dayOf } from '../../../../../kernel/calendar.ts';
import { fold } from '../../../../../kernel/fold.ts';
import { sum } from '../../../../../kernel/money.ts';
import type { BookedAct, Books } from '../../books.ts';
import type { StatementLine } from './read.ts';

/** A bank statement beside the ledger: what agrees, what differs, and what only one of them has. */

/** A movement of the bank as the ledger has it: one act, or several under one reference on one day. */
export interface LedgerMovement {
  /** The numbers of the events that booked it. */
  events: number[];
  motive: BookedAct['motive'];
  day: string;
  reference: string;
  /** Centimes: above zero what came in. */
  amount: number;
}

export interface Comparison {
  matched: { line: StatementLine; movement: LedgerMovement }[];
  /** The same reference, another amount or a day too far off. */
  differing: { line: StatementLine; movement: LedgerMovement }[];
  onlyInBank: StatementLine[];
  onlyInLedger: LedgerMovement[];
}

/** How each motive moves the bank's balance; the others move nothing there. */
const SIGNS: Partial<Record<BookedAct['motive'], 1 | -1>> = {
  receipt: 1,
  advance: 1,
  income: 1,
  paymentReturn: 1,
  paymentRefusal: 1,
  disbursement: -1,
  refund: -1,
  advanceReturn: -1,
  charge: -1,
};

const isBanks = ({ motive }: BookedAct) => SIGNS[motive] !== undefined;

/** The bank's movements as the ledger has them; what was undone is none. */
export function movementsOf({ acts }: Pick<Books, 'acts'>): LedgerMovement[] {
  return acts
    .filter((act) => act.reversedAt === undefined && isBanks(act))
    .map(({ event, motive, amount, reference = '', valueDate, at }) => ({
      ...{ events: [event], motive, reference, amount: amount * (SIGNS[motive] ?? 0) },
      day: valueDate ?? dayOf(at),
    }));
}

const isSameReference = (a: { reference: string }, b: { reference: string }) =>
  fold(a.reference) !== '' && fold(a.reference) === fold(b.reference);

/** How many days a bank's day may lie from the ledger's where references say nothing. */
const NEAR = 5;
const daysBetween = (a: string, b: string) => Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;

type Test = (line: StatementLine, movement: LedgerMovement) => boolean;

/** Pairs each line with the first movement that a test finds for it, once each. */
function pair(lines: StatementLine[], movements: LedgerMovement[], test: Test) {
  const free = [...movements];
  const pairs: { line: StatementLine; movement: LedgerMovement }[] = [];
  const left = lines.filter((line) => {
    const found = free
      .filter((movement) => test(line, movement))
      .sort((a, b) => daysBetween(a.day, line.day) - daysBetween(b.day, line.day))[0];
    if (!found) return true;
    free.splice(free.indexOf(found), 1);
    pairs.push({ line, movement: found });
    return false;
  });
  return { pairs, left, free };
}

/** Movements under one reference, on one day and in one direction, as the one transfer that the bank shows. */
function together(movements: readonly LedgerMovement[]): LedgerMovement[] {
  const groups = Map.groupBy(
    movements,
    ({ reference, day, amount }) => `${fold(reference)}/${day}/${amount > 0}`,
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first || fold(first.reference) === '') return group;
    const amount = sum(group.map((each) => each.amount));
    return [{ ...first, events: group.flatMap(({ events }) => events), amount }];
  });
}

/**
 * Lays a statement beside movements: by reference and amount, then by amount and near day, then by reference alone; of the
 * ledger only what lies within the statement's days is missed.
 */
export function compareStatement(
  lines: readonly StatementLine[],
  movements: readonly LedgerMovement[],
): Comparison {
  const days = lines.map(({ day }) => day).sort();
  const [from = '', to = ''] = [days[0], days.at(-1)];
  const exact: Test = (line, each) => line.amount === each.amount && isSameReference(line, each);
  const near: Test = (line, each) => line.amount === each.amount && daysBetween(line.day, each.day) <= NEAR;
  const single = pair([...lines], [...movements], exact);
  const grouped = pair(single.left, together(single.free), exact);
  const byDay = pair(grouped.left, grouped.free, near);
  const differing = pair(byDay.left, byDay.free, isSameReference);
  return {
    matched: [...single.pairs, ...grouped.pairs, ...byDay.pairs].sort((a, b) => a.line.row - b.line.row),
    differing: differing.pairs,
    onlyInBank: differing.left,
    onlyInLedger: differing.free.filter(({ day }) => day >= from && day <= to),
  };
}
