import * as z from 'zod/mini';
import { everyOf } from '../../../api/every.ts';
import type { PostConventionsIdTranchesNEvidenceBody as Evidence } from '../../../api/schema.d.ts';
import { EVIDENCE_KINDS, type EvidenceKind } from '../../../parts/acts/evidence-kinds.ts';
import type { Convention } from '../../../parts/convention/convention.ts';
import { DocumentDraft, emptyDocument, referenceOf } from '../../../parts/documents/document-draft.ts';

/** Evidence as it is being written: every field there, most of them empty. */

export const COMPONENT_STATUSES = everyOf<Extract<Evidence, { kind: 'componentStatus' }>['status']>()([
  'planned',
  'underway',
  'finished',
  'inService',
]);

export const EvidenceDraft = z.object({
  /** Undefined until somebody chooses: the likely one is proposed. */
  tranche: z.optional(z.int()),
  kind: z.optional(z.enum(EVIDENCE_KINDS)),
  document: DocumentDraft,
  amount: z.optional(z.number()),
  earmark: z.optional(z.string()),
  component: z.optional(z.string()),
  status: z.optional(z.enum(COMPONENT_STATUSES)),
  hasDocument: z.boolean(),
});

export type EvidenceDraft = z.infer<typeof EvidenceDraft>;

type Tranches = Pick<Convention, 'tranches'>;

/** The tranche whose money is on its way; else the last that was paid and is not justified, or the next to come. */
function currentTranche({ tranches }: Tranches) {
  return (
    tranches.find(({ status, called }) => status === 'called' && called > 0) ??
    [...tranches].reverse().find(({ disbursed, justified }) => justified < disbursed) ??
    tranches.find(({ status }) => status !== 'paid' && status !== 'closed') ??
    tranches.at(-1)
  );
}

/** The first tranche that waits for evidence of a kind: its conditions ask for it, or its payments for proof. */
function awaiting({ tranches }: Tranches, kind: EvidenceKind | undefined) {
  const asks = (type: string) =>
    tranches.find(({ conditions }) =>
      conditions.some(({ condition, met }) => !met && condition.type === type),
    );
  switch (kind) {
    case 'expenditure':
      return tranches.find(({ disbursed, justified }) => justified < disbursed);
    case 'committeeMinutes':
      return asks('committeeMinutes');
    case 'document':
      return asks('documentProvided');
    default:
      return undefined;
  }
}

/** The tranche that evidence of a kind is most likely for: the one that waits for it, or the current one. */
export function likelyTranche(convention: Tranches, kind?: EvidenceKind): number {
  return (awaiting(convention, kind) ?? currentTranche(convention))?.n ?? 1;
}

export function emptyEvidence(): EvidenceDraft {
  return { document: emptyDocument(''), hasDocument: false };
}

/** The draft with what is proposed wherever nothing was chosen: its tranche, and the kind of its document. */
export function proposed(draft: EvidenceDraft, convention: Tranches): EvidenceDraft & { tranche: number } {
  const tranche = draft.tranche ?? likelyTranche(convention, draft.kind);
  const kind = draft.document.kind || documentsAsked(convention, tranche)[0] || 'report';
  return { ...draft, tranche, document: { ...draft.document, kind } };
}

/** The kinds of documents that a tranche's conditions ask for and that are not there yet. */
export function documentsAsked({ tranches }: Tranches, tranche: number): string[] {
  const conditions = tranches.find(({ n }) => n === tranche)?.conditions ?? [];
  return conditions.flatMap(({ condition, met }) =>
    condition.type === 'documentProvided' && !met ? [condition.document] : [],
  );
}

/** The request; undefined while something is missing. Of all kinds only expenditure can be a possible duplicate. */
export function evidenceBody(
  draft: EvidenceDraft,
  confirmation: { confirmedDistinct?: true } = {},
): Evidence | undefined {
  const { kind, amount, earmark, component, status, hasDocument } = draft;
  const document = referenceOf(draft.document);
  switch (kind) {
    case 'expenditure':
      if (!document || amount === undefined) return undefined;
      return {
        kind,
        amount,
        document: { ...document, kind: 'financial-statement' },
        ...(earmark !== undefined && { earmark }),
        ...confirmation,
      };
    case 'committeeMinutes':
      return document && { kind, document: { ...document, kind: 'committee-minutes' } };
    case 'document':
      return document && { kind, document };
    case 'componentStatus':
      if (component === undefined || status === undefined || (hasDocument && !document)) return undefined;
      return {
        kind,
        component,
        status,
        ...(hasDocument && document && { document: { ...document, kind: 'component-status' } }),
      };
    default:
      return undefined;
  }
}

/** Whether what is being written needs a file that has not been chosen. */
export function isFileMissing({ kind, hasDocument, document }: EvidenceDraft): boolean {
  const needsOne = kind !== undefined && (kind !== 'componentStatus' || hasDocument);
  return needsOne && document.sha256 === '';
}
