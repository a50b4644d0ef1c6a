import { registeredOf } from '../../shared/registered.ts';
import type { ConventionContext } from '../context.ts';
import { refuse } from '../refuse.ts';
import type { PaymentLine } from './records.ts';

/** The payees of an order that were chosen from the register. */

/** How many organisations of the register an order names at most: they are read in one call with the convention. */
export const MAX_REGISTERED = 60;

type Lines = readonly Pick<PaymentLine, 'party'>[];

/** The organisations that an order names, each once. */
export const payeesOf = (lines: Lines): string[] => [...new Set(lines.flatMap(({ party }) => party ?? []))];

/**
 * Refuses a payee that the register does not have, or whose entry leads to another. A suspended one is paid: what it was
 * promised for its work is owed.
 */
export function assertPayeesRegistered(context: Pick<ConventionContext, 'beside'>, lines: Lines): void {
  for (const [index, { party }] of lines.entries()) {
    if (party === undefined) continue;
    const registered = registeredOf(context, party);
    const at = `lines.${index}.party`;
    if (!registered) throw refuse('payeeUnknown', { party: { name: party } }).at(at);
    if (!registered.mergedInto) continue;
    const successor = { name: registered.mergedInto.party };
    throw refuse('payeeMerged', { party: { name: party }, successor }).at(at);
  }
}
