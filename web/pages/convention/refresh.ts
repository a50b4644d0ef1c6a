import type { Convention } from '../../parts/convention/convention.ts';

/** How often the page asks for the convention anew: closely while the system has the next step. In milliseconds. */

const REFRESH = 20_000;
const CLOSE = 1_500;

/** After a change the workflows look what follows from it. */
const SETTLING = 10_000;
/** For so long after its last change; a system that takes longer is not made faster by being asked. */
const CLOSELY_FOR = 120_000;

type Progress = Pick<Convention, 'underWay' | 'changedAt'>;

/** How long until the convention is asked for anew. */
export function refreshOf(convention: Progress | undefined, now: number): number {
  if (!convention) return REFRESH;
  // The browser's clock may be ahead of the server's or behind it.
  const since = Math.abs(now - Date.parse(convention.changedAt));
  return since < SETTLING || (convention.underWay && since < CLOSELY_FOR) ? CLOSE : REFRESH;
}
