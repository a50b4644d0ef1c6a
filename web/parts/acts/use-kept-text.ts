import { schemaOf, useDraft } from '../../session/drafts.ts';

const Text = schemaOf((value) => (typeof value === 'string' ? value : undefined));

/**
 * The one text of a dialog, kept on this device under the act's draft: it is there again after a sign-in in the page itself,
 * and where the dialog was closed by mistake. Whoever sends it forgets the draft.
 */
export function useKeptText(draft: string) {
  const { value, set } = useDraft(draft, Text, '');
  return [value, set] as const;
}
