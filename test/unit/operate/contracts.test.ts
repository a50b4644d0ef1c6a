import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ROUTES } from '../../../infra/contracts.ts';
import { business } from '../../../infra/operations/metrics.ts';
import { settingsOf } from '../../../infra/settings.ts';
import { CONTRACTS } from '../../../operate/contracts.ts';

/** The contracts that are generated from the functions, and read by infrastructure, the portal and other systems. */

test.each(Object.entries(CONTRACTS))(
  'docs/%s is what the code says (npm run contracts writes it)',
  (name, contract) => {
    const written = readFileSync(new URL(`../../../docs/${name}`, import.meta.url), 'utf8');
    expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(contract())));
  },
);

type Handler = (event: object, context: object) => Promise<{ statusCode: number }>;
const isHandler = (value: unknown): value is Handler => typeof value === 'function';

async function handlerOf(name: string): Promise<Handler> {
  const { handler } = await import(`../../../functions/handlers/${name.toLowerCase()}.ts`);
  if (!isHandler(handler)) throw new Error(`${name} has no handler`);
  return handler;
}

/** What a request needs to be read at all; most need nothing. */
function givenFor(routeKey: string): { query: object; headers: object } {
  const headers = routeKey.startsWith('POST /v1/imports/') ? { 'content-type': 'text/csv' } : {};
  if (routeKey === 'GET /v1/search') return { query: { text: 'centre' }, headers };
  if (routeKey === 'GET /v1/coverage') return { query: { period: '2026' }, headers };
  return { query: routeKey === 'POST /v1/imports/{kind}' ? { campaign: 'kma042026' } : {}, headers };
}

describe.each(Object.entries(ROUTES))('%s', (name, routes) => {
  test.each(routes)('serves %s: without claims it answers or refuses, and never fails', async (routeKey) => {
    const handler = await handlerOf(name);
    const [method = '', rawPath = ''] = routeKey.split(' ');
    const requestContext = { requestId: 'r', http: { method, path: rawPath } };
    const { query: queryStringParameters, headers } = givenFor(routeKey);
    const { statusCode } = await handler(
      { version: '2.0', routeKey, rawPath, headers, queryStringParameters, requestContext },
      {},
    );
    // An address that is the key itself is not found where none is given.
    expect(routeKey === 'GET /v1/agenda.ics' ? [404] : [200, 403]).toContain(statusCode);
  });
});

test('infrastructure watches no metric that nothing counts', () => {
  const metric = business(settingsOf('prod'));
  expect(metric('Swept').metricName).toBe('Swept');
  expect(() => metric('Sweeped')).toThrow('Sweeped');
});
