import type { ActName, Convention } from '../convention/convention.ts';
/** The kinds of evidence that can be laid on a tranche's file. */
export const EVIDENCE_KINDS = ['expenditure', 'committeeMinutes', 'document', 'componentStatus'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

const NEEDS: Record<EvidenceKind, ActName> = {
  expenditure: 'justifyExpenditure',
  committeeMinutes: 'provideDocument',
  document: 'provideDocument',
  componentStatus: 'reportComponent',
};

/** The kinds of evidence that the reader may lay on a tranche's file now. */
export function kindsFor({ possibleActs }: Pick<Convention, 'possibleActs'>): EvidenceKind[] {
  return EVIDENCE_KINDS.filter((kind) => possibleActs.includes(NEEDS[kind]));
}
