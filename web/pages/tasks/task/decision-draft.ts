import type { PostTasksIdDecisionBody } from '../../../api/schema.d.ts';
import { number, oneOf, search, string } from '../../../api/search.ts';
import { schemaOf } from '../../../session/drafts.ts';

/** A decision as it is being written: every field there, most of them empty. */
export interface DecisionDraft {
  decision?: PostTasksIdDecisionBody['decision'] | undefined;
  comment: string;
  number: string;
  date: string;
  session: string;
  votesFor?: number | undefined;
  votesAgainst?: number | undefined;
  abstentions?: number | undefined;
  isDelegated: boolean;
  delegation: string;
  from: string;
  until: string;
  reference: string;
  /** The bank's day of a transfer: today unless somebody has chosen another. */
  valueDate?: string | undefined;
  hasRead: boolean;
}

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

const read = search({
  decision: oneOf('approve', 'return', 'reject'),
  comment: string,
  number: string,
  date: string,
  session: string,
  votesFor: number,
  votesAgainst: number,
  abstentions: number,
  isDelegated: oneOf(true, false),
  delegation: string,
  from: string,
  until: string,
  reference: string,
  valueDate: string,
  hasRead: oneOf(true, false),
});

/** As it was kept; what is not there is as nobody had written it. */
export const KeptDecision = schemaOf((kept): DecisionDraft => ({ ...EMPTY, ...read(kept) }));

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
