interface Situation {
  /** How many fields of the form the newer version has otherwise; undefined while there is none. */
  changes: number | undefined;
  /** Whether what was sent was refused because its version is old (412), and nothing has followed from that yet. */
  isRefused: boolean;
  /** Whether a newer version was taken as seen since. */
  hasMoved: boolean;
}

/**
 * What follows in the form of an edit: `taken`, the newer version is the one that is seen; `sent`, what was refused is sent
 * again on it; `listed`, what a colleague has changed is shown, and the writer presses again.
 */
export function afterNewVersion({
  changes,
  isRefused,
  hasMoved,
}: Situation): 'nothing' | 'taken' | 'sent' | 'listed' {
  if (changes === undefined) return isRefused && hasMoved ? 'sent' : 'nothing';
  if (changes === 0) return isRefused ? 'sent' : 'taken';
  return isRefused ? 'listed' : 'nothing';
}
