import { useMessages, useTranslations } from 'use-intl/react';
import { Select } from '../../ui/choices.tsx';
import { documentsAsked, type EvidenceDraft } from './evidence-draft.ts';
import type { Convention } from './standing.ts';

interface Props {
  draft: EvidenceDraft;
  change: (part: Partial<EvidenceDraft>) => void;
  convention: Convention;
}

/** The usual kinds of documents, and before them those that the tranche's conditions ask for. */
export function DocumentKind({ draft, change, convention }: Props) {
  const t = useTranslations();
  const { acts } = useMessages();
  const words: Readonly<Record<string, string>> = acts.documentKind;
  const asked = documentsAsked(convention, draft.tranche);
  const kinds = [...new Set([...asked, ...Object.keys(words), draft.document.kind])];
  return (
    <Select
      name="document.kind"
      label={t('acts.document.kind')}
      value={draft.document.kind}
      onChange={(kind) => change({ document: { ...draft.document, kind } })}
      options={kinds.map((kind) => ({
        value: kind,
        label: asked.includes(kind)
          ? t('acts.document.asked', { kind: words[kind] ?? kind })
          : (words[kind] ?? kind),
      }))}
      isRequired
    />
  );
}
