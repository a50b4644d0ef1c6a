import { constants } from 'node:zlib';
import middy from '@middy/core';
import contentEncoding from '@middy/http-content-encoding';
import contentNegotiation from '@middy/http-content-negotiation';
import headerNormalizer from '@middy/http-header-normalizer';
import jsonBodyParser from '@middy/http-json-body-parser';
import securityHeaders from '@middy/http-security-headers';
import type { APIGatewayProxyEventV2WithJWTAuthorizer, Context } from 'aws-lambda';
import * as z from 'zod/mini';
import { type Messages, together } from '../kernel/messages.ts';
import type { Person } from '../kernel/principal.ts';
import { LANGUAGES, type Language } from '../kernel/wording.ts';
import { counting, log, warnOfOldZoneData, withIds } from '../log.ts';
import { StoreRefusal } from '../store/refusals.ts';
import { transientCause } from '../store/transient-errors.ts';
import { csvIn, hasBody } from './body-form.ts';
import { personOf } from './identity.ts';
import { API_MESSAGES } from './messages.ts';
import { parseQuery } from './parse.ts';
import { problemOf } from './problem.ts';
import { ApiRefusal } from './refusals.ts';

/** The one way into the API: every entry is this stack around a table of routes. */

export interface HttpRequest {
  path: string;
  method: string;
  params: Record<string, string | undefined>;
  query: Record<string, string | undefined>;
  headers: Record<string, string | undefined>;
  body: unknown;
  language: Language;
  /** The form of the answer that the caller likes best; few routes have another than JSON. */
  mediaType: string | undefined;
  person: () => Person;
}

export interface HttpAnswer {
  status: number;
  headers?: Record<string, string>;
  body: unknown;
}

export interface Route {
  /** As the HTTP API knows it: `POST /v1/conventions/{id}/pledges`. */
  route: string;
  /** The parameters it knows; without a schema it knows none. */
  query?: z.ZodMiniType;
  /** Its body is a file of rows (CSV), and comes as `FileText`. */
  csv?: true;
  handle: (request: HttpRequest) => Promise<HttpAnswer>;
}

/** The answer of what was read. */
export const ok = (body: unknown, headers?: Record<string, string>): HttpAnswer => ({
  status: 200,
  body,
  ...(headers && { headers }),
});

const NO_QUERY = z.strictObject({});

type ApiEvent = APIGatewayProxyEventV2WithJWTAuthorizer;

/** middy leaves what it has negotiated on the context; without a language we know, it is Arabic. */
type ApiContext = Context & { preferredLanguage?: string; preferredMediaType?: string };

/** The first is what callers get who like every form. */
const MEDIA_TYPES = ['application/json', 'text/csv'] as const;

/** The best that is quick: what a list of conventions repeats in every row falls to a seventh, in a millisecond. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

function languageOf({ preferredLanguage }: ApiContext): Language {
  return LANGUAGES.find((language) => language === preferredLanguage) ?? 'ar';
}

/** middy's own errors carry a status; what passes by itself is worth another try; anything else is as it came. */
function refusalOf(error: unknown): unknown {
  const status =
    typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : undefined;
  if (status === 422) return new ApiRefusal('bodyNotJson');
  return transientCause(error) ? new StoreRefusal('tooBusy') : error;
}

/** After how many seconds a request is worth another try: a conflict is fought for ten before it is refused. */
const RETRY_AFTER = '2';

/** The API's own metric: requests refused because AWS or others' acts kept it busy. */
export const countRequests = counting('RequestsBusy');

/** A failure is an error in the log and in an alarm of its own; being busy is counted, and alarms when it lasts. */
function logFailure(status: number, error: Error | null | undefined, ids: Record<string, unknown>): void {
  if (status === 503) {
    log('warn', 'a request was refused as too busy', { ...ids, cause: transientCause(error) });
    countRequests({ RequestsBusy: 1 });
  } else if (status >= 500) {
    log('error', 'a request failed', {
      ...ids,
      error: error?.name,
      at: error?.stack?.split('\n')[1]?.trim(),
    });
  }
}

/** HEAD is answered as GET, without the body (RFC 9110, 9.3.2). */
const isHead = ({ requestContext }: ApiEvent): boolean => requestContext?.http?.method === 'HEAD';

/** The route of what no other serves: its body is not read. */
const ANY_ROUTE = '$default';

function answerTo(event: ApiEvent, language: Language, { status, headers, body }: HttpAnswer) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return {
    statusCode: status,
    headers: {
      'content-type': 'application/json',
      'cache-control': 'no-store',
      'content-language': language,
      ...headers,
    },
    body: isHead(event) ? '' : text,
  };
}

async function dispatch(
  routes: ReadonlyMap<string, Route>,
  event: ApiEvent,
  { language, mediaType }: Pick<HttpRequest, 'language' | 'mediaType'>,
): Promise<HttpAnswer> {
  const route = routes.get(event.routeKey.replace(/^HEAD /, 'GET '));
  if (!route) throw new Error(`No route ${event.routeKey}`);
  parseQuery(route.query ?? NO_QUERY, event.queryStringParameters, language);
  return route.handle({
    path: event.rawPath,
    method: event.requestContext.http.method,
    params: event.pathParameters ?? {},
    query: event.queryStringParameters ?? {},
    headers: event.headers,
    body: event.body,
    language,
    mediaType,
    person: () => personOf(event.requestContext.authorizer?.jwt?.claims),
  });
}

/** A Lambda handler for some routes, which refuses in the words of the aggregates that they serve. */
export function serve(served: readonly Route[], ...aggregates: Messages[]) {
  warnOfOldZoneData();
  const messages = together([...aggregates, API_MESSAGES]);
  const routes = new Map(served.map((route) => [route.route, route]));
  const parseJson = jsonBodyParser({ disableContentTypeCheck: true });
  return middy<ApiEvent, unknown, Error, ApiContext>()
    .use(headerNormalizer())
    .use(contentEncoding({ br: BROTLI, overridePreferredEncoding: ['br', 'gzip'] }))
    .use(
      contentNegotiation({
        availableLanguages: [...LANGUAGES],
        parseCharsets: false,
        availableEncodings: ['br', 'gzip'],
        availableMediaTypes: [...MEDIA_TYPES],
        failOnMismatch: false,
      }),
    )
    .use({
      before: async (request) => {
        if (request.event.routeKey === ANY_ROUTE) return;
        if (routes.get(request.event.routeKey)?.csv) request.event.body = csvIn(request.event);
        else if (hasBody(request.event)) await parseJson.before?.(request);
      },
    })
    .use(securityHeaders())
    .onError((request) => {
      const error = refusalOf(request.error);
      const { requestId = 'unknown' } = request.event.requestContext ?? {};
      const language = languageOf(request.context);
      const { rawPath: instance } = request.event;
      const problem = problemOf(messages, error, { language, instance, correlation: requestId });
      logFailure(problem.status, request.error, { requestId, route: request.event.routeKey });
      request.response = answerTo(request.event, language, {
        status: problem.status,
        headers: {
          'content-type': 'application/problem+json',
          ...(error instanceof ApiRefusal && error.headers),
          ...(problem.status === 503 && { 'retry-after': RETRY_AFTER }),
        },
        body: problem,
      });
    })
    .handler(async (event: ApiEvent, context: ApiContext) => {
      const language = languageOf(context);
      const { preferredMediaType: mediaType } = context;
      const { requestId } = event.requestContext;
      const answer = await withIds({ requestId }, () => dispatch(routes, event, { language, mediaType }));
      return answerTo(event, language, answer);
    });
}
