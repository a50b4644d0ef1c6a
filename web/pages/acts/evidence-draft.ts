import * as z from 'zod/mini';
import type { PostConventionsIdTranchesNEvidenceBody as Evidence } from '../../api/schema.d.ts';
import { DocumentDraft, emptyDocument, referenceOf } from './document-draft.ts';
import type { ActName, Convention } from './standing.ts';

/** Evidence as it is being written: every field there, most of them empty. */

export const COMPONENT_STATUSES = ['planned', 'underway', 'finished', 'inService'] as const;

export const EvidenceDraft = z.object({
  tranche: z.int(),
  kind: z.optional(z.enum(['expenditure', 'committeeMinutes', 'document', 'componentStatus'])),
  document: DocumentDraft,
  amount: z.optional(z.number()),
  earmark: z.optional(z.string()),
  component: z.optional(z.string()),
  status: z.optional(z.enum(COMPONENT_STATUSES)),
  hasDocument: z.boolean(),
});
export type EvidenceDraft = z.infer<typeof EvidenceDraft>;
export type EvidenceKind = NonNullable<EvidenceDraft['kind']>;

const NEEDS: Record<EvidenceKind, ActName> = {
  expenditure: 'justifyExpenditure',
  committeeMinutes: 'provideDocument',
  document: 'provideDocument',
  componentStatus: 'reportComponent',
};
const ALL: readonly EvidenceKind[] = ['expenditure', 'committeeMinutes', 'document', 'componentStatus'];

/** What kinds of evidence the reader may lay on a tranche's file now. */
export function kindsFor({ possibleActs }: Pick<Convention, 'possibleActs'>): EvidenceKind[] {
  return ALL.filter((kind) => possibleActs.includes(NEEDS[kind]));
}

/** The tranche that evidence is most likely for: the last called one not yet justified, or the next to come. */
export function likelyTranche({ tranches }: Pick<Convention, 'tranches'>): number {
  const called = tranches.filter(({ status }) => status !== 'planned');
  const unjustified = called.find(({ disbursed, justified }) => justified < disbursed);
  const planned = tranches.find(({ status }) => status === 'planned');
  return (unjustified ?? planned ?? called.at(-1) ?? tranches[0])?.n ?? 1;
}

export function emptyEvidence(tranche: number): EvidenceDraft {
  return { tranche, document: emptyDocument('report'), hasDocument: false };
}

/** The kinds of documents that a tranche's conditions ask for and that are not there yet. */
export function documentsAsked({ tranches }: Pick<Convention, 'tranches'>, tranche: number): string[] {
  const conditions = tranches.find(({ n }) => n === tranche)?.conditions ?? [];
  return conditions.flatMap(({ condition, met }) =>
    condition.type === 'documentProvided' && !met ? [condition.document] : [],
  );
}

/** What is sent; nothing while something is missing. */
export function evidenceBody(draft: EvidenceDraft): Evidence | undefined {
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
