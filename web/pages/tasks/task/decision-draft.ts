import * as z from 'zod/mini';
import type { PostTasksIdDecisionBody } from '../../../api/schema.d.ts';

/** A decision as it is being written: every field there, most of them empty. */
export const DecisionDraft = z.object({
  decision: z.optional(z.enum(['approve', 'return', 'reject'])),
  comment: z.string(),
  number: z.string(),
  date: z.string(),
  session: z.string(),
  votesFor: z.optional(z.number()),
  votesAgainst: z.optional(z.number()),
  abstentions: z.optional(z.number()),
  isDelegated: z.boolean(),
  delegation: z.string(),
  from: z.string(),
  until: z.string(),
  reference: z.string(),
  /** The bank's day of a transfer: today unless somebody has chosen another. */
  valueDate: z.optional(z.string()),
  hasRead: z.boolean(),
});
export type DecisionDraft = z.infer<typeof DecisionDraft>;

export const EMPTY: DecisionDraft = {
  comment: '',
  number: '',
  date: '',
  session: '',
  isDelegated: false,
  delegation: '',
  from: '',
  until: '',
  reference: '',
  hasRead: false,
};

/** The request: only the fields of this decision on a task of this kind. */
export function decisionBody(
  { kind, textHash }: { kind: string; textHash: string },
  draft: DecisionDraft,
  confirmation: { confirmedDistinct?: true } = {},
): PostTasksIdDecisionBody | undefined {
  const { decision } = draft;
  if (decision === undefined) return undefined;
  const approves = decision === 'approve';
  return {
    decision,
    ...(draft.comment.trim() !== '' && { comment: draft.comment }),
    ...(approves && kind === 'signature' && { textHash }),
    ...(approves &&
      kind === 'refundExecution' && {
        reference: draft.reference,
        ...(draft.valueDate && { valueDate: draft.valueDate }),
        ...confirmation,
      }),
    ...(approves &&
      kind === 'deliberation' && {
        deliberation: {
          number: draft.number,
          date: draft.date,
          session: draft.session,
          votesFor: draft.votesFor ?? 0,
          votesAgainst: draft.votesAgainst ?? 0,
          abstentions: draft.abstentions ?? 0,
        },
      }),
    ...(draft.isDelegated && {
      delegation: { reference: draft.delegation, from: draft.from, until: draft.until },
    }),
  };
}
