import document from '../../docs/openapi.json' with { type: 'json' };
import { docsPage } from './docs-page.ts';

/** Health, the OpenAPI document and its readable page: needs no token and holds no permission. */
export async function handler(event: { rawPath?: string }) {
  switch (event.rawPath) {
    case '/v1/openapi.json':
      return answer('application/json', JSON.stringify(document));
    case '/docs':
      return answer('text/html; charset=utf-8', docsPage(document));
    default:
      return answer('application/json', '{"status":"ok"}');
  }
}

function answer(contentType: string, body: string) {
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
