import type { Convention, Phase } from '../convention/convention.ts';

/** When a gap is somebody's to mend: nobody is reproached for what cannot be done yet. */

type Gap = Convention['gaps'][number];

/** The gaps that the draft's form closes; pledges, and tranches balanced with them, come in their own phase. */
const OF_THE_DRAFT: readonly Gap['gap'][] = ['componentsMissing', 'tranchesMissing'];

/** Before pledges are collected. */
const EARLY: readonly Phase[] = ['draft', 'returned', 'review'];

/** Whether pledges, and what follows from them, are still to come. */
export function isEarly(phase: Phase): boolean {
  return EARLY.includes(phase);
}

/** The gaps that somebody can mend in a phase, and those whose time comes later. */
export function gapsByTime<Each extends Pick<Gap, 'gap'>>(
  phase: Phase,
  gaps: readonly Each[],
): { now: Each[]; later: Each[] } {
  const isNow = ({ gap }: Each) => (isEarly(phase) ? phase !== 'review' && OF_THE_DRAFT.includes(gap) : true);
  return { now: gaps.filter(isNow), later: gaps.filter((gap) => !isNow(gap)) };
}
