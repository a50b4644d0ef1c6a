import { sum } from '../../../kernel/money.ts';
import { type Gap, gaps } from '../formation/readiness.ts';
import type { Convention, Phase, Pledge } from '../state.ts';

/** What is pledged, what still keeps a convention from its signature, and when that is somebody's to mend. */

/** The phases of a convention on its way to its signature. */
const BEFORE_SIGNATURE: readonly Phase[] = [
  'draft',
  'returned',
  'review',
  'pledging',
  'adoption',
  'signature',
];
export const awaitsSignature = (phase: Phase): boolean => BEFORE_SIGNATURE.includes(phase);

/** Whether pledges are still to come, are collected now, or were. */
export const PLEDGING = ['ahead', 'now', 'over'] as const;

const BEFORE_PLEDGING: readonly Phase[] = ['draft', 'returned', 'review'];

export function pledgingIn(phase: Phase): (typeof PLEDGING)[number] {
  if (BEFORE_PLEDGING.includes(phase)) return 'ahead';
  return phase === 'pledging' ? 'now' : 'over';
}

/** What the form of the draft itself mends; pledges are made, and tranches balanced with them, in their own phase. */
const OF_THE_DRAFT: readonly Gap['gap'][] = ['componentsMissing', 'tranchesMissing'];

function isMendable(phase: Phase, { gap }: Gap): boolean {
  if (pledgingIn(phase) !== 'ahead') return true;
  return phase !== 'review' && OF_THE_DRAFT.includes(gap);
}

/** What each party pledges in all, and how much of it is confirmed: the largest first, those without any last. */
export function pledgedByParty({ terms, pledges }: Pick<Convention, 'terms' | 'pledges'>) {
  const of = (own: readonly Pledge[]) => sum(own.map(({ amount }) => amount));
  return terms.parties
    .map(({ id: party }) => {
      const own = pledges.filter((pledge) => pledge.party === party);
      return { party, pledged: of(own), confirmed: of(own.filter(({ status }) => status === 'confirmed')) };
    })
    .sort((a, b) => b.pledged - a.pledged);
}

/** The gaps, each with whether somebody can mend it in the phase: nobody is reproached for what cannot be done yet. */
export function gapViews(convention: Convention) {
  return gaps(convention).map((gap) => ({ ...gap, mendable: isMendable(convention.phase, gap) }));
}
