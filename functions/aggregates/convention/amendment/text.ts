import { conventionText } from '../formation/signature.ts';
import type { Task } from '../procedures/tasks.ts';
import { refuse } from '../refuse.ts';
import type { Convention, Pledge } from '../state.ts';
import { Terms } from '../terms.ts';
import type { Amendment, AmendmentChanges } from './changes.ts';
import { adjusted } from './contributions.ts';

/** The text that is decided on: the convention's own, or as an open amendment would make it. */

/** The amendment that a task is about, where it is about one. */
export function amendmentAskedAbout(
  convention: Convention,
  task: Pick<Task, 'procedure'>,
): Amendment | undefined {
  return convention.amendments.find(({ number }) => task.procedure === `amendment-${number}`);
}

/** The hash of the text that a signature or approval on this task is about; the text in force once all is settled. */
export function textHashFor(convention: Convention, task: Pick<Task, 'procedure'>): string {
  const amendment = amendmentAskedAbout(convention, task);
  const isOpen = amendment?.status === 'open';
  return (isOpen ? amendedText(convention, amendment.number) : conventionText(convention)).hash;
}

/** The terms and pledges as they would be once the changes are in force. */
export function amended(
  convention: Convention,
  changes: AmendmentChanges,
): { terms: Terms; pledges: Pledge[] } {
  const { contributions: _apart, ...terms } = changes;
  return { terms: Terms.parse({ ...convention.terms, ...terms }), pledges: adjusted(convention, changes) };
}

/** An amendment by its number; refused where there is none. */
export function amendmentOf(convention: Convention, number: number): Amendment {
  const amendment = convention.amendments.find((each) => each.number === number);
  if (!amendment) throw refuse('procedureUnknown');
  return amendment;
}

/**
 * The text that an open amendment's approvers decide on: the convention as it would become, and its hash. Once
 * an amendment is settled there is no such text any more.
 */
export function amendedText(convention: Convention, number: number) {
  const { status, changes } = amendmentOf(convention, number);
  if (status !== 'open') throw refuse('procedureUnknown');
  const after = amended(convention, changes);
  const { id, number: given, textVersion } = convention;
  return conventionText({ id, number: given, textVersion: textVersion + 1, ...after });
}
