import { useMessages } from 'use-intl/react';
import { SLUG } from '../../i18n/slug.ts';

/** The word for a kind of document. Kinds are open: one that has no word here is shown as the parties wrote it. */
export function useDocumentKind(): (kind: string) => string {
  const words: Readonly<Record<string, string>> = useMessages().documents;
  return (kind) => words[kind] ?? readable(kind);
}

/** The kinds that have a word. */
export function useUsualKinds(): string[] {
  return Object.keys(useMessages().documents);
}

/** A slug as words: `attestation-du-domaine` becomes "Attestation du domaine". Other text stays as it is. */
export function readable(kind: string): string {
  if (!SLUG.test(kind)) return kind;
  const words = kind.replaceAll(/-+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
