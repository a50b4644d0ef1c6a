import document from '../../docs/openapi.json' with { type: 'json' };
import { zoneDataWarning } from '../../morocco/clock.ts';
import { docsPage } from './docs-page.ts';

/** Health, the OpenAPI document and its readable page: needs no token and holds no permission. */
export async function handler({ rawPath, routeKey }: { rawPath?: string; routeKey?: string }) {
  const answer = answerFor(rawPath);
  return routeKey?.startsWith('HEAD ') ? { ...answer, body: '' } : answer;
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

/** Alive; with a warning where this server's own zone data do not know Morocco's clock. */
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
