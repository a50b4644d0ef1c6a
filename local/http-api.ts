import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { Functions } from './functions.ts';
import type { Issuer } from './issuer.ts';
import { type Assembly, text } from './template.ts';

/** The HTTP API of the template: its routes, its JWT authoriser, payload format 2.0. */

interface Route {
  routeKey: string;
  method: string;
  pattern: RegExp;
  functionId: string;
  needsToken: boolean;
}

const LARGEST_PAYLOAD = 10 * 1024 * 1024;

const Reply = z.object({
  statusCode: z.number(),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  body: z.string().optional(),
  isBase64Encoded: z.boolean().optional(),
});

/** The routes of the template, the literal ones before those with parameters. */
export function routesOf(assembly: Assembly): Route[] {
  const integrations = new Map(
    assembly
      .ofType('AWS::ApiGatewayV2::Integration')
      .map((each) => [each.logicalId, text(each, 'IntegrationUri')]),
  );
  return assembly
    .ofType('AWS::ApiGatewayV2::Route')
    .map((resource) => {
      const routeKey = text(resource, 'RouteKey');
      const [method = '', path = ''] = routeKey.split(' ');
      const integration = text(resource, 'Target').replace('integrations/', '');
      return {
        routeKey,
        method,
        pattern: new RegExp(`^${path.replace(/\./g, '\\.').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
        functionId: integrations.get(integration) ?? '',
        needsToken: text(resource, 'AuthorizationType') === 'JWT',
      };
    })
    .sort((a, b) => Number(a.routeKey.includes('{')) - Number(b.routeKey.includes('{')));
}

/** Reads a whole body; undefined when it is larger than the service takes. */
export async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= LARGEST_PAYLOAD) chunks.push(chunk);
  }
  return size > LARGEST_PAYLOAD ? undefined : Buffer.concat(chunks);
}

function plain(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ message }));
}

/** Claims as the HTTP API hands them on: every value as text. */
function claimsOf(payload: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(payload).map(([name, value]) => [
      name,
      Array.isArray(value) ? `[${value.join(' ')}]` : String(value),
    ]),
  );
}

/** The claims of a request's token, or the reason why they do not count. */
async function authorised(
  request: IncomingMessage,
  issuer: Issuer,
): Promise<{ claims: Record<string, string> } | { refused: string }> {
  const token = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (token === undefined) return { refused: 'no bearer token was sent' };
  try {
    return { claims: claimsOf(await issuer.verify(token)) };
  } catch (error) {
    return { refused: error instanceof Error ? error.message : 'the token is not valid' };
  }
}

/** As the gateway answers, with its own body, and the reason where OAuth has it (RFC 6750, 3). */
function unauthorised(response: ServerResponse, reason: string): void {
  const description = reason.replace(/[^\x20-\x7e]|["\\]/g, "'");
  response.setHeader('www-authenticate', `Bearer error="invalid_token", error_description="${description}"`);
  plain(response, 401, 'Unauthorized');
}

/** Serves one request of the API; says whether a route was its own. */
export async function serveApi(
  routes: readonly Route[],
  { functions, issuer }: { functions: Functions; issuer: Issuer },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const route =
    routes.find(({ method, pattern }) => method === request.method && pattern.test(url.pathname)) ??
    routes.find(({ routeKey }) => routeKey === '$default');
  if (!route) return plain(response, 404, 'Not Found');
  const caller = route.needsToken ? await authorised(request, issuer) : { claims: {} };
  if ('refused' in caller) return unauthorised(response, caller.refused);
  const { claims } = caller;
  const body = await bodyOf(request);
  if (!body) return plain(response, 413, 'Request Entity Too Large');
  const isBytes = /^application\/octet-stream\b/i.test(request.headers['content-type'] ?? '');
  const isText = !isBytes && !body.includes(0) && isUtf8(body);
  const event = {
    version: '2.0',
    routeKey: route.routeKey,
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    headers: Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    ),
    ...(url.search && { queryStringParameters: Object.fromEntries(url.searchParams) }),
    pathParameters: { ...route.pattern.exec(url.pathname)?.groups },
    requestContext: {
      requestId: randomUUID(),
      http: {
        method: request.method,
        path: url.pathname,
        protocol: 'HTTP/1.1',
        sourceIp: '127.0.0.1',
        userAgent: '',
      },
      routeKey: route.routeKey,
      ...(route.needsToken && { authorizer: { jwt: { claims, scopes: null } } }),
    },
    ...(body.length > 0 && { body: body.toString(isText ? 'utf8' : 'base64') }),
    isBase64Encoded: body.length > 0 && !isText,
  };
  try {
    const reply = Reply.parse(await functions.invoke(route.functionId, event));
    for (const [name, value] of Object.entries(reply.headers ?? {})) response.setHeader(name, String(value));
    response.writeHead(reply.statusCode).end(reply.body, reply.isBase64Encoded ? 'base64' : 'utf8');
  } catch (error) {
    console.error(route.routeKey, error instanceof Error ? error.message : error);
    plain(response, 500, 'Internal Server Error');
  }
}

function isUtf8(body: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(body);
    return true;
  } catch {
    return false;
  }
}
