import * as z from 'zod/mini';
import type { PostConventionsIdPaymentOrdersBody as Payment } from '../../api/schema.d.ts';
import { joinedNumber, writtenNumber } from '../../i18n/register-numbers.ts';
import type { Order } from '../convention/convention.ts';
import { type Fund, spendingOf } from '../ledger/funds.ts';

/** How many lines an order has at most. */
export const MAX_LINES = 200;

/** A payment order as it is being written. */
export const PaymentDraft = z.object({
  lines: z.array(
    z.object({
      key: z.string(),
      payee: z.string(),
      party: z.optional(z.string()),
      rib: z.optional(z.string()),
      ice: z.optional(z.string()),
      contractReference: z.optional(z.string()),
      component: z.optional(z.string()),
      earmark: z.optional(z.string()),
      amount: z.optional(z.number()),
    }),
  ),
  budgetLine: z.optional(z.string()),
});
export type PaymentDraft = z.infer<typeof PaymentDraft>;
export type Line = PaymentDraft['lines'][number];

/** A new line, out of the first fund that the others leave something in. */
export function newLine(funds: readonly Fund[], lines: readonly Line[]): Line {
  const free = spendingOf(funds, lines).find(({ left }) => left > 0);
  return {
    key: crypto.randomUUID(),
    payee: '',
    ...(free?.earmark !== undefined && { earmark: free.earmark }),
  };
}

/** The lines with those that were pasted; one that nobody has written in gives way to them. */
export function withPasted(lines: readonly Line[], pasted: readonly Partial<Line>[]): Line[] {
  const written = lines.filter(
    ({ payee, component, amount }) => payee !== '' || component !== undefined || amount !== undefined,
  );
  return [...written, ...pasted.map((line) => ({ payee: '', ...line, key: crypto.randomUUID() }))];
}

/**
 * What choosing an organisation of the register changes in a line: the name and the ICE, as far as it was found. An ICE
 * that came with another organisation does not stay; the account is never the register's.
 */
export function chosenPayee(
  line: Pick<Line, 'party'>,
  party: string | undefined,
  found: { payee: string; ice: string | undefined } | undefined,
): Partial<Line> {
  if (!found) return { party };
  const isAnother = line.party !== undefined && line.party !== party;
  return { party, payee: found.payee, ...((found.ice !== undefined || isAnother) && { ice: found.ice }) };
}

/** Where to begin: with the order that came back or was undone, or with one empty line. */
export function firstDraft(funds: readonly Fund[], again: Order | undefined): PaymentDraft {
  const lines = again?.lines.map((line) => ({ ...line, key: crypto.randomUUID() })) ?? [];
  return {
    lines: lines.length > 0 ? lines : [newLine(funds, [])],
    ...(again?.budgetLine !== undefined && { budgetLine: again.budgetLine }),
  };
}

/** The request; undefined while a line is unfinished. */
export function paymentBody(tranche: number, { lines, budgetLine }: PaymentDraft): Payment | undefined {
  const finished = lines.flatMap(({ payee, component, earmark, amount, ...details }) =>
    component === undefined || amount === undefined
      ? []
      : [{ payee, component, amount, ...(earmark !== undefined && { earmark }), ...detailsOf(details) }],
  );
  if (finished.length < lines.length || finished.length === 0) return undefined;
  const chargedTo = budgetLine?.trim();
  return { tranche, lines: finished, ...(chargedTo && { budgetLine: chargedTo }) };
}

/** What is said of the payee, as far as something is. */
function detailsOf({
  party,
  rib,
  ice,
  contractReference,
}: Pick<Line, 'party' | 'rib' | 'ice' | 'contractReference'>) {
  return {
    ...(party !== undefined && { party }),
    ...(rib?.trim() && { rib: writtenNumber(rib) }),
    ...(ice?.trim() && { ice: joinedNumber(ice) }),
    ...(contractReference?.trim() && { contractReference }),
  };
}
