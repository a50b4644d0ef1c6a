import { randomUUID } from 'node:crypto';
import type { Person } from '../../functions/kernel/principal.ts';
import { ROUTES } from '../../infra/contracts.ts';

/** Calls the API's real handlers the way the HTTP API does, without a socket in between. */

export interface Reply {
  status: number;
  headers: Record<string, string>;
  /** Empty where the answer is no JSON. */
  body: Record<string, unknown>;
  /** The body as it came. */
  text: string;
}

export interface CallOptions {
  headers?: Record<string, string | undefined>;
  query?: Record<string, string>;
  /** The body as it stands, instead of a value to be sent as JSON. */
  raw?: string;
  isBase64Encoded?: boolean;
  claims?: Record<string, string>;
}

/** The addresses that are read, with their parameters. */
export const READINGS = ROUTES.Read.filter((route) => route.startsWith('GET ')).map((route) =>
  route.replace('GET ', ''),
);

type Handler = (
  event: object,
  context: object,
) => Promise<{ statusCode: number; headers: Record<string, string>; body: string }>;

const asRoutes = (route: string) =>
  route.startsWith('GET ') ? [route, route.replace('GET', 'HEAD')] : route;

/** A handler, unknown as it is imported, and the routes that it serves. */
interface Serving {
  handler: unknown;
  routes: readonly string[];
}

function patternsOf({ handler, routes }: Serving) {
  return routes.flatMap(asRoutes).map((routeKey) => {
    const [method = '', path = ''] = routeKey.split(' ');
    const pattern = new RegExp(`^${path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);
    return { handler, routeKey, method, pattern };
  });
}

/** The identity provider's claims of a person. */
export function claimsOf({ sub, name, party, roles }: Person): Record<string, string> {
  return { sub, name, party, roles: roles.join(' ') };
}

/** Points the handlers at a table and returns how to call them. */
export async function caller(endpoint: string, table: string) {
  Object.assign(process.env, {
    TABLE_NAME: table,
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    AWS_REGION: 'eu-west-3',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  });
  const [read, conventions, money, calendar, registry, figures, centres, plans] = await Promise.all([
    import('../../functions/handlers/read.ts'),
    import('../../functions/handlers/conventions.ts'),
    import('../../functions/handlers/money.ts'),
    import('../../functions/handlers/calendar.ts'),
    import('../../functions/handlers/registry.ts'),
    import('../../functions/handlers/figures.ts'),
    import('../../functions/handlers/centres.ts'),
    import('../../functions/handlers/plans.ts'),
  ]);
  const handlers = new Map<string, unknown>([
    ['Read', read.handler],
    ['Conventions', conventions.handler],
    ['Money', money.handler],
    ['Calendar', calendar.handler],
    ['Registry', registry.handler],
    ['Figures', figures.handler],
    ['Centres', centres.handler],
    ['Plans', plans.handler],
  ]);
  return callerOf(Object.entries(ROUTES).map(([name, routes]) => ({ handler: handlers.get(name), routes })));
}

/** How to call some handlers. A POST gets a new idempotency key unless given. */
export function callerOf(served: readonly Serving[]) {
  // As in the HTTP API, an address without parameters comes before one that has some.
  const patterns = served
    .flatMap(patternsOf)
    .sort((a, b) => Number(a.routeKey.includes('{')) - Number(b.routeKey.includes('{')));
  return async (
    method: string,
    path: string,
    person: Person,
    body?: unknown,
    options: CallOptions = {},
  ): Promise<Reply> => {
    const found = patterns.find((each) => each.method === method && each.pattern.test(path));
    const handler = found?.handler;
    if (!found || !isHandler(handler)) throw new Error(`No route for ${method} ${path}`);
    const text = options.raw ?? (body === undefined ? undefined : JSON.stringify(body));
    const headers = {
      'content-type': text === undefined ? undefined : 'application/json',
      'idempotency-key': /^(GET|HEAD)$/.test(method) ? undefined : randomUUID(),
      ...options.headers,
    };
    const event = {
      version: '2.0',
      routeKey: found.routeKey,
      rawPath: path,
      rawQueryString: '',
      headers: Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined)),
      ...(options.query && { queryStringParameters: options.query }),
      pathParameters: { ...found.pattern.exec(path)?.groups },
      requestContext: {
        requestId: randomUUID(),
        http: { method, path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'test' },
        authorizer: { jwt: { claims: options.claims ?? claimsOf(person), scopes: null } },
      },
      ...(text !== undefined && { body: text }),
      isBase64Encoded: options.isBase64Encoded ?? false,
    };
    const answer = await handler(event, { getRemainingTimeInMillis: () => 10_000 });
    const isJson = answer.headers['content-type']?.includes('json') ?? true;
    return {
      status: answer.statusCode,
      headers: answer.headers,
      body: isJson && answer.body !== '' ? JSON.parse(answer.body) : {},
      text: answer.body,
    };
  };
}

/** A caller who comes again with the same key, as a 503 asks, however busy the machine is on which all of them run. */
export function patient(call: Awaited<ReturnType<typeof caller>>): typeof call {
  return async (method, path, person, body, options = {}) => {
    const headers = {
      'idempotency-key': /^(GET|HEAD)$/.test(method) ? undefined : randomUUID(),
      ...options.headers,
    };
    for (;;) {
      const reply = await call(method, path, person, body, { ...options, headers });
      if (reply.status !== 503) return reply;
    }
  };
}

function isHandler(value: unknown): value is Handler {
  return typeof value === 'function';
}
