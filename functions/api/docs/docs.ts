import type { APIGatewayProxyEventV2WithJWTAuthorizer, Context } from 'aws-lambda';
import document from '../../../docs/openapi.json' with { type: 'json' };
import { zoneDataWarning } from '../../../morocco/clock.ts';
import { docsPage } from './page.ts';
import { unknownRoute } from './unknown-route.ts';

/**
 * Health, the OpenAPI document and its readable page, and the answer to requests that no route serves: needs no token
 * and holds no permission.
 */
export async function handler(event: APIGatewayProxyEventV2WithJWTAuthorizer, context: Context) {
  if (event.routeKey === '$default') return unknownRoute(event, context);
  const answer = answerFor(event.rawPath);
  return event.routeKey.startsWith('HEAD ') ? { ...answer, body: '' } : answer;
}

function answerFor(path: string | undefined) {
  switch (path) {
    case '/v1/openapi.json':
      return answered('application/json', JSON.stringify(document));
    case '/docs':
      return answered('text/html; charset=utf-8', docsPage(document));
    default:
      return answered('application/json', JSON.stringify(health(process.versions.tz)));
  }
}

/** The health of the API; with a warning where this server's own zone data do not know Morocco's clock. */
export function health(zoneData: string | undefined) {
  const warning = zoneDataWarning(zoneData);
  return { status: 'ok', ...(warning !== undefined && { warnings: [warning] }) };
}

function answered(contentType: string, body: string) {
  return {
    statusCode: 200,
    headers: {
      'content-type': contentType,
      'cache-control': 'no-cache',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      'x-content-type-options': 'nosniff',
    },
    body,
  };
}
