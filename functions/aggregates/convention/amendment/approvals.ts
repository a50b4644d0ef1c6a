import { termsChanges } from '../formation/revision.ts';
import type { Step } from '../procedures/tasks.ts';
import type { Convention } from '../state.ts';
import type { STAGES } from '../terms.ts';
import type { AmendmentChanges } from './changes.ts';
import type { amended } from './text.ts';

/** The approvals that an amendment goes through. */

type Stage = (typeof STAGES)[number];

/** Which approvals each change reopens. A change of money reopens all of them but the collection of pledges. */
const REOPENS: Record<keyof AmendmentChanges, readonly Stage[]> = {
  title: ['review', 'signature'],
  object: ['review', 'adoption', 'signature'],
  lastYear: ['review', 'adoption', 'signature', 'visa'],
  components: ['review', 'adoption', 'signature'],
  target: ['review', 'adoption', 'signature', 'visa'],
  earmarkFloors: ['review', 'adoption', 'signature', 'visa'],
  tranches: ['review', 'signature'],
  contributions: ['review', 'adoption', 'signature', 'visa'],
};

/** The parties that an amendment of the money binds: each must sign it, also where the plan does not ask it to. */
export function boundBy(changes: AmendmentChanges, { terms, pledges }: ReturnType<typeof amended>): string[] {
  if (!changes.contributions && !changes.tranches) return [];
  const bound = pledges.map((pledge) => pledge.party);
  return terms.parties.map(({ id }) => id).filter((id) => bound.includes(id));
}

/** The plan's steps of the stages touched; who is bound and not asked by the plan signs too. */
export function stepsOf(
  plan: Convention['plan'],
  touched: ReadonlySet<Stage>,
  bound: readonly string[],
  subject: string,
): Step[] {
  const asked = plan.filter((step) => touched.has(step.stage));
  const signing = asked.filter((step) => step.stage === 'signature');
  const unasked = bound.filter(
    (party) => !signing.some((step) => step.assignees.some((each) => each.party === party)),
  );
  const also = unasked.map((party) => ({ party, role: 'signatory' as const }));
  return asked.map(({ assignees, ...step }) => ({
    ...step,
    asked: (step.id === signing[0]?.id ? [...assignees, ...also] : assignees).map((assignee) => ({
      assignee,
      subject,
    })),
  }));
}

/** The stages that an amendment reopens; a field that is given as it stands changes nothing. */
export function touchedBy({ terms }: Convention, { contributions, ...given }: AmendmentChanges): Set<Stage> {
  const changed = Object.keys(termsChanges(terms, { ...terms, ...given }) ?? {});
  if (contributions) changed.push('contributions');
  return new Set(
    Object.entries(REOPENS).flatMap(([field, stages]) => (changed.includes(field) ? stages : [])),
  );
}
