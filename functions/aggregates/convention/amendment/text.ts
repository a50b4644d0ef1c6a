import { partyName } from '../formation/consistency.ts';
import { conventionText } from '../formation/signature.ts';
import { assertPledgesFew } from '../limits.ts';
import { phrase } from '../phrases/sentence.ts';
import type { Task } from '../procedures/tasks.ts';
import { refuse, refuseFields } from '../refuse.ts';
import type { Convention, Pledge } from '../state.ts';
import { Terms } from '../terms.ts';
import type { Amendment, AmendmentChanges } from './changes.ts';

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

/** The pledges as they would be: increases are new pledges, reductions shrink or remove one. */
function adjusted(convention: Convention, { contributions = [] }: AmendmentChanges): Pledge[] {
  let pledges = [...convention.pledges];
  let number = convention.lastPledge;
  for (const [index, each] of contributions.entries()) {
    if ('add' in each) {
      number += 1;
      if (!convention.terms.parties.some((party) => party.id === each.add.party)) {
        const why = phrase('contributionPartyUnknown', { party: { name: each.add.party } });
        throw refuseFields('termsInconsistent', [{ path: `changes.contributions.${index}.add.party`, why }]);
      }
      pledges.push({ ...each.add, id: `p${number}`, status: 'confirmed', preparedBy: 'amendment' });
      assertPledgesFew(pledges, each.add.party);
      continue;
    }
    const { pledge: id, amount } = each.reduce;
    const pledge = pledges.find((one) => one.id === id);
    if (!pledge) throw refuse('pledgeUnknown');
    if (amount > pledge.amount) {
      const fund = phrase('pledgeOf', { party: partyName(convention.terms, pledge.party) });
      const path = `changes.contributions.${index}.reduce.amount`;
      throw refuse('fundsInsufficient', { asked: amount, available: pledge.amount, fund }).at(path);
    }
    pledges =
      amount === pledge.amount
        ? pledges.filter((one) => one.id !== id)
        : pledges.map((one) => (one.id === id ? { ...one, amount: one.amount - amount } : one));
  }
  return pledges;
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
