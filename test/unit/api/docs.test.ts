import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { MESSAGES } from '../../../functions/api/all-messages.ts';
import { handler, health } from '../../../functions/api/docs/docs.ts';
import { escaped, typeOf } from '../../../functions/api/docs/schema.ts';
import { openApi } from '../../../functions/api/openapi/document.ts';
import { FAULTS } from '../../../functions/kernel/faults.ts';

const Answer = z.object({
  statusCode: z.number(),
  headers: z.record(z.string(), z.string()),
  body: z.string(),
});

/** Calls the handler as the HTTP API does. */
async function ask(
  rawPath: string,
  routeKey = `GET ${rawPath}`,
  headers: Record<string, string> = {},
  method = 'GET',
) {
  const requestContext = { requestId: 'r', http: { method, path: rawPath } };
  const event = JSON.parse(JSON.stringify({ rawPath, routeKey, headers, requestContext, version: '2.0' }));
  return Answer.parse(await handler(event, JSON.parse('{}')));
}

const at = (rawPath: string) => ask(rawPath);
const { body: page } = await at('/docs');
const { paths, components } = openApi();
const all = (pattern: RegExp) => [...page.matchAll(pattern)].map(([, found]) => found);

describe('the page of the API', () => {
  test('has every operation, every schema and every refusal in three languages', () => {
    const ids = new Set(all(/ id="([^"]+)"/g));
    const operations = Object.values(paths).flatMap((methods) => Object.values(methods));
    for (const { operationId, summary } of operations) {
      expect(ids).toContain(operationId);
      expect(page).toContain(escaped(summary));
    }
    for (const name of Object.keys(components.schemas)) expect(ids).toContain(name);
    for (const [code, { ar, fr, en }] of Object.entries({
      ...MESSAGES.refusals,
      ...FAULTS,
    })) {
      expect(page).toContain(`<code>${code}</code>`);
      for (const sentence of [ar, fr, en]) expect(page).toContain(escaped(sentence));
    }
  });

  test('leads nowhere that is not there, and names each place once', () => {
    const ids = all(/ id="([^"]+)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    for (const target of all(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  });

  test('closes every element that it opens', () => {
    const open: string[] = [];
    for (const [, end, name = ''] of page.matchAll(/<(\/?)([a-z]\w*)[^>]*>/g)) {
      if (end) expect(open.pop()).toBe(name);
      else if (!['meta', 'br'].includes(name)) open.push(name);
    }
    expect(open).toEqual([]);
  });

  test('runs no script and asks nobody else for anything', async () => {
    expect(page).not.toMatch(
      /<(script|link|img|iframe|object|embed|form)|https?:\/\/|@import|url\(|\son\w+=/i,
    );
    const { headers } = await at('/docs');
    expect(headers['content-security-policy']).toBe("default-src 'none'; style-src 'unsafe-inline'");
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
  });
});

test('health and the document are JSON', async () => {
  expect(JSON.parse((await at('/v1/health')).body)).toEqual({ status: 'ok' });
  expect(health('2025c')).toMatchObject({ status: 'ok', warnings: [expect.stringContaining('2025c')] });
  const { headers, body } = await at('/v1/openapi.json');
  expect(headers['content-type']).toBe('application/json');
  expect(JSON.parse(body)).toEqual(JSON.parse(JSON.stringify(openApi())));
});

test.each(['/v1/health', '/v1/openapi.json', '/docs'])(
  'HEAD %s is answered as GET, without the body',
  async (path) => {
    expect(await ask(path, `HEAD ${path}`)).toEqual({ ...(await ask(path)), body: '' });
  },
);

test.each([
  [{ type: 'integer', exclusiveMinimum: 0, maximum: 10_000 }, 'integer <small>1 to 10\u202f000</small>'],
  [{ type: 'string', minLength: 1, maxLength: 80 }, 'string <small>1 to 80 characters</small>'],
  [{ type: 'integer', minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER }, 'integer'],
  [{ enum: ['a', '<b>'] }, '<code>a</code> <code>&#60;b&#62;</code>'],
  [{ type: 'array', items: { $ref: '#/components/schemas/Share' } }, 'list of <a href="#Share">Share</a>'],
  [{ oneOf: [{ const: 'all' }, { type: 'integer' }] }, '<code>&#34;all&#34;</code> or integer'],
  [{ type: 'string', format: 'date', pattern: '^x$' }, 'string <small>date</small>'],
  [{ type: 'string', pattern: '^[a-z]$' }, 'string <small>^[a-z]$</small>'],
  [{ type: 'object', properties: {} }, 'nothing'],
  [{}, 'anything'],
])('%j reads as %s', (schema, words) => expect(typeOf(schema)).toBe(words));

describe('the OpenAPI document', () => {
  const text = JSON.stringify(openApi());

  test('refers to schemas that it has, and has none that nothing refers to', () => {
    const referred = new Set([...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name));
    expect([...referred].sort()).toEqual(Object.keys(components.schemas).sort());
  });

  test('names every operation differently and every parameter of its path', () => {
    const ids = Object.values(paths).flatMap((methods) =>
      Object.values(methods).map((each) => each.operationId),
    );
    expect(new Set(ids).size).toBe(ids.length);
    for (const [path, methods] of Object.entries(paths)) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      for (const { parameters } of Object.values(methods)) {
        expect(parameters.filter((each) => each.in === 'path').map((each) => each.name)).toEqual(named);
      }
    }
  });

  /** The new version of a text that somebody has read. */
  const EDITS = [
    'patch /v1/conventions/{id}',
    'patch /v1/organisations/{id}',
    'patch /v1/organisations/{id}/activities/{number}',
    'put /v1/organisations/{id}/figures',
    'patch /v1/centres/{id}',
    'put /v1/centres/{id}/planned-days',
    'put /v1/centres/{id}/component',
    'patch /v1/plans/{id}',
    'patch /v1/plans/{id}/sessions/{number}',
    'put /v1/plans/{id}/envelopes',
    'put /v1/plans/{id}/targets',
    'post /v1/plans/{id}/revisions',
    'patch /v1/consultations/{id}',
    'put /v1/consultations/{id}/attendance',
    'put /v1/consultations/{id}/minutes',
    'put /v1/consultations/{id}/recommendations/{n}',
    'put /v1/consultations/{id}/recommendations/{n}/assignee',
  ];

  /** A statement is compared and not kept; an import names the digest of what it met, so that a repeat changes nothing. */
  const REPEATED = [
    'post /v1/agenda/subscription/renewal',
    'post /v1/conventions/{id}/bank-statement',
    'post /v1/imports/{kind}',
    'post /v1/imports/centres',
    'post /v1/imports/organisations',
    'post /v1/imports/attendance',
  ];

  test('asks for a key on every act that creates or moves something, and for a version on edits', () => {
    for (const [path, methods] of Object.entries(paths)) {
      for (const [method, { parameters }] of Object.entries(methods)) {
        const required = parameters
          .filter((each) => each.required && each.in === 'header')
          .map((each) => each.name);
        const edits = EDITS.includes(`${method} ${path}`);
        expect(required, `${method} ${path}`).toEqual([
          ...(method === 'post' && !REPEATED.includes(`${method} ${path}`) ? ['Idempotency-Key'] : []),
          ...(edits ? ['If-Match'] : []),
        ]);
      }
    }
  });
});

describe('what no route serves', () => {
  const unknown = async (path: string, method = 'GET', language = 'fr') => {
    const { body, ...answer } = await ask(path, '$default', { 'accept-language': language }, method);
    return { ...answer, problem: body === '' ? undefined : JSON.parse(body) };
  };

  test.each([
    ['fr', "Cette adresse n'existe pas"],
    ['ar', 'لا وجود لهذا العنوان'],
    ['en', 'The API has no such address'],
    ['de', 'لا وجود لهذا العنوان'],
  ])('an unknown address is a problem, for %s readers', async (language, said) => {
    const { statusCode, headers, problem } = await unknown('/v1/nowhere', 'POST', language);
    expect(statusCode).toBe(404);
    expect(headers['content-type']).toBe('application/problem+json');
    expect(problem).toMatchObject({ code: 'routeUnknown', status: 404, instance: '/v1/nowhere' });
    expect(problem.detail).toContain(said);
  });

  test.each([
    ['TRACE', '/v1/conventions/c1', 'GET, HEAD, PATCH'],
    ['PUT', '/v1/conventions', 'GET, HEAD, POST'],
    ['GET', '/v1/conventions/c1/submission', 'POST'],
    ['OPTIONS', '/v1/health', 'GET, HEAD'],
  ])('%s %s says which methods there are', async (method, path, allow) => {
    const { statusCode, headers, problem } = await unknown(path, method);
    expect(statusCode).toBe(405);
    expect(headers.allow).toBe(allow);
    expect(problem).toMatchObject({ code: 'methodNotAllowed', detail: expect.stringContaining(allow) });
  });

  test('HEAD of an unknown address has no body', async () => {
    expect(await unknown('/v1/nowhere', 'HEAD')).toMatchObject({ statusCode: 404, problem: undefined });
  });
});
