import * as z from 'zod/mini';
import type { PostConventionsIdResolutionsBody as Proposal } from '../../../api/schema.d.ts';
import { openTranches } from '../../../parts/acts/transferable.ts';
import type { Convention } from '../../../parts/convention/convention.ts';

/** The reprogramming of a tranche's rest as it is being proposed. Amounts in centimes. */
export const ReprogrammeDraft = z.object({
  tranche: z.optional(z.number()),
  earmark: z.optional(z.string()),
  /** Null where it was emptied: all that is left is proposed only until somebody writes. */
  amount: z.optional(z.nullable(z.number())),
  target: z.string(),
  reason: z.string(),
});
export type ReprogrammeDraft = z.infer<typeof ReprogrammeDraft>;

/** The draft with what is chosen for the reader until they choose: what has no earmark, else the first fund, whole. */
export function proposed(draft: ReprogrammeDraft, convention: Pick<Convention, 'tranches'>) {
  const open = openTranches(convention);
  const tranche = open.find(({ n }) => n === draft.tranche) ?? open[0];
  const funds = tranche?.unorderedFunds ?? [];
  const fund = funds.find(({ earmark }) => earmark === draft.earmark) ?? funds[0];
  const rest = fund?.amount ?? 0;
  const amount = draft.amount === undefined ? rest : (draft.amount ?? undefined);
  return { ...draft, tranche: tranche?.n, earmark: fund?.earmark, funds, rest, amount };
}

/** The request; undefined while something is missing, or the amount exceeds what is available. */
export function reprogrammeBody({
  tranche,
  earmark,
  amount,
  target,
  reason,
  rest,
}: ReturnType<typeof proposed>): Proposal | undefined {
  if (tranche === undefined || amount === undefined || amount > rest || target === '') return undefined;
  const of = { tranche, amount, target, ...(earmark !== undefined && { earmark }) };
  return { reason, matter: { type: 'reprogramming', ...of } };
}
