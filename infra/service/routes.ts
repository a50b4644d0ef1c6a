/** Every route of the API, by the function that serves it: functions are cut by the privilege they need. */
export const ROUTES = {
  docs: ['GET /v1/health', 'GET /v1/openapi.json', 'GET /docs'],
  read: [
    'GET /v1/conventions',
    'GET /v1/conventions/{id}',
    'GET /v1/conventions/{id}/text',
    'GET /v1/conventions/{id}/readiness',
    'GET /v1/conventions/{id}/ledger',
    'GET /v1/conventions/{id}/events',
    'GET /v1/calendar',
    'GET /v1/overview',
    'GET /v1/places',
    'GET /v1/tasks',
    'GET /v1/tasks/{id}',
  ],
  conventions: [
    'POST /v1/conventions',
    'PATCH /v1/conventions/{id}',
    'POST /v1/conventions/{id}/submission',
    'POST /v1/conventions/{id}/withdrawal',
    'POST /v1/conventions/{id}/pledges',
    'PATCH /v1/conventions/{id}/pledges/{pledgeId}',
    'DELETE /v1/conventions/{id}/pledges/{pledgeId}',
    'POST /v1/conventions/{id}/pledges/{pledgeId}/confirmation',
    'POST /v1/tasks/{id}/decision',
    'POST /v1/conventions/{id}/amendments',
    'POST /v1/conventions/{id}/suspension',
    'POST /v1/conventions/{id}/resumption',
    'POST /v1/conventions/{id}/termination',
    'POST /v1/conventions/{id}/closure',
  ],
  calendar: ['PUT /v1/calendar/holidays/{day}', 'DELETE /v1/calendar/holidays/{day}'],
  money: [
    'POST /v1/conventions/{id}/tranches/{n}/evidence',
    'POST /v1/conventions/{id}/calls/{callId}/receipts',
    'POST /v1/conventions/{id}/payment-orders',
    'POST /v1/conventions/{id}/payment-orders/{orderId}/execution',
    'POST /v1/conventions/{id}/reversals',
  ],
} as const;

/** The routes that need no token. */
export const OPEN: readonly string[] = ROUTES.docs;
