import type { Convention } from '../../parts/convention/convention.ts';

/** The phases in which somebody is always to be asked next. */
const IN_PROCEDURE: readonly Convention['phase'][] = [
  'review',
  'pledging',
  'adoption',
  'signature',
  'visa',
  'closing',
];

/** After a change the workflows look what follows from it, in milliseconds. */
const SETTLING = 10_000;

type Progress = Pick<Convention, 'phase' | 'changedAt'> & {
  waitingFor: readonly unknown[];
  amendments: readonly Pick<Convention['amendments'][number], 'status'>[];
  tranches: readonly Pick<Convention['tranches'][number], 'status' | 'called'>[];
};

/**
 * Whether the system itself has the next step: nobody is asked, and yet its procedure goes on, an amendment is
 * open, a tranche's money is on its way, or something has just changed. It takes a second or two; then somebody is
 * asked. `now` in milliseconds.
 */
export function isUnderWay(convention: Progress, now: number): boolean {
  const { phase, waitingFor, amendments, tranches } = convention;
  if (waitingFor.length > 0) return false;
  if (IN_PROCEDURE.includes(phase)) return true;
  return (
    phase === 'active' &&
    (amendments.some(({ status }) => status === 'open') ||
      tranches.some(({ status, called }) => status === 'called' && called > 0) ||
      sinceChange(convention, now) < SETTLING)
  );
}

/** The page follows the convention while it is looked at; closely while the system has the next step. */
const REFRESH = 20_000;
const CLOSE = 1_500;
/** For so long after its last change; a system that takes longer is not made faster by being asked. */
const CLOSELY_FOR = 120_000;

/** How long until the convention is asked for anew, in milliseconds. */
export function refreshOf(convention: Progress | undefined, now: number): number {
  if (!convention) return REFRESH;
  const since = sinceChange(convention, now);
  const isAwaited = since < SETTLING || (isUnderWay(convention, now) && since < CLOSELY_FOR);
  return isAwaited ? CLOSE : REFRESH;
}

/** Milliseconds since the last change; the browser's clock may be ahead of the server's or behind it. */
function sinceChange({ changedAt }: Pick<Progress, 'changedAt'>, now: number): number {
  return Math.abs(now - Date.parse(changedAt));
}
