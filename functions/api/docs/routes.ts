/** The routes that need no token: whoever may call the API may read about it. */
export const OPEN_ROUTES = ['GET /v1/health', 'GET /v1/openapi.json', 'GET /docs'] as const;

/** The same of the function that reads: its address has a secret of its own, and is the key. */
export const OPEN_READS = ['GET /v1/agenda.ics'] as const;
