import * as z from 'zod/mini';
import { line } from '../../../../kernel/text.ts';
import type { ConventionContext } from '../../context.ts';
import { assertMovementsFew } from '../../limits.ts';
import { BOOKABLE } from '../../permissions.ts';
import { refuse } from '../../refuse.ts';
import { rule } from '../../rule.ts';
import type { Convention } from '../../state.ts';
import { assertNoSecondMovement } from '../duplicates.ts';
import type { Account, Entry, Posting } from '../entries.ts';
import { balance, freeBalanceOf } from '../ledger.ts';
import { assertNotFuture, MOVEMENT } from './advance.ts';
import { uncoveredOf } from './holdings.ts';

/** The account's own income and charges: income bears charges first, then an act says which party bears the rest. */

export const BANK_PHASES = [...BOOKABLE, 'closing'] as const;

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

/** Records interest or other income of the account; it covers first what charges nobody bears. */
export const recordIncome = rule({
  data: z.strictObject({ kind: z.enum(INCOME_KINDS), text: line(200), ...MOVEMENT }),
  by: { roles: ['accountant'], capacity: 'accountHolder', phases: BANK_PHASES },
  refuses: ['dateInFuture', 'movementsTooMany', 'possibleDuplicate'],
  run(context, { kind, text, ...movement }): void {
    const { amount, valueDate, reference } = movement;
    assertNew(context, ['income'], movement);
    const covered = Math.min(amount, uncoveredOf(context.convention));
    const postings = [
      ...ownLeg(context.convention, 'income', ['income', 'promise'], amount - covered),
      ...ownLeg(context.convention, 'income', ['promise', 'uncovered'], covered),
    ].map((posting) => ({ ...posting, reference, valueDate }));
    context.emit({ type: 'IncomeRecorded', data: { kind, text, amount, entries: context.book(postings) } });
  },
});

/**
 * Records a charge of the bank, at most what lies on the account and is not reserved for another convention; income
 * bears it as far as there is any.
 */
export const recordCharge = rule({
  data: z.strictObject({ text: line(200), ...MOVEMENT }),
  by: { roles: ['accountant'], capacity: 'accountHolder', phases: BANK_PHASES },
  refuses: ['dateInFuture', 'movementsTooMany', 'possibleDuplicate', 'chargeExceedsBalance'],
  run(context, { text, ...movement }): void {
    const { amount, valueDate, reference } = movement;
    assertNew(context, ['charge'], movement);
    const { convention } = context;
    const available = freeBalanceOf(convention.books.funds);
    if (amount > available) throw refuse('chargeExceedsBalance', { amount, available }).at('amount');
    const borne = Math.min(amount, balance(convention.books.funds, 'income'));
    const postings = [
      ...ownLeg(convention, 'charge', ['promise', 'income'], borne),
      ...ownLeg(convention, 'charge', ['uncovered', 'promise'], amount - borne),
    ].map((posting) => ({ ...posting, reference, valueDate }));
    context.emit({ type: 'ChargeRecorded', data: { text, amount, entries: context.book(postings) } });
  },
});

function assertNew(
  context: ConventionContext,
  motives: Entry['motive'][],
  movement: Parameters<typeof assertNoSecondMovement>[2],
): void {
  assertNotFuture(movement.valueDate, context.now);
  assertNoSecondMovement(context.convention, motives, movement);
  assertMovementsFew(context.convention);
}
