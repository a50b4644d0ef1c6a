/** An action plan, as far as commands on other aggregates read it in the same call. */

/** The beginning of the keys of plans' snapshots. */
export const PLAN_PREFIX = 'ACTIONPLAN';
