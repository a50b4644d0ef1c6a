import { useMessages } from 'use-intl/react';

/** The word for a kind of document. Kinds are open: one that has no word here is shown as the parties wrote it. */
export function useDocumentKind(): (kind: string) => string {
  const words: Readonly<Record<string, string>> = useMessages().documents;
  return (kind) => words[kind] ?? kind;
}
