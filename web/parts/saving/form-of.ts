import type { SaveState } from './save-state.ts';

/** The fields that the API has refused, as the form shows them; lost answers are tried again by themselves. */
export function formOf({ refusal }: Pick<SaveState<unknown, unknown>, 'refusal'>) {
  const fields: Record<string, string[]> = {};
  for (const { path, message } of refusal?.problem.errors ?? []) {
    fields[path] = [...(fields[path] ?? []), message];
  }
  return { refusal: undefined, fields, isUnanswered: false, isPending: false, again: () => undefined };
}
