import { useTranslations } from 'use-intl/react';
import type { Convention } from '../../../parts/convention/convention.ts';
import { useDocumentKind, useUsualKinds } from '../../../parts/documents/document-kind.ts';
import { Select } from '../../../ui/choices.tsx';
import { documentsAsked, type EvidenceDraft } from './evidence-draft.ts';

interface Props {
  draft: EvidenceDraft & { tranche: number };
  change: (part: Partial<EvidenceDraft>) => void;
  convention: Convention;
}

/** The usual kinds of documents, and before them those that the tranche's conditions ask for. */
export function DocumentKind({ draft, change, convention }: Props) {
  const t = useTranslations();
  const word = useDocumentKind();
  const usual = useUsualKinds();
  const asked = documentsAsked(convention, draft.tranche);
  const kinds = [...new Set([...asked, ...usual, draft.document.kind])];
  return (
    <Select
      name="document.kind"
      label={t('acts.document.kind')}
      value={draft.document.kind}
      onChange={(kind) => change({ document: { ...draft.document, kind } })}
      options={kinds.map((kind) => ({
        value: kind,
        label: asked.includes(kind) ? t('acts.document.asked', { kind: word(kind) }) : word(kind),
      }))}
      isRequired
    />
  );
}
