import * as z from 'zod/mini';
import { line } from '../../../../kernel/text.ts';
import type { ConventionContext } from '../../context.ts';
import { assertMovementsFew } from '../../limits.ts';
import { BOOKABLE } from '../../permissions.ts';
import { refuse } from '../../refuse.ts';
import { rule } from '../../rule.ts';
import type { Convention } from '../../state.ts';
import { type Fund, withPostings } from '../books.ts';
import { assertNoSecondMovement } from '../duplicates.ts';
import type { Account, Entry, Posting } from '../entries.ts';
import { balance, freeBalanceOf } from '../ledger.ts';
import { availableOn, dayWith } from '../value-days.ts';
import { assertNotFuture, MOVEMENT } from './advance.ts';

/** The account's own income and charges: income bears charges first, then an act says which party bears the rest. */

export const BANK_PHASES = [...BOOKABLE, 'closing'] as const;

type Movement = Parameters<typeof assertNoSecondMovement>[2];
type Own = Pick<Movement, 'reference' | 'valueDate'> & Pick<Posting, 'motive'>;

export const INCOME_KINDS = ['interest', 'other'] as const;

/** A leg on the account holder's own accounts; none where there is nothing to move. */
export function ownLeg(
  { terms }: Convention,
  motive: Entry['motive'],
  [debit, credit]: readonly [Account, Account],
  amount: number,
): Posting[] {
  return amount > 0 ? [{ motive, party: terms.accountHolder, nature: 'cash', debit, credit, amount }] : [];
}

/** The fund of the account's own income and charges. */
const ownFund = ({ terms }: Convention, funds: readonly Fund[]) =>
  funds.find(({ party, nature, earmark, tranche }) => {
    const isOwn = party === terms.accountHolder && nature === 'cash';
    return isOwn && earmark === undefined && tranche === undefined;
  });

/** What of income or of charges to bear lies there from the day of a movement on, at most its amount: centimes. */
function metOn(convention: Convention, account: 'income' | 'uncovered', { amount, valueDate }: Movement) {
  const fund = ownFund(convention, convention.books.funds);
  return fund ? Math.min(amount, availableOn(fund, account, valueDate)) : 0;
}

/**
 * The postings of a movement of the account's own, and behind them those by which income bears what is left of charges,
 * valued on the first day from which both were there.
 */
function settled(convention: Convention, { motive, reference, valueDate }: Own, legs: readonly Posting[]) {
  const named = legs.map((leg): Posting => ({ ...leg, reference, valueDate }));
  const after = withPostings(convention.books.funds, named, () => valueDate);
  const fund = ownFund(convention, after);
  const borne = Math.min(balance(after, 'income'), balance(after, 'uncovered'));
  if (!fund || borne === 0) return named;
  const day = dayWith(fund, ['income', 'uncovered'], borne, valueDate);
  const later = [
    ...ownLeg(convention, motive, ['promise', 'income'], borne),
    ...ownLeg(convention, motive, ['promise', 'uncovered'], borne),
  ];
  return [...named, ...later.map((leg): Posting => ({ ...leg, reference, ...(day && { valueDate: day }) }))];
}

/** Records interest or other income of the account; it covers first what charges nobody bears. */
export const recordIncome = rule({
  data: z.strictObject({ kind: z.enum(INCOME_KINDS), text: line(200), ...MOVEMENT }),
  by: { roles: ['accountant'], capacity: 'accountHolder', phases: BANK_PHASES },
  refuses: ['dateInFuture', 'movementsTooMany', 'possibleDuplicate'],
  run(context, { kind, text, ...movement }): void {
    const { convention } = context;
    const { amount } = movement;
    assertNew(context, ['income'], movement);
    const covered = metOn(convention, 'uncovered', movement);
    const postings = settled(convention, { motive: 'income', ...movement }, [
      ...ownLeg(convention, 'income', ['income', 'promise'], amount - covered),
      ...ownLeg(convention, 'income', ['promise', 'uncovered'], covered),
    ]);
    context.emit({ type: 'IncomeRecorded', data: { kind, text, amount, entries: context.book(postings) } });
  },
});

/**
 * Records a charge of the bank, at most what lay on the account from its day on and is not reserved for another
 * convention; income bears it as far as there is any.
 */
export const recordCharge = rule({
  data: z.strictObject({ text: line(200), ...MOVEMENT }),
  by: { roles: ['accountant'], capacity: 'accountHolder', phases: BANK_PHASES },
  refuses: [
    'dateInFuture',
    'movementsTooMany',
    'possibleDuplicate',
    'chargeExceedsBalance',
    'valueDayTooEarly',
  ],
  run(context, { text, ...movement }): void {
    const { convention } = context;
    const { amount } = movement;
    assertNew(context, ['charge'], movement);
    const available = freeBalanceOf(convention.books.funds);
    if (amount > available) throw refuse('chargeExceedsBalance', { amount, available }).at('amount');
    const borne = metOn(convention, 'income', movement);
    const postings = settled(convention, { motive: 'charge', ...movement }, [
      ...ownLeg(convention, 'charge', ['promise', 'income'], borne),
      ...ownLeg(convention, 'charge', ['uncovered', 'promise'], amount - borne),
    ]);
    context.emit({ type: 'ChargeRecorded', data: { text, amount, entries: context.book(postings) } });
  },
});

function assertNew(context: ConventionContext, motives: Entry['motive'][], movement: Movement): void {
  assertNotFuture(movement.valueDate, context.now);
  assertNoSecondMovement(context.convention, motives, movement);
  assertMovementsFew(context.convention);
}
