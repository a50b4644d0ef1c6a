import type { FirstMessages } from '../../i18n/messages.ts';

/** The names that a pasted cell may give to one of what is known, in any of the languages. */

export interface Named<Value extends string> {
  value: Value;
  names: readonly string[];
}

/** A code, with its word in each language. */
export function namesIn<Value extends string>(
  every: readonly FirstMessages[],
  values: readonly Value[],
  wordsOf: (words: FirstMessages) => Readonly<Record<string, string>>,
): Named<Value>[] {
  return values.map((value) => ({ value, names: every.flatMap((words) => wordsOf(words)[value] ?? []) }));
}

/** No target group, and those that have a word. */
export function earmarkNames(every: readonly FirstMessages[], groups: readonly string[]): Named<string>[] {
  return [
    ...namesIn(every, groups, ({ terms }) => terms.targetGroup),
    { value: '', names: every.map(({ terms }) => terms.noEarmark) },
  ];
}
