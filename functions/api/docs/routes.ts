/** The routes that need no token: whoever may call the API may read about it. */
export const OPEN_ROUTES = ['GET /v1/health', 'GET /v1/openapi.json', 'GET /docs'] as const;
