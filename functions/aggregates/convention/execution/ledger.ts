import { sum } from '../../../kernel/money.ts';
import { type Fund, withPostings } from './books.ts';
import { type Account, bankBalance, fundingLineOf, type Posting } from './entries.ts';

/** The ledger's figures: what lies in an account, what has reached it, and what a booking would overdraw. */

/** Which funds to look at: those that agree with every field given (an earmark of `null` means none). */
export interface Selection {
  party?: string;
  nature?: string;
  earmark?: string | null;
  tranche?: number;
}

function isSelected(fund: Fund, by: Selection): boolean {
  return (
    (by.party === undefined || fund.party === by.party) &&
    (by.nature === undefined || fund.nature === by.nature) &&
    (by.earmark === undefined || (fund.earmark ?? null) === by.earmark) &&
    (by.tranche === undefined || fund.tranche === by.tranche)
  );
}

/** What lies in an account now: debits less credits, in centimes. */
export function balance(funds: readonly Fund[], account: Account, by: Selection = {}): number {
  return sum(funds.filter((fund) => isSelected(fund, by)).map(({ balances }) => balances[account] ?? 0));
}

/** The stages of a party's money after it has come; charges are borne by what came. */
const SPENT = [
  'received',
  'disbursed',
  'justified',
  'writtenOff',
  'refunded',
  'charged',
  'reserved',
  'transferred',
] as const;

/** Where the money that has reached an account may lie now: there, or further on. */
const REACHED: Record<Account, readonly Account[]> = {
  promise: ['promise'],
  pledged: ['pledged', 'committed', 'delivered', 'called', ...SPENT],
  committed: ['committed', 'delivered', 'called', ...SPENT],
  called: ['called', ...SPENT],
  received: SPENT,
  disbursed: ['disbursed', 'justified', 'writtenOff'],
  justified: ['justified'],
  refunded: ['refunded'],
  unallocated: ['unallocated'],
  income: ['income'],
  charged: ['charged'],
  uncovered: ['uncovered'],
  writtenOff: ['writtenOff'],
  delivered: ['delivered'],
  reserved: ['reserved'],
  transferred: ['transferred'],
};

/**
 * What has ever reached a stage, less what was undone: the figure people mean by "received" or "disbursed". In centimes.
 */
export function reached(funds: readonly Fund[], account: Account, by: Selection = {}): number {
  return sum(REACHED[account].map((each) => balance(funds, each, by)));
}

/** What was paid and is to be justified, in all: less what was written off. Centimes. */
export function toJustify(funds: readonly Fund[], by: Selection = {}): number {
  return reached(funds, 'disbursed', by) - balance(funds, 'writtenOff', by);
}

/** The sums of some lines of a statement, account by account. */
export type LedgerTotals = Record<Exclude<Account, 'promise'>, number>;

export interface LedgerLine extends LedgerTotals {
  party: string;
  nature: string;
  earmark?: string;
}

function figures(of: (account: keyof LedgerTotals) => number): LedgerTotals {
  return {
    pledged: of('pledged'),
    committed: of('committed'),
    called: of('called'),
    received: of('received'),
    disbursed: of('disbursed'),
    justified: of('justified'),
    refunded: of('refunded'),
    unallocated: of('unallocated'),
    income: of('income'),
    charged: of('charged'),
    uncovered: of('uncovered'),
    writtenOff: of('writtenOff'),
    delivered: of('delivered'),
    reserved: of('reserved'),
    transferred: of('transferred'),
  };
}

/** What has reached each stage, for each party, nature and earmark: centimes, in the order of first booking. */
export function statement(funds: readonly Fund[]): LedgerLine[] {
  const lines = new Map(funds.map((fund) => [fundingLineOf(fund), fund]));
  return [...lines.values()].map(({ party, nature, earmark }) => {
    const by = { party, nature, earmark: earmark ?? null };
    return {
      party,
      nature,
      ...(earmark === undefined ? {} : { earmark }),
      ...figures((account) => reached(funds, account, by)),
    };
  });
}

export function ledgerTotals(lines: readonly LedgerLine[]): LedgerTotals {
  return figures((account) => sum(lines.map((line) => line[account])));
}

/** What lies on the bank account by the ledger: centimes. */
export function bankBalanceOf(funds: readonly Fund[]): number {
  return sum(funds.map(({ balances }) => bankBalance(balances)));
}

/** What of the bank's balance is not kept for another convention: what a charge can take. Centimes. */
export function freeBalanceOf(funds: readonly Fund[]): number {
  return bankBalanceOf(funds) - balance(funds, 'reserved');
}

/** The sums of each party, in the order of its first line. */
export function totalsByParty(lines: readonly LedgerLine[]): (LedgerTotals & { party: string })[] {
  const byParty = Map.groupBy(lines, ({ party }) => party);
  return [...byParty].map(([party, own]) => ({ party, ...ledgerTotals(own) }));
}

/**
 * The first account that would go below zero if `postings` were booked, with what is asked of it and what it holds in
 * its funding line (centimes), or undefined when none would.
 */
export function overdrawn(
  funds: readonly Fund[],
  postings: readonly Posting[],
): { asked: number; available: number; party: string; account: Account } | undefined {
  let after = [...funds];
  for (const posting of postings) {
    const { party, nature, earmark = null, amount: asked, credit: account } = posting;
    after = withPostings(after, [posting], () => undefined);
    const line = { party, nature, earmark };
    if (account !== 'promise' && balance(after, account, line) < 0)
      return { asked, available: balance(funds, account, line), party, account };
  }
  return undefined;
}
