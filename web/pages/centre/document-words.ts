import { useTranslations } from 'use-intl/react';
import { useDocumentKind } from '../../parts/documents/document-kind.ts';

/** The kinds of documents by which stages of a centre are shown. */
export const DOCUMENT_KINDS = [
  'study',
  'works-order',
  'inventory',
  'authorisation',
  'reception-minutes',
] as const;

/** The word for a kind of document: those of centres, then those of every file. */
export function useDocumentWord(): (kind: string) => string {
  const t = useTranslations();
  const usual = useDocumentKind();
  return (kind) => {
    const own = DOCUMENT_KINDS.find((each) => each === kind);
    return own ? t(`centre.documents.kinds.${own}`) : usual(kind);
  };
}
