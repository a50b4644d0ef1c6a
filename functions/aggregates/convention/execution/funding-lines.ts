import { proRata } from '../../../kernel/money.ts';
import type { Convention } from '../state.ts';
import type { Posting } from './entries.ts';
import { balance } from './ledger.ts';

/** Funding lines: what each party has of a tranche, for each earmark. */

/** Money of a tranche that lies in an account, for one earmark (or none): by party, in centimes. */
export function fundingLines(
  convention: Convention,
  account: 'received' | 'disbursed',
  tranche: number,
  earmark: string | undefined,
) {
  return convention.terms.parties.map(({ id: party }) => ({
    party,
    amount: balance(convention.books.funds, account, {
      party,
      nature: 'cash',
      earmark: earmark ?? null,
      tranche,
    }),
  }));
}

/** Moves an amount out of the parties' funding lines in proportion to what each holds, losing no centime. */
export function spread(
  convention: Convention,
  amount: number,
  from: 'received' | 'disbursed',
  tranche: number,
  posting: Pick<Posting, 'motive' | 'debit' | 'subject' | 'reference' | 'valueDate' | 'earmark'>,
): Posting[] {
  const held = fundingLines(convention, from, tranche, posting.earmark);
  const shares = proRata(
    amount,
    held.map((fundingLine) => fundingLine.amount),
  );
  return held.flatMap(({ party }, index) => {
    const share = shares[index] ?? 0;
    return share === 0 ? [] : [{ ...posting, party, nature: 'cash', credit: from, amount: share, tranche }];
  });
}
