import { dayOf } from '../../../../../kernel/calendar.ts';
import { fold } from '../../../../../kernel/fold.ts';
import { sum } from '../../../../../kernel/money.ts';
import type { BookedAct, Books } from '../../books.ts';
import { closingBalance, type StatementLine } from './read.ts';

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

/** One transfer as each side has it: several rows of the statement may be one movement, and the other way round. */
interface Pair {
  lines: StatementLine[];
  movement: LedgerMovement;
}

export interface Comparison {
  /** The first and the last day of the statement; absent where it has no row. */
  from?: string;
  to?: string;
  /** The same amount, found by the reference, or under another by a near day. */
  matched: (Pair & { by: 'reference' | 'day' })[];
  /** The same reference, another amount: `difference` is what the bank has more. Centimes. */
  differing: (Pair & { difference: number })[];
  onlyInBank: StatementLine[];
  onlyInLedger: LedgerMovement[];
  /** The balance at the end of the last day: by the ledger, and as the statement says it where it does. Centimes. */
  balance?: { ledger: number; statement?: number };
}

/** How each motive moves the bank's balance; the others move nothing there. */
const SIGNS: Partial<Record<BookedAct['motive'], 1 | -1>> = {
  receipt: 1,
  advance: 1,
  income: 1,
  paymentReturn: 1,
  paymentRefusal: 1,
  transferIn: 1,
  disbursement: -1,
  refund: -1,
  advanceReturn: -1,
  charge: -1,
  transferOut: -1,
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

/** What both sides say of a transfer. */
interface Transfer {
  reference: string;
  day: string;
  amount: number;
}

/** Rows of the statement that are looked at as one transfer. */
interface Rows extends Transfer {
  lines: StatementLine[];
}

const isSameReference = (a: Transfer, b: Transfer) =>
  fold(a.reference) !== '' && fold(a.reference) === fold(b.reference);

/** How many days a bank's day may lie from the ledger's where references say nothing. */
const NEAR = 5;
const daysBetween = (a: string, b: string) => Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;

type Test = (rows: Rows, movement: LedgerMovement) => boolean;

/** Pairs each of the rows with the nearest movement that a test finds for it, once each. */
function pair(given: readonly Rows[], movements: readonly LedgerMovement[], test: Test): Pair[] {
  const free = [...movements];
  return given.flatMap((rows) => {
    const [found] = free
      .filter((movement) => test(rows, movement))
      .sort((a, b) => daysBetween(a.day, rows.day) - daysBetween(b.day, rows.day));
    if (!found) return [];
    free.splice(free.indexOf(found), 1);
    return [{ lines: rows.lines, movement: found }];
  });
}

/** Those under one reference, on one day and in one direction, joined to one. */
function joined<T extends Transfer>(all: readonly T[], join: (group: readonly T[]) => Partial<T>): T[] {
  const groups = Map.groupBy(all, ({ reference, day, amount }) => `${fold(reference)}/${day}/${amount > 0}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first || group.length === 1 || fold(first.reference) === '') return group;
    return [{ ...first, ...join(group), amount: sum(group.map(({ amount }) => amount)) }];
  });
}

const apart = <T>(all: readonly T[]): readonly T[] => all;
const oneMovement = (all: readonly LedgerMovement[]) =>
  joined(all, (group) => ({ events: group.flatMap(({ events }) => events) }));
const oneTransfer = (all: readonly Rows[]) =>
  joined(all, (group) => ({ lines: group.flatMap(({ lines }) => lines) }));

const exact: Test = (rows, each) => rows.amount === each.amount && isSameReference(rows, each);
const near: Test = (rows, each) => rows.amount === each.amount && daysBetween(rows.day, each.day) <= NEAR;

/** The passes over what is left: what each looks at as one transfer, by what it pairs, and what that means. */
const PASSES = [
  { rows: apart, movements: apart, test: exact, by: 'reference' },
  { rows: apart, movements: oneMovement, test: exact, by: 'reference' },
  { rows: oneTransfer, movements: apart, test: exact, by: 'reference' },
  { rows: apart, movements: apart, test: near, by: 'day' },
  { rows: oneTransfer, movements: oneMovement, test: isSameReference, by: undefined },
] satisfies {
  rows: (all: readonly Rows[]) => readonly Rows[];
  movements: (all: readonly LedgerMovement[]) => readonly LedgerMovement[];
  test: Test;
  by: 'reference' | 'day' | undefined;
}[];

/**
 * Lays a statement beside movements: by reference and amount, then by amount and near day, then by reference alone. Several
 * movements, or several rows, under one reference on one day are also looked at as one transfer. Of the ledger only what lies
 * within the statement's days is missed.
 */
export function compareStatement(
  lines: readonly StatementLine[],
  movements: readonly LedgerMovement[],
): Comparison {
  const matched: Comparison['matched'] = [];
  const differing: Comparison['differing'] = [];
  let [freeLines, free] = [[...lines], [...movements]];
  for (const pass of PASSES) {
    const rows = freeLines.map((line): Rows => ({ ...line, lines: [line] }));
    const pairs = pair(pass.rows(rows), pass.movements(free), pass.test);
    const { by } = pass;
    if (by) matched.push(...pairs.map((each) => ({ ...each, by })));
    else differing.push(...pairs.map((each) => ({ ...each, difference: differenceIn(each) })));
    freeLines = freeLines.filter((line) => !pairs.some((each) => each.lines.includes(line)));
    free = free.filter(
      ({ events: [event = 0] }) => !pairs.some((each) => each.movement.events.includes(event)),
    );
  }
  const days = lines.map(({ day }) => day).sort();
  const [from = '', to = ''] = [days[0], days.at(-1)];
  return {
    ...(lines.length > 0 && { from, to, balance: balanceOn(to, lines, movements) }),
    matched: matched.sort((a, b) => firstRow(a) - firstRow(b)),
    differing,
    onlyInBank: freeLines,
    onlyInLedger: oneMovement(free).filter(({ day }) => day >= from && day <= to),
  };
}

const firstRow = ({ lines }: Pair) => lines[0]?.row ?? 0;

const differenceIn = ({ lines, movement }: Pair) => sum(lines.map(({ amount }) => amount)) - movement.amount;

function balanceOn(
  day: string,
  lines: readonly StatementLine[],
  movements: readonly LedgerMovement[],
): NonNullable<Comparison['balance']> {
  const statement = closingBalance(lines);
  const ledger = sum(movements.filter((each) => each.day <= day).map(({ amount }) => amount));
  return { ledger, ...(statement !== undefined && { statement }) };
}
