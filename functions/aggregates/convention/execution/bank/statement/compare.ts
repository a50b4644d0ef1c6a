import { fold } from '../../../../../kernel/fold.ts';
import { sum } from '../../../../../kernel/money.ts';
import type { LedgerMovement } from './movements.ts';
import { closingBalance, type StatementLine } from './read.ts';

/** A bank statement beside the ledger: what agrees, what differs, and what only one of them has. */

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

/** What one side has of a transfer, in a form that is cheap to compare: texts are folded once. */
interface Transfer<Part> {
  /** The reference, folded; empty where there is none. */
  reference: string;
  /** Days since 1970. */
  day: number;
  /** Centimes. */
  amount: number;
  parts: Part[];
}

function transferOf<Part extends { reference: string; day: string; amount: number }>(
  part: Part,
): Transfer<Part> {
  const day = Date.parse(part.day) / 86_400_000;
  return { reference: fold(part.reference), day, amount: part.amount, parts: [part] };
}

/** Those under one reference, on one day and in one direction, joined to one. */
function joined<Part>(all: readonly Transfer<Part>[]): Transfer<Part>[] {
  const groups = Map.groupBy(all, ({ reference, day, amount }) => `${reference}/${day}/${amount > 0}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first || first.reference === '') return group;
    const amount = sum(group.map((each) => each.amount));
    return [{ ...first, amount, parts: group.flatMap(({ parts }) => parts) }];
  });
}

/** Several movements as the one that they are together. */
function oneMovement({ parts, amount }: Transfer<LedgerMovement>): LedgerMovement[] {
  const [first] = parts;
  return first ? [{ ...first, amount, events: parts.flatMap(({ events }) => events) }] : [];
}

/** What two transfers must share to be one; undefined where a transfer cannot be found by it. */
type Mark = (transfer: Transfer<unknown>) => string | number | undefined;

const byReference: Mark = ({ reference }) => reference || undefined;
const byBoth: Mark = ({ reference, amount }) => (reference ? `${amount} ${reference}` : undefined);
const byAmount: Mark = ({ amount }) => amount;

/** How many days a bank's day may lie from the ledger's where references say nothing. */
const NEAR = 5;

/** The passes over what is left: what each looks at as one transfer, by what it pairs, and what that means. */
const PASSES: readonly {
  joins: 'neither' | 'movements' | 'rows' | 'both';
  mark: Mark;
  near: number;
  by?: 'reference' | 'day';
}[] = [
  { joins: 'neither', mark: byBoth, near: Number.POSITIVE_INFINITY, by: 'reference' },
  { joins: 'movements', mark: byBoth, near: Number.POSITIVE_INFINITY, by: 'reference' },
  { joins: 'rows', mark: byBoth, near: Number.POSITIVE_INFINITY, by: 'reference' },
  { joins: 'neither', mark: byAmount, near: NEAR, by: 'day' },
  { joins: 'both', mark: byReference, near: Number.POSITIVE_INFINITY },
];

type Pass = (typeof PASSES)[number];
type Rows = Transfer<StatementLine>;
type Movements = Transfer<LedgerMovement>;

/** Pairs each of the rows with the nearest movement of the same mark, once each. */
function paired(rows: readonly Rows[], movements: readonly Movements[], { mark, near }: Pass) {
  const free = Map.groupBy(movements, mark);
  return rows.flatMap((row) => {
    const key = mark(row);
    const same = (key !== undefined && free.get(key)) || [];
    const found = nearest(same, row.day, near);
    if (!found) return [];
    same.splice(same.indexOf(found), 1);
    return [{ row, found }];
  });
}

/** Of those at most so many days away, the nearest; of several the first. */
function nearest(movements: readonly Movements[], day: number, near: number): Movements | undefined {
  const away = (each: Movements) => Math.abs(each.day - day);
  return movements
    .filter((each) => away(each) <= near)
    .reduce<Movements | undefined>(
      (best, each) => (best && away(best) <= away(each) ? best : each),
      undefined,
    );
}

/**
 * Lays a statement beside movements: by reference and amount, then by amount and near day, then by reference alone. Several
 * movements, or several rows, under one reference on one day are also looked at as one transfer. Of the ledger only what lies
 * within the statement's days is missed. Each reference is folded once, because there may be a million pairs.
 */
export function compareStatement(
  lines: readonly StatementLine[],
  movements: readonly LedgerMovement[],
): Comparison {
  const matched: Comparison['matched'] = [];
  const differing: Comparison['differing'] = [];
  let [rows, free] = [lines.map(transferOf), movements.map(transferOf)];
  for (const pass of PASSES) {
    const { joins, by } = pass;
    const pairs = paired(
      joins === 'rows' || joins === 'both' ? joined(rows) : rows,
      joins === 'movements' || joins === 'both' ? joined(free) : free,
      pass,
    );
    for (const { row, found } of pairs)
      for (const movement of oneMovement(found)) {
        if (by) matched.push({ lines: row.parts, movement, by });
        else differing.push({ lines: row.parts, movement, difference: row.amount - found.amount });
      }
    const taken = new Set<unknown>(pairs.flatMap(({ row, found }) => [...row.parts, ...found.parts]));
    const isFree = ({ parts: [part] }: Transfer<unknown>) => !taken.has(part);
    [rows, free] = [rows.filter(isFree), free.filter(isFree)];
  }
  const days = lines.map(({ day }) => day).sort();
  const [from = '', to = ''] = [days[0], days.at(-1)];
  return {
    ...(lines.length > 0 && { from, to, balance: balanceOn(to, lines, movements) }),
    matched: matched.sort((a, b) => firstRow(a) - firstRow(b)),
    differing,
    onlyInBank: rows.flatMap(({ parts }) => parts),
    onlyInLedger: joined(free)
      .flatMap(oneMovement)
      .filter(({ day }) => day >= from && day <= to),
  };
}

const firstRow = ({ lines }: Pair) => lines[0]?.row ?? 0;

function balanceOn(
  day: string,
  lines: readonly StatementLine[],
  movements: readonly LedgerMovement[],
): NonNullable<Comparison['balance']> {
  const statement = closingBalance(lines);
  const ledger = sum(movements.filter((each) => each.day <= day).map(({ amount }) => amount));
  return { ledger, ...(statement !== undefined && { statement }) };
}
