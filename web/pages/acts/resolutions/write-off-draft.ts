import * as z from 'zod/mini';
import type { PostConventionsIdResolutionsBody as Proposal } from '../../../api/schema.d.ts';
import type { Convention } from '../../../parts/convention/convention.ts';

/** A write-off as it is being proposed. Amounts in centimes. */
export const WriteOffDraft = z.object({
  tranche: z.optional(z.number()),
  earmark: z.optional(z.string()),
  amount: z.optional(z.number()),
  reason: z.string(),
});
export type WriteOffDraft = z.infer<typeof WriteOffDraft>;

/** The tranches of which something is paid and not justified. */
export function openTranches({ tranches }: Pick<Convention, 'tranches'>): Convention['tranches'] {
  return tranches.filter(({ unjustifiedFunds }) => unjustifiedFunds.length > 0);
}

/** The draft with what is chosen for the reader until they choose: the first fund that has anything unjustified. */
export function proposed(draft: WriteOffDraft, convention: Pick<Convention, 'tranches'>) {
  const open = openTranches(convention);
  const tranche = open.find(({ n }) => n === draft.tranche) ?? open[0];
  const funds = tranche?.unjustifiedFunds ?? [];
  const fund = funds.find(({ earmark }) => earmark === draft.earmark) ?? funds[0];
  return { ...draft, tranche: tranche?.n, earmark: fund?.earmark, funds, rest: fund?.amount ?? 0 };
}

/** The request; undefined while something is missing, or the amount exceeds what is not justified. */
export function writeOffBody({
  tranche,
  earmark,
  amount,
  reason,
  rest,
}: ReturnType<typeof proposed>): Proposal | undefined {
  if (tranche === undefined || amount === undefined || amount > rest) return undefined;
  return { reason, matter: { type: 'writeOff', tranche, amount, ...(earmark !== undefined && { earmark }) } };
}
