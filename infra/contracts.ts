import contracts from '../docs/contracts.json' with { type: 'json' };

/**
 * The contracts of the functions, as `npm run contracts` writes them: which routes each serves, which events are
 * told by mail, under which keys it stores what, and what it counts.
 */
export const {
  routes: ROUTES,
  events: PUBLISHED,
  keys: KEYS,
  withProcedures: WITH_PROCEDURES,
  metrics: METRICS,
} = contracts;

/** The routes that need no token. */
export const OPEN: readonly string[] = contracts.open;

/** The functions that the API calls. */
export type ApiFunction = keyof typeof ROUTES;
