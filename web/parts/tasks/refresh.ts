/** How often a page asks for its aggregate anew: closely while the system has the next step. In milliseconds. */

const REFRESH = 20_000;
const CLOSE = 1_500;

/** After a change the workflows look what follows from it. */
const SETTLING = 10_000;
/** For so long after its last change; a system that takes longer is not made faster by being asked. */
const CLOSELY_FOR = 120_000;

interface Progress {
  changedAt: string;
  /** Whether the system has the next step, where the API says so. */
  underWay?: boolean;
}

/** How long until it is asked for anew. */
export function refreshOf(aggregate: Progress | undefined, now: number): number {
  if (!aggregate) return REFRESH;
  // The browser's clock may be ahead of the server's or behind it.
  const since = Math.abs(now - Date.parse(aggregate.changedAt));
  return since < SETTLING || (aggregate.underWay && since < CLOSELY_FOR) ? CLOSE : REFRESH;
}
